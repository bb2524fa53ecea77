import type { DateSystem } from './workbook.ts'

const day = 86_400_000
const lastSerial = 2_958_465

/**
 * A spreadsheet's day number as `2023-05-08`, with ` 13:20:00` where there is a time, or null where no calendar has it.
 * The 1900 system counts a 29 February 1900 that never was, so its first 59 days lie one later (ECMA-376 part 1, 18.17.4.1).
 */
export function dateOfSerial(serial: number, system: DateSystem): string | null {
  const shifted = system === 1904 ? serial + 1462 : serial
  const isPhantomDay = shifted >= 60 && shifted < 61 && system === 1900
  if (!(shifted >= 1) || shifted >= lastSerial + 1 || isPhantomDay) return null
  const days = shifted < 60 ? shifted + 1 : shifted
  const seconds = Math.round((days - 25_569) * 86_400)
  const moment = new Date(seconds * 1000).toISOString()
  return (seconds * 1000) % day === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 19)}`
}
