import type { SheetKind } from '#shared/domain/documents/draw-record/input.ts'

export type DocumentKind = 'T1' | 'T2' | 'T5' | 'T6' | 'T7' | 'W2' | 'W3' | 'W5' | 'W8' | 'W9' | SheetKind

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
}
