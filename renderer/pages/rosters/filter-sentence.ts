import type { RosterQuestion } from '#shared/contract/index.ts'
import { readWindow } from '#shared/domain/rosters/date-windows.ts'
import type { Filters } from '#shared/domain/rosters/filters.ts'
import { creditOfKey, filterKindOf } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { longDate } from '#shared/text/numbers.ts'
import { fieldWord } from '#shared/text/roster-words.ts'

export type { Filters } from '#shared/domain/rosters/filters.ts'

// Before values that mean nothing by themselves; a place or an industry needs no word.
const leads: Readonly<Record<string, string>> = {
  status: '登记状态',
  category: '类别',
  unit: '科室',
  jurisdiction: '管辖',
  licenceExpires: '证照',
  certificateExpires: '执法证',
}

const flagWords: Readonly<Record<string, { readonly yes: string; readonly no: string }>> = {
  inPost: { yes: '在岗', no: '不在岗' },
  canLead: { yes: '可任组长', no: '不任组长' },
  available: { yes: '可参加', no: '不可参加' },
}

const emptyWords: Readonly<Record<string, string>> = {
  tags: '没有标签',
  creditRisk: '未定信用风险等级',
  lastInspected: '没有检查过',
  licenceExpires: '未填有效期',
  certificateExpires: '未填有效期',
}

/** What a field that a list is narrowed by is called there. */
export function filterWord(roster: RosterName, field: string): string {
  if (field === 'changed') return '更新时间'
  if (field === 'licenceExpires') return '证照有效期'
  return fieldWord(roster, field)
}

/** One accepted value of a field, without the field's own name: 「3个月内到期」「未填监管行业」. */
export function valueWords(roster: RosterName, field: string, value: string): string {
  const kind = filterKindOf(roster, field)
  if (kind === 'flag') return flagWords[field]?.[value === 'yes' ? 'yes' : 'no'] ?? value
  if (value === '') return emptyWords[field] ?? `未填${filterWord(roster, field)}`
  if (kind === 'credit') {
    const { grade, scale } = creditOfKey(value)
    return `${grade}（${scale === '' ? '未注明标准' : scale}）`
  }
  return kind === 'expiry' || kind === 'past' ? windowWords(field, value) : value
}

function windowWords(field: string, value: string): string {
  const window = readWindow(value)
  const over = field === 'changed' ? '未更新' : '未检查'
  switch (window?.kind) {
    case 'long-term':
      return '长期有效'
    case 'expired':
      return '已过期'
    case 'within':
      return `${window.months}个月内到期`
    case 'before':
      return `${longDate(window.date)}前${field === 'changed' ? '更新' : '检查'}的`
    case 'over':
      return window.months % 12 === 0
        ? `${window.months / 12}年以上${over}`
        : `${window.months}个月以上${over}`
    case 'unknown':
    case undefined:
      return value
  }
}

export interface FilterChip {
  readonly field: string
  readonly words: string
}

/** Filters as chips that read as a sentence: 「凤凰镇」「危险化学品」「风险C、D（企业信用风险 A—D）」「证照3个月内到期」. */
export function filterChips(roster: RosterName, filters: Filters): readonly FilterChip[] {
  return Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => ({ field, words: chipWords(roster, field, values) }))
}

function chipWords(roster: RosterName, field: string, values: readonly string[]): string {
  if (filterKindOf(roster, field) === 'credit') return creditWords(roster, values)
  const words = values.map((value) => valueWords(roster, field, value)).join('、')
  return values[0] === '' &&
    values.length === 1 &&
    field !== 'licenceExpires' &&
    field !== 'certificateExpires'
    ? words
    : `${leads[field] ?? ''}${words}`
}

/** The grades of one scale together, the scale once. */
function creditWords(roster: RosterName, values: readonly string[]): string {
  const grades = new Map<string, string[]>()
  for (const { grade, scale } of values.filter(Boolean).map(creditOfKey)) {
    grades.set(scale, [...(grades.get(scale) ?? []), grade])
  }
  const graded = [...grades].map(
    ([scale, letters]) => `风险${letters.toSorted().join('、')}（${scale === '' ? '未注明标准' : scale}）`,
  )
  return [...graded, ...(values.includes('') ? [valueWords(roster, 'creditRisk', '')] : [])].join('、')
}

export function withFilter(filters: Filters, field: string, values: readonly string[]): Filters {
  const { [field]: _, ...others } = filters
  return values.length === 0 ? others : { ...others, [field]: values }
}

/** Whether anything narrows the list. */
export function isNarrowed({ search, filters }: Pick<RosterQuestion, 'search' | 'filters'>): boolean {
  return search.trim() !== '' || Object.values(filters).some((values) => values.length > 0)
}

/** The filters of an address (`?filters=…`), as 今天 links to a list that is narrowed already. */
export function filtersOfText(text: string | null): Filters {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    const entries = Object.entries(value).filter(
      ([, words]) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
    )
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

/** The windows that are offered for a field of dates; another day is chosen by hand. */
export const offeredWindows = {
  expiry: ['expired', 'within-1', 'within-3', 'within-6', 'long-term', ''],
  past: ['', 'over-12', 'over-24'],
} as const
