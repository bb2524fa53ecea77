import type { IsoDate } from '../kernel/days.ts'

/** 5月12日 */
export function dayAndMonth(day: IsoDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** 2023年5月 of `2023-05` */
export function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
}
