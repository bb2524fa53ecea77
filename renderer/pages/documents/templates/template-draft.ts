import type { ParagraphKind, TemplateParagraph } from '#shared/domain/documents/templates/index.ts'

/** A paragraph while it is edited: its key stays while others move around it. */
export interface DraftParagraph extends TemplateParagraph {
  readonly key: number
}

export type DraftAct =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'role'; readonly at: number; readonly role: ParagraphKind }
  | { readonly kind: 'add'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly by: -1 | 1 }
  | { readonly kind: 'restart'; readonly paragraphs: readonly TemplateParagraph[] }

export const draftOf = (paragraphs: readonly TemplateParagraph[]): readonly DraftParagraph[] =>
  paragraphs.map((paragraph, key) => ({ ...paragraph, key }))

export function draftAfter(draft: readonly DraftParagraph[], act: DraftAct): readonly DraftParagraph[] {
  switch (act.kind) {
    case 'text':
      return draft.map((one, at) => (at === act.at ? { ...one, text: act.text } : one))
    case 'role':
      return draft.map((one, at) => (at === act.at ? { ...one, kind: act.role } : one))
    case 'add': {
      const key = Math.max(-1, ...draft.map((one) => one.key)) + 1
      return draft.toSpliced(act.at + 1, 0, { key, kind: 'body', text: '' })
    }
    case 'remove':
      return draft.toSpliced(act.at, 1)
    case 'move': {
      const moved = draft[act.at]
      const to = act.at + act.by
      if (moved === undefined || to < 0 || to >= draft.length) return draft
      return draft.toSpliced(act.at, 1).toSpliced(to, 0, moved)
    }
    case 'restart':
      return draftOf(act.paragraphs)
    default:
      return act satisfies never
  }
}

export const paragraphsOf = (draft: readonly DraftParagraph[]): readonly TemplateParagraph[] =>
  draft.map(({ kind, text }) => ({ kind, text: text.trim() }))
