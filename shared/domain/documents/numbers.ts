/** One row of numbers: a letter code in a year. */
export interface NumberSeries {
  /** 发文机关代字, e.g. 虚双随机办 */
  readonly letterCode: string
  readonly year: number
}

/** 发文字号 as printed: 虚双随机办〔2024〕21号, without 第 and leading zeros (GB/T 9704-2012 7.2.5). */
export function documentNumber({ letterCode, year }: NumberSeries, number: number): string {
  return `${letterCode}〔${year}〕${number}号`
}

/** The next free number: behind the last one given, and behind those that were given by hand. Starts with 1. */
export function nextNumber(given: readonly number[], byHandUpTo: number): number {
  return Math.max(0, byHandUpTo, ...given) + 1
}

/** From and to of every run of numbers that were given by hand, in order: what the program did not give up to `byHandUpTo`. */
export function rangesByHand(
  given: readonly number[],
  byHandUpTo: number,
): readonly { readonly from: number; readonly to: number }[] {
  const own = [...new Set(given)]
    .filter((number) => number <= byHandUpTo)
    .toSorted((one, other) => one - other)
  const ends = [...own, byHandUpTo + 1]
  return ends
    .map((end, index) => ({ from: (own[index - 1] ?? 0) + 1, to: end - 1 }))
    .filter(({ from, to }) => from <= to)
}
