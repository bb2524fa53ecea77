import { dateOfSerial } from './serial-date.ts'
import { longTerm, type IsoDate } from './types.ts'
import type { DateSystem } from './workbook.ts'

const endless = /^(长期|长期有效|永久|永久有效|无固定期限|无期限|不限期)$/
// 2023-05-08, 2023/5/8, 2023.5.8, 2023年5月8日 with a time or without
const separated =
  /^(\d{4})\s*[-/.年．。]\s*(\d{1,2})\s*[-/.月．。]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}[:：时].*)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const longest = 80
const earliestSerial = 18_264
const latestSerial = 73_050
const longTermSerial = 2_958_352

export type DateReading = { readonly date: IsoDate; readonly serial?: number } | null

/** A date as offices write it, or null. Two-digit years, months alone and days that do not exist are not guessed at. */
export function readDate(text: string, system: DateSystem): DateReading {
  if (text.length > longest) return null
  if (endless.test(text)) return { date: longTerm }
  const match = separated.exec(text) ?? compact.exec(text)
  if (match !== null) return checked(Number(match[1]), Number(match[2]), Number(match[3]))
  return /^\d{5,7}$/.test(text) ? readSerial(Number(text), system) : null
}

/** The end of a span such as 2021年1月1日至2026年12月31日, or a date alone. */
export function readExpiry(text: string, system: DateSystem): DateReading {
  if (text.length > longest) return null
  const alone = readDate(text, system)
  if (alone !== null) return alone
  const [start, end, ...more] = text.split(/\s*(?:至|到|—+|～|~|--)\s*|(?<=[\d日])\s*[-–]\s*(?=\d{4}[-/.年])/)
  if (start === undefined || end === undefined || more.length > 0) return null
  return readDate(start, system) === null ? null : readDate(end, system)
}

function readSerial(serial: number, system: DateSystem): DateReading {
  const isLikely = (serial >= earliestSerial && serial <= latestSerial) || serial === longTermSerial
  const date = isLikely ? dateOfSerial(serial, system) : null
  return date === null ? null : { date, serial }
}

function checked(year: number, month: number, day: number): DateReading {
  if (year < 1800) return null
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return { date: `${year}-${twoDigits(month)}-${twoDigits(day)}` }
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
