import type { Unreadable } from '#shared/domain/documents/conformance/index.ts'
import type { AnswerProblem } from '#shared/domain/documents/dispatch/read-answer.ts'
import type { TemplateProblem } from '#shared/domain/documents/templates/index.ts'

/** 文书: papers, templates, numbers and dispatches. */
export type DocumentsFailure =
  /** Meant for a document: no PNG, cut off, or larger than a page has use for */
  | {
      readonly code: 'picture-not-accepted'
      readonly title: string
      readonly reason: 'not-png' | 'damaged' | 'too-large'
    }
  | { readonly code: 'document-changed-outside'; readonly file: string }
  | { readonly code: 'document-missing'; readonly file: string }
  /** Of an issued file: `none` was kept, `other`: what is kept does not give the file again */
  | { readonly code: 'preview-not-kept'; readonly file: string; readonly why: 'none' | 'other' }
  | { readonly code: 'file-not-written'; readonly file: string; readonly reason: string }
  /** What could not be printed, each with its paragraph */
  | { readonly code: 'template-not-accepted'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'template-unchanged' }
  /** A later edition of the department's dispatch was made: the earlier one is answered no more */
  | { readonly code: 'dispatch-superseded'; readonly department: string; readonly edition: number }
  | {
      readonly code: 'dispatch-date-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'dispatch-not-sent'; readonly department: string }
  | { readonly code: 'dispatch-without-objection'; readonly department: string }
  /** Every row of a department's answer that cannot be taken */
  | { readonly code: 'dispatch-answer-not-accepted'; readonly problems: readonly AnswerProblem[] }
  /** 暗查: a paper that would warn the targets */
  | { readonly code: 'secret-not-announced'; readonly paper: 'W1' | 'W4' }
  /** No 发文机关代字 in the office's profile */
  | { readonly code: 'letter-code-missing' }
  /** Numbers as printed: the one that was asked for, and the one that is free */
  | { readonly code: 'number-not-next'; readonly number: string; readonly next: string }
  | { readonly code: 'number-already-given'; readonly number: string }
  | { readonly code: 'number-already-withdrawn'; readonly number: string }
  | { readonly code: 'number-unchanged' }
  /** Another window did so first. `name`: a month and its unit, or a department */
  | { readonly code: 'issued-meanwhile'; readonly name: string }
  /** The task has a notice that is not withdrawn */
  | { readonly code: 'notice-in-force'; readonly number: string }
  | Unreadable
