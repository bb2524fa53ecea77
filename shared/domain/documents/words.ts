import type { IsoDate } from '#shared/domain/rosters/types.ts'

/** `2024-05-07` → 2024年5月7日, without leading zeros (GB/T 9704-2012 7.3.5.4); anything else stays as it is. */
export function chineseDate(date: IsoDate): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return date
  const [, year = '', month = '', day = ''] = match
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** A hash as people compare it: `0123 4567 …`, four groups a line. */
export function codeLines(code: string): readonly string[] {
  const groups = code.match(/.{1,4}/gu) ?? []
  return Array.from({ length: Math.ceil(groups.length / 4) }, (_, line) =>
    groups.slice(line * 4, line * 4 + 4).join(' '),
  )
}

const unprintable = /(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu
const invisible = /[\p{Cf}\u2028\u2029]/gu
const lonely = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * What of a text can stand on paper. Control characters make a file unreadable; invisible and bidirectional ones
 * make a name read as another one. Line breaks stay, tabs become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(lonely, '\uFFFD')
    .replace(unprintable, '')
    .replace(invisible, '')
}
