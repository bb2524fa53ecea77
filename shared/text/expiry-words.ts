import { dayNumber } from '#shared/domain/kernel/days.ts'
import { monthsAfter } from '#shared/domain/rosters/date-windows.ts'
import { longTerm } from '#shared/domain/rosters/types.ts'

export type Expiry = 'over' | 'soon' | 'later'

/** Months before its end that a licence or certificate is pointed out. */
export const soonMonths = 3

/** How a licence or certificate stands today; nothing is to be said of a date that is not known or never comes. */
export function expiryOf(date: string, today: string): Expiry {
  if (date === '' || date === longTerm) return 'later'
  if (date < today) return 'over'
  return date <= monthsAfter(today, soonMonths) ? 'soon' : 'later'
}

/** 「已过期」, 「今天到期」, 「还有34天」; empty where there is time. */
export function expiryWords(date: string, today: string): string {
  switch (expiryOf(date, today)) {
    case 'over':
      return '已过期'
    case 'soon': {
      const days = dayNumber(date) - dayNumber(today)
      return days === 0 ? '今天到期' : `还有${days}天`
    }
    case 'later':
      return ''
  }
}
