import type { ImportCounts, ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { counted } from '#shared/text/numbers.ts'

export type Outcome = ImportRow['outcome']

export const outcomes: readonly Outcome[] = ['new', 'changed', 'unchanged', 'rejected']

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: '新增',
  changed: '有变更',
  unchanged: '无变化',
  rejected: '不能导入',
}

/** What the rows of the preview are shown by: their outcome, or whether a clerk should look at them. */
export type RowFilter = Outcome | 'warned'

export const rowFilters: readonly RowFilter[] = ['rejected', 'warned', 'new', 'changed', 'unchanged']

export const rowFilterWords: Readonly<Record<RowFilter, string>> = { ...outcomeWords, warned: '有提醒' }

/** How many rows a filter shows. */
export function countOf({ counts, warned }: ImportPreview, filter: RowFilter): number {
  return filter === 'warned' ? warned : counts[filter]
}

/** A form that nobody has filled in has rows of no kind. */
export function emptySentence(preview: ImportPreview, filter: RowFilter): string {
  return rowFilters.some((each) => countOf(preview, each) > 0)
    ? `没有「${rowFilterWords[filter]}」的行。`
    : '这张表里没有数据行：标题、填表说明和示例都不是数据。请填好再导入；数据在别处的，请换工作表或指定表头行。'
}

/** A cell of the preview as text: lists joined, yes and no in words, a credit grade as its letter. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return certificateNumber(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(shownValue).join('、')
  if (typeof value === 'object') {
    return 'grade' in value
      ? shownValue(value.grade)
      : Object.values(value).map(shownValue).filter(Boolean).join('；')
  }
  return ''
}

/** What confirming will do, in a sentence. */
export function confirmSentence(counts: Readonly<Record<Outcome, number>>, retired = 0): string {
  const parts = [
    counts.new > 0 ? `新增 ${counted(counts.new)} 条` : '',
    counts.changed > 0 ? `变更 ${counted(counts.changed)} 条` : '',
    retired > 0 ? `移出名录 ${counted(retired)} 条` : '',
  ].filter(Boolean)
  if (parts.length === 0) return '没有可以导入的新内容。'
  const rejected = counts.rejected > 0 ? `，另有 ${counted(counts.rejected)} 条不能导入，不会写入` : ''
  return `确认后${parts.join('，')}${rejected}。要么全部写入，要么一条不写。`
}

/** What a confirmed import did. */
export function doneSentence(counts: ImportCounts): string {
  const parts = [
    `新增 ${counted(counts.new)} 条`,
    `变更 ${counted(counts.changed)} 条`,
    `无变化 ${counted(counts.unchanged)} 条`,
    `未导入 ${counted(counts.rejected)} 条`,
    counts.retired > 0 ? `移出名录 ${counted(counts.retired)} 条` : '',
  ]
  return `${parts.filter(Boolean).join('，')}。已记入操作记录。`
}
