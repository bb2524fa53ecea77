import { checkCharacter } from './credit-code.ts'

/** Fields of records and views that hold somebody's telephone number, whatever its form. */
const phoneKeys: ReadonlySet<string> = new Set(['phone', 'mobile'])

export const isPhoneKey = (key: string): boolean => phoneKeys.has(key)

const personalHeader = /身份证|身份号|公民身份|电话|手机|联系方式|联系号码|小灵通|短号/

/** Whether a column of an office's own file speaks of telephone or id numbers. */
export const isPersonalHeader = (header: string): boolean => personalHeader.test(header)

const digit = '[0-9０-９]'
const apart = '[ -]?'
const mobile = `[1１][3-9３-９]${digit}${apart}${digit}{4}${apart}${digit}{4}`
const landline = `[0０]${digit}{2,3}[ -]?${digit}{7,8}`
// A number inside a hash or a code is a part of it.
const alone = (form: string) =>
  String.raw`(?<![0-9A-Za-z０-９])(?:\+?86[ -]?)?(?:${form})(?![0-9A-Za-z０-９])`
const phoneForm = new RegExp(alone(`${mobile}|${landline}`), 'g')
const idForm = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g
const anyNumber = new RegExp(`(?:${mobile}|${landline})(?!${digit})|${digit}{3,}[Xx]?`, 'g')

/** GB/T 2260: the provinces with which a citizen's number begins. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * 公民身份号码 (GB 11643): province, a day of birth, check sign. One that is mistyped is somebody's too, unless it is a sound
 * 统一社会信用代码 (GB 32100): those are the public numbers of bodies.
 */
export function isIdNumber(text: string): boolean {
  const code = text.toUpperCase()
  if (!/^\d{17}[\dX]$/.test(code) || !provinces.test(code) || !isBirth(code.slice(6, 14))) return false
  return hasIdCheck(code) || checkCharacter(code.slice(0, 17)) !== code.slice(17)
}

function isBirth(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number)
  if (year === undefined || month === undefined || date === undefined) return false
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 31
}

function hasIdCheck(code: string): boolean {
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === code.charAt(17)
}

/** `138****1234`; of a short number only its ends, so that two can still be told apart. */
function masked(number: string): string {
  const signs = [...number]
  const kept = signs.length >= 11 ? [3, 4] : signs.length >= 7 ? [2, 2] : [1, 0]
  const [head = 0, tail = 0] = kept
  const stars = signs.length >= 15 ? signs.length - head - tail : 4
  return [...signs.slice(0, head), '*'.repeat(stars), ...signs.slice(signs.length - tail)].join('')
}

/** A cell of which every number is somebody's. */
export const maskedCell = (text: string): string => text.replace(anyNumber, masked)

/** A text with the telephone and id numbers masked that can be told by their form. */
export function maskedText(text: string): string {
  // Nearly every text has none.
  if (!/[0-9０-９]{4}/.test(text)) return text
  const ids = text.replace(idForm, (number) => (isIdNumber(number) ? masked(number) : number))
  return ids.replace(phoneForm, masked)
}

const localForm = /(?<![0-9A-Za-z])(?!(?:19|20)\d{6}(?!\d))[2-9]\d{6,7}(?![0-9A-Za-z])/g

/** The same for a paper, whose cells do not say what they hold: numbers without an area code too, unless they are a day. */
export const maskedPaperText = (text: string): string => maskedText(text).replace(localForm, masked)

export const holdsPersonal = (text: string): boolean => maskedText(text) !== text

/** A cell of a column of that name: all its numbers, or those of a known form. */
export const maskedUnder = (header: string, text: string): string =>
  isPhoneKey(header) || isPersonalHeader(header) ? maskedCell(text) : maskedText(text)
