/** A code as typed or pasted from paper: spaces, line breaks and capitals do not matter. */
export const typedCode = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()

const least = 12

/** Why what was typed cannot be the beginning of a 64-digit code; null: it can. */
export function codeProblem(code: string): string | null {
  const wrong = /[^0-9a-f]/.exec(code)?.[0]
  if (wrong !== undefined) return `「${wrong}」不是记录码里的字：只有 0–9 和 a–f。`
  if (code.length < least) return `至少要前 ${least} 位，现在是 ${code.length} 位。`
  return code.length > 64 ? `多了 ${code.length - 64} 位：记录码共 64 位。` : null
}

/** How a code typed so far compares with the one computed. */
export type CodeComparison =
  | { readonly state: 'empty' }
  /** So far the same; `left` digits are still to be typed */
  | { readonly state: 'so-far'; readonly left: number }
  | { readonly state: 'same' }
  /** From the group of four with this number on (counted from 1) */
  | { readonly state: 'differs'; readonly group: number }

export function compareCode(typed: string, computed: string): CodeComparison {
  const code = typedCode(typed)
  if (code === '') return { state: 'empty' }
  if (code === computed) return { state: 'same' }
  if (computed.startsWith(code)) return { state: 'so-far', left: computed.length - code.length }
  const at = [...code].findIndex((digit, index) => digit !== computed[index])
  return { state: 'differs', group: Math.floor(at / 4) + 1 }
}
