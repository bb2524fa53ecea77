import type { Ratio } from '#shared/domain/plan/scheme.ts'

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))

/** 「5」 or 「2.5」 percent, or 「1/3」, as an exact ratio; null if it is none or above 1. No floats: digits are moved. */
export function ratioOfText(text: string): Ratio | null {
  const clean = text.normalize('NFKC').trim().replace(/\s*%$/u, '')
  const fraction = /^(\d{1,6})\/([1-9]\d{0,5})$/u.exec(clean)
  if (fraction !== null) return reduced(Number(fraction[1]), Number(fraction[2]))
  const percent = /^(\d{1,3})(?:\.(\d{1,3}))?$/u.exec(clean)
  if (percent === null) return null
  const decimals = percent[2] ?? ''
  return reduced(Number(`${percent[1]}${decimals}`), 100 * 10 ** decimals.length)
}

function reduced(p: number, q: number): Ratio | null {
  if (p > q) return null
  const common = divisor(p, q)
  return { p: p / common, q: q / common }
}

/** A ratio as the clerk wrote it: 「5」, 「2.5」 percent, else 「1/3」. */
export function textOfRatio({ p, q }: Ratio): string {
  for (const decimals of [0, 1, 2, 3]) {
    const scaled = (p * 100 * 10 ** decimals) / q
    if (Number.isInteger(scaled)) {
      const digits = String(scaled).padStart(decimals + 1, '0')
      return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    }
  }
  return `${p}/${q}`
}
