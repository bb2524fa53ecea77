const twoDigits = (month: string) => month.padStart(2, '0')

const twelve = ['十二', '十一', '十', '九', '八', '七', '六', '五', '四', '三', '二', '一']
const months = /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*(?:月|(?=\s*[-–—~、,至到]\s*\d{1,2}\s*月))/gu

/**
 * Months from a period as offices write it: 「5月-6月」, 「5-6月」, 「2023年5月至7月」, 「九月」. Empty where no month is named
 * (C 附件1 注2: 抽查时间必须填到月份).
 */
export function monthsOfPeriod(
  text: string,
  year: number,
): { readonly startMonth: string; readonly endMonth: string } {
  const found = [...inDigits(text).matchAll(months)].filter(([, , month]) => {
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

/** Full-width digits as plain ones, and 十一月 as 11月. */
function inDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/([一二三四五六七八九十]+)(?=\s*月)/gu, (word) => {
    const at = twelve.indexOf(word)
    return at === -1 ? word : String(12 - at)
  })
}
