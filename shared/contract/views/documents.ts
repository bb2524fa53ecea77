import type { Conformance } from '#shared/domain/documents/conformance/index.ts'
import type { OfficialLook, Section } from '#shared/domain/documents/index.ts'
import type { SheetKind } from '#shared/domain/documents/draw-record/input.ts'

export type DocumentKind =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'T11'
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'W8'
  | 'W9'
  | 'W10'
  | 'W11'
  | 'W12'
  | 'D1'
  | SheetKind

export interface DocumentView {
  readonly id: string
  readonly kind: DocumentKind
  readonly format: 'docx' | 'xlsx'
  readonly title: string
  readonly fileName: string
  /** relative to the office's document folder */
  readonly path: string
  readonly version: number
  readonly sha256: string
  readonly bytes: number
  readonly createdAt: string
  readonly drawId: string | null
  /** 发文字号 as printed; empty: none was given */
  readonly number: string
  /** Its number stays its own */
  readonly withdrawn: boolean
}

/** What the conformance check found in a file, by GB/T 9704-2012. */
export interface DocumentCheckView extends Conformance {
  readonly file: string
  /** Findings of what the standard prescribes */
  readonly errors: number
  /** Assertions that need a laid-out page: not looked at */
  readonly notChecked: readonly string[]
}

/** A document before it is bytes, with the page that the office has chosen. */
export interface PaperPreview {
  readonly kind: DocumentKind
  /** As it was issued; null: nothing is issued yet */
  readonly issued: DocumentView | null
  readonly look: OfficialLook
  readonly title: string
  readonly date: string
  readonly mark: string
  /** Of how many; only the first are sent of a long document */
  readonly sectionCount: number
  readonly sections: readonly Section[]
  /** Sentences of its template that are not printed, because something they name is not known */
  readonly leftOut: readonly { readonly sentence: string; readonly missing: readonly string[] }[]
}

export interface DocumentState {
  readonly documentId: string
  readonly state: 'unchanged' | 'changed' | 'missing'
}
