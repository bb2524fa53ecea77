/** 层次序数 (7.3.3) at the beginning of a paragraph. */
export interface Level {
  /** 1 一、 2 （一） 3 1. 4 （1） */
  readonly depth: 1 | 2 | 3 | 4
  readonly count: number
  /** As it is written, and as it should be */
  readonly label: string
  readonly proper: string
}

const forms = [
  [1, /^([一二三四五六七八九十百]{1,5})([、，.．])/, (text: string) => `${text}、`],
  [2, /^[（(]([一二三四五六七八九十百]{1,5})[）)]([、，.．])?/, (text: string) => `（${text}）`],
  [4, /^[（(](\d{1,3})[）)]([、，.．])?/, (text: string) => `（${text}）`],
  [3, /^(\d{1,3})([.．、])(?!\d)/, (text: string) => `${text}.`],
] as const

export function levelOf(text: string): Level | null {
  const plain = text.trimStart()
  for (const [depth, form, proper] of forms) {
    const found = form.exec(plain)
    const count = found?.[1]
    if (found !== null && count !== undefined)
      return { depth, count: countOf(count), label: found[0], proper: proper(count) }
  }
  return null
}

const digits = '零一二三四五六七八九'

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 : 0
  return ten + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
}
