import type { PublicationLine } from '#shared/contract/index.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import type { PublicationBlock, PublicationState } from '#shared/domain/results/publication.ts'
import { deadlineText } from './calendar-words.ts'
import { counted, longDate } from './numbers.ts'

export const publicationStateWords: Readonly<Record<PublicationState, string>> = {
  'not-entered': '未录入',
  'to-approve': '待审核',
  secret: '暗查未解密',
  publishable: '可公示',
  published: '已公示',
  corrected: '待更正公示',
  withheld: '不予公示',
}

/** What is in the way; `go`: what is done about it. */
const blockWords: Readonly<Record<PublicationBlock, { readonly missing: string; readonly go: string }>> = {
  'no-record': { missing: '没有录入', go: '去录入' },
  draft: { missing: '没有录完', go: '去录入' },
  returned: { missing: '审核退回', go: '去改正' },
  'not-approved': { missing: '没有审核', go: '去审核' },
  secret: { missing: '暗查没有解密', go: '' },
}

/** The words of the link that leads to where it is done. `may`: whoever reads it is the one to do it */
export function publicationBlockText(block: PublicationBlock, may: boolean): string {
  const { missing, go } = blockWords[block]
  return may && go !== '' ? `${missing}，${go}` : missing
}

export const standingWords: Readonly<Record<Standing, string>> = {
  overdue: '已逾期',
  soon: '5个工作日内到期',
  open: '未到期',
  'in-time': '按期',
  late: '逾期完成',
  apart: '不予公示',
}

/** 「还剩 3 个工作日」, 「今天到期」, 「已逾期 2 个工作日」; empty where nothing is due. */
export function daysLeftText(daysLeft: number | null): string {
  if (daysLeft === null) return ''
  if (daysLeft === 0) return '今天到期'
  return daysLeft > 0 ? `还剩 ${daysLeft} 个工作日` : `已逾期 ${-daysLeft} 个工作日`
}

/** 「2026年3月5日」, 「最迟2026年3月5日（按任务月份推算）」, with the years that make it provisional. */
export function dueText({ due, expected }: Pick<PublicationLine, 'due' | 'expected'>): string {
  if (due === null) return ''
  return expected ? `最迟${deadlineText(due)}，按任务月份推算` : deadlineText(due)
}

/** 户次 and records are told apart: departments that inspected one target together made one visit. */
export function publicationCount(lines: readonly Pick<PublicationLine, 'targetId'>[]): string {
  const targets = new Set(lines.map(({ targetId }) => targetId)).size
  return targets === lines.length
    ? `${counted(targets)} 户次`
    : `${counted(targets)} 户次（各部门记录 ${counted(lines.length)} 条）`
}

/** How it stands with a record's publication, in one line. */
export function publishedText({ publications, withheld }: PublicationLine): string {
  const [first] = publications
  const last = publications.at(-1)
  if (first === undefined || last === undefined)
    return withheld === null ? '' : `${longDate(withheld.day)}决定（${withheld.who}）：${withheld.reason}`
  const corrected = publications.length === 1 ? '' : `，${longDate(last.day)}更正公示`
  return `${longDate(first.day)}公示于${first.place}${corrected}`
}
