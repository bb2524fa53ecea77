/**
 * `work-plan`: W2 年度工作方案; `scheme`: 抽查实施方案 of one task; `notice`: W1 通知 with the 工作方案 that it sends out, a title of
 * its own for either; `inspection-notice`: W4 行政检查通知书; `referral`: W6 问题线索移送函; `rectification`: W7 责令限期整改指令书;
 * `review`: W10 整改复查意见书; `task-report`: W11 抽查情况报告 (F2); `annual-summary`: W12 年度工作总结
 */
export const templateKinds = [
  'work-plan',
  'scheme',
  'notice',
  'inspection-notice',
  'referral',
  'rectification',
  'review',
  'task-report',
  'annual-summary',
] as const
export type TemplateKind = (typeof templateKinds)[number]

/** What a paragraph is. Headings and points are written without their numbers: 一、（一） and 1. follow from the order. */
export const paragraphKinds = ['title', 'heading', 'subheading', 'point', 'body'] as const
export type ParagraphKind = (typeof paragraphKinds)[number]

export interface TemplateParagraph {
  readonly kind: ParagraphKind
  /** With placeholders such as 〔年度〕 */
  readonly text: string
}

/** Standing text of a document, the office's own to change. */
export interface Template {
  readonly id: string
  readonly kind: TemplateKind
  readonly name: string
  /** What an office should know before it uses the text; never printed, usually nothing */
  readonly remark: string
  readonly paragraphs: readonly TemplateParagraph[]
}

/** Placeholder → what stands for it; null: the office's data or rules do not say. */
export type TemplateValues<Name extends string = string> = Readonly<Record<Name, string | null>>

/** Bracketed digits are the year of a document's number, as in 国发〔2019〕5号, and no placeholder. */
const bracketed = /〔([^〔〕]*)〕/gu
const isYear = (name: string) => /^\d{4}$/u.test(name)

/** The placeholders of a text in their order, each as often as it stands there. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(bracketed)].map(([, name = '']) => name).filter((name) => !isYear(name))
}

/** The text with every placeholder replaced in one pass: brackets within a value are never read as placeholders. */
export function replacePlaceholders(text: string, valueOf: (name: string) => string): string {
  return text.replaceAll(bracketed, (whole, name: string) => (isYear(name) ? whole : valueOf(name)))
}

/** Whether a bracket stands in the text that no other one closes or opens. */
export function hasLooseBracket(text: string): boolean {
  return /[〔〕]/u.test(text.replaceAll(bracketed, ''))
}
