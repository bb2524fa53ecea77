import type { TemplateKind, TemplateParagraph } from '#shared/domain/documents/templates/index.ts'

/** A standing text as it stands now. */
export interface TemplateView {
  readonly id: string
  readonly kind: TemplateKind
  readonly name: string
  /** What an office should know before it uses the text; usually nothing */
  readonly remark: string
  /** The annual plan's text that goes with the office's rules; every scheme's text is */
  readonly inUse: boolean
  /** The rules' own source has no annual plan: a neighbour's is taken */
  readonly isNearest: boolean
  /** 0: never changed */
  readonly revision: number
  /** Empty: never changed */
  readonly changedAt: string
  /** Differs from what the program ships */
  readonly isOwn: boolean
  readonly paragraphs: readonly TemplateParagraph[]
  readonly shipped: readonly TemplateParagraph[]
}

/** What the placeholders stand for by now. */
export interface TemplateValuesView {
  /** Whose scheme it is; null: an annual plan, or the year has no task yet */
  readonly task: { readonly id: string; readonly name: string } | null
  /** Every placeholder of the kind; null: not known */
  readonly values: Readonly<Record<string, string | null>>
}
