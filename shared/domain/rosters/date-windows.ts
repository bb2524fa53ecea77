import { isDate, type IsoDate } from '../kernel/days.ts'
import { longTerm } from './types.ts'

/**
 * Which dates a filter means. `expired`: the last valid day is over. `within`: still valid, and over in so many months. `before`: earlier
 * than a day. `over`: longer ago than so many months.
 */
export type DateWindow =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'long-term' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'within'; readonly months: number }
  | { readonly kind: 'before'; readonly date: IsoDate }
  | { readonly kind: 'over'; readonly months: number }

/** `''`, `long-term`, `expired`, `within-3`, `before-2024-05-27`, `over-12`; null for anything else. */
export function readWindow(text: string): DateWindow | null {
  if (text === '') return { kind: 'unknown' }
  if (text === 'long-term' || text === 'expired') return { kind: text }
  const [, kind, rest = ''] = /^(within|over|before)-(.+)$/.exec(text) ?? []
  if (kind === 'before') return isDate(rest) ? { kind, date: rest } : null
  if ((kind === 'within' || kind === 'over') && /^[1-9]\d{0,2}$/.test(rest)) {
    return { kind, months: Number(rest) }
  }
  return null
}

export function isInWindow(window: DateWindow, date: IsoDate, today: IsoDate): boolean {
  if (window.kind === 'unknown') return date === ''
  if (date === '') return false
  if (window.kind === 'long-term') return date === longTerm
  if (date === longTerm) return false
  switch (window.kind) {
    case 'expired':
      return date < today
    case 'within':
      return date >= today && date <= monthsAfter(today, window.months)
    case 'before':
      return date < window.date
    case 'over':
      return date < monthsAfter(today, -window.months)
  }
}

/** The same day so many months later or earlier; the last day of a month that is shorter. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8)), last)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
