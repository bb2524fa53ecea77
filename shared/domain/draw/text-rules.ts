/**
 * Control and invisible characters (§1): look-alike names must not exist. In a file's text TAB and LF are the
 * format's own.
 */
const refusedInText = /[[\p{Cc}\p{Cf}\u2028\u2029]--[\t\n]]/v
const refusedInField = /[\p{Cc}\p{Cf}\u2028\u2029]/v

/** Signs of which none is refused, and that need no look at surrogates: nearly every text is made of these, and it is quick. */
const surelyPlain = /^[\t\n\x20-\x7e\u2e80-\ud7ff\uff01-\uffee]*$/

/** First refused character of a file's text as `U+200B`; null when there is none. */
export function refusedCharacter(text: string): string | null {
  if (surelyPlain.test(text)) return null
  return named(refusedInText.exec(text)?.[0]) ?? loneSurrogate(text)
}

/** The same for one field, where TAB and LF are refused too. */
export function refusedInOneField(text: string): string | null {
  if (surelyPlain.test(text) && !/[\t\n]/.test(text)) return null
  return named(refusedInField.exec(text)?.[0]) ?? loneSurrogate(text)
}

function loneSurrogate(text: string): string | null {
  return text.isWellFormed() ? null : named(/\p{Cs}/u.exec(text)?.[0])
}

function named(character: string | undefined): string | null {
  if (character === undefined) return null
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Signs that are their own NFC, wherever they stand: ASCII, the unified ideographs, full-width forms. */
const surelyNfc = /^[\t\n\x20-\x7e\u3000-\u3029\u3400-\u9fff\uff01-\uffee]*$/

export function isNfc(text: string): boolean {
  if (surelyNfc.test(text)) return true
  return text.normalize('NFC') === text
}

/** Signs that neither rule above asks about, and that stand in one field: most names are made of these. */
const surelyBoth = /^[\x20-\x7e\u3000-\u3029\u3400-\u9fff\uff01-\uffee]*$/

/** Whether a text can stand in one field of a file (§1). */
export function isPlain(text: string): boolean {
  return surelyBoth.test(text) || (isNfc(text) && refusedInOneField(text) === null)
}

/** A rule for one field or value. */
export type Accepts = (text: string) => boolean

const matches =
  (pattern: RegExp): Accepts =>
  (text) =>
    pattern.test(text)

const word = '[^\\s/=|,](?:[^/=|,]*[^\\s/=|,])?'

export const isId = matches(/^[0-9A-Z][0-9A-Z._-]{0,63}$/)
export const isWord = matches(new RegExp(`^${word}$`, 'u'))
export const isWords = matches(new RegExp(`^${word}(?:,${word})*$`, 'u'))
/** Not empty and trimmed */
export const isText: Accepts = (text) => text !== '' && text.trim() === text
export const isHex = matches(/^[0-9a-f]{64}$/)
export const isDigits = matches(/^[0-9]{6,20}$/)
export const isStatus = matches(/^(?:E|X:.*\S)$/u)
export const isMark = matches(/^(?:E|M|X:.*\S)$/u)

/** Fifteen digits at most: no place, count or team of a county comes near, and doubles stay exact. */
function isExact(text: string): boolean {
  return text.length < 16
}

export const isPositive: Accepts = (text) => /^[1-9][0-9]*$/.test(text) && isExact(text)
/** Teams of a department: four digits, so that no file can ask for millions of them. */
export const isTeamCount = matches(/^[1-9][0-9]{0,3}$/)
export const isCount: Accepts = (text) => text === '0' || isPositive(text)
export const isCap: Accepts = (text) => text === 'none' || isPositive(text)
export const isBalance: Accepts = (text) => text === 'none' || text === 'region'

/** `p/q`, at most 1 */
export const isRatio: Accepts = (text) => {
  const [p = '', q = '', ...rest] = text.split('/')
  return rest.length === 0 && isCount(p) && isPositive(q) && Number(p) <= Number(q)
}

/** For a column of few words that come again and again: asks each of them once. */
export function remembering(accepts: Accepts): Accepts {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? accepts(text)
    // A column of many words is not what this is for: it must not keep them all.
    if (known.size < 1000) known.set(text, answer)
    return answer
  }
}

export function isEmptyOr(accepts: Accepts): Accepts {
  return (text) => text === '' || accepts(text)
}
