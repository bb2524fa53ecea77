import { cleanLine } from '../rosters/clean-text.ts'
import { readDate } from '../rosters/read-date.ts'
import type { DateSystem } from '../rosters/workbook.ts'
import { noWords, signatureWords, yesWords } from './sheet-columns.ts'
import type { RecordSignature } from './types.ts'

const between = /[、，,；;|/\s]/u

/**
 * The words of a cell, each once. Words of the dictionary may hold the very signs that stand between words
 * (公示信息隐瞒真实情况、弄虚作假), so the longest known word is taken first; what is none stays as written.
 */
export function readWords(text: string, known: readonly string[]): readonly string[] {
  const longest = known.toSorted((one, other) => other.length - one.length)
  const words: string[] = []
  let rest = cleanLine(text).text
  while (rest !== '') {
    const word = longest.find((one) => rest.startsWith(one) && endsAt(rest, one.length)) ?? upToSign(rest)
    if (word !== '') words.push(word)
    rest = rest.slice(Math.max(1, word.length)).trimStart()
  }
  return [...new Set(words)]
}

const endsAt = (text: string, at: number) => at === text.length || between.test(text.charAt(at))

function upToSign(text: string): string {
  const end = text.search(between)
  return end === -1 ? text : text.slice(0, end)
}

const clock = /(\d{1,2})\s*[:：时点]\s*(\d{1,2})?\s*分?(?:[:：]\d{1,2}(?:\.\d+)?|\d{1,2}秒)?$/u

/** `2024-05-27T09:30` from 2024-5-27 9:30, 2024年5月27日9时30分 or a cell with date and time; null: no such moment. */
export function readMinute(text: string, system: DateSystem): string | null {
  const line = cleanLine(text).text
  const time = clock.exec(line)
  if (time === null) return null
  const date = readDate(line.slice(0, time.index).replace(/T$/u, '').trim(), system)
  const [hour, minute] = [Number(time[1]), Number(time[2] ?? '0')]
  if (date === null || hour > 23 || minute > 59) return null
  return `${date.date}T${two(hour)}:${two(minute)}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** Null: not understood. */
export function readSignatureKind(text: string): RecordSignature['kind'] | null {
  const word = cleanLine(text).text
  if (word === '') return ''
  const kinds = ['signed', 'refused', 'absent'] as const
  return kinds.find((kind) => signatureWords[kind] === word) ?? null
}

/** Null: not understood. */
export function readYes(text: string): boolean | null {
  const word = cleanLine(text).text
  if (yesWords.some((one) => one === word)) return true
  return word === '' || noWords.some((one) => one === word) ? false : null
}
