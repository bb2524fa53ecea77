const twoDigits = (month: string) => month.padStart(2, '0')

/**
 * Months from a period as offices write it: 「5月-6月」, 「2023年5月至7月」, 「9月」. Empty where no month is named
 * (C 附件1 注2: 抽查时间必须填到月份).
 */
export function monthsOfPeriod(
  text: string,
  year: number,
): { readonly startMonth: string; readonly endMonth: string } {
  const found = [...text.matchAll(/(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月/gu)].filter(([, , month]) => {
    const number = Number(month)
    return number >= 1 && number <= 12
  })
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined) return { startMonth: '', endMonth: '' }
  const firstYear = first[1] ?? String(year)
  const lastYear = last[1] ?? firstYear
  return {
    startMonth: `${firstYear}-${twoDigits(first[2] ?? '')}`,
    endMonth: `${lastYear}-${twoDigits(last[2] ?? '')}`,
  }
}
