import { baseOf, withoutCounty } from './region-forms.ts'

const kinds = '街道办事处|街道办|街道|办事处|开发区|园区|管理区|镇|乡'
const town = new RegExp(String.raw`^(\p{Script=Han}{1,6}?)(?:${kinds})(?!大?[路街巷]|大道|政府路|村)`, 'u')
const road = /[路街巷号道]/

/** The word at which an address would name its 乡镇/街道: 宁晋县候口乡某村 → 候口乡. For a clerk to judge, never taken unasked. */
export function townWord(address: string, county: string): string | undefined {
  const rest = withoutCounty(address, county)
  for (const text of [rest, rest.replace(/^县?城(?!关)/, '')]) {
    const match = town.exec(text)
    if (match?.[1] !== undefined && !road.test(match[1]) && match[1] !== '城') return match[0]
  }
  return undefined
}

/** One sign other, more or less; or another kind of place of the same name (苏家庄乡 became 苏家庄镇). */
export function isNear(known: string, word: string): boolean {
  if (known === word) return false
  if (baseOf(known) === baseOf(word)) return true
  if (Math.min(known.length, word.length) < 3 || Math.abs(known.length - word.length) > 1) return false
  const from = sharedStart(known, word)
  const [long, short] = known.length >= word.length ? [known, word] : [word, known]
  return long.slice(from + 1) === short.slice(long.length === short.length ? from + 1 : from)
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
