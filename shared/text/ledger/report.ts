import { longMonth } from '../numbers.ts'
import { diaryKindWords } from '../report-words.ts'
import { part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of the diary; reports are told where they are issued. */
export const reportKinds: Readonly<Record<string, KindWords>> = {
  'diary.added': { word: '登记工作日志', told: entry },
  'diary.edited': { word: '修改工作日志', told: reasoned },
  'diary.removed': { word: '删除工作日志', told: reasoned },
}

function entry(body: Body): string {
  const after = part(body, 'after')
  const kind = text(after, 'kind')
  const word: string = Object.entries(diaryKindWords).find(([key]) => key === kind)?.[1] ?? ''
  return `${word}：${text(after, 'title')}（${text(after, 'unit')}）`
}

function reasoned(body: Body): string {
  const reason = text(body, 'reason')
  return reason === '' ? entry(body) : `${entry(body)}，理由：${reason}`
}

/** 「2023年5月的月报表（执法监督股，第2版）」; empty: the entry is of no report */
export function reportIssued(body: Body): string {
  const report = part(body, 'monthlyReport')
  const month = text(report, 'month')
  if (month === '') return ''
  const unit = text(report, 'unit')
  return `${longMonth(month)}的月报表（${unit === '' ? '全局汇总' : unit}，第${text(report, 'version')}版）`
}
