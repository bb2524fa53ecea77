import { describe, expect, it } from 'vitest'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'

describe('抽查时间必须填到月份 (caofeidian, 附件1 注2)', () => {
  it.each([
    ['5月-6月', '2023-05', '2023-06'],
    ['2023年5月至7月', '2023-05', '2023-07'],
    ['2023年11月至2024年2月', '2023-11', '2024-02'],
    ['9月', '2023-09', '2023-09'],
    ['5-6月', '2023-05', '2023-06'],
    ['2023年３—１１月', '2023-03', '2023-11'],
    ['4、10月', '2023-04', '2023-10'],
    ['十一月至十二月', '2023-11', '2023-12'],
    ['5月8日-6月20日', '2023-05', '2023-06'],
    ['5月1-10日', '2023-05', '2023-05'],
    ['全年', '', ''],
    ['13月', '', ''],
  ])('%s is from %s to %s', (text, startMonth, endMonth) =>
    expect(monthsOfPeriod(text, 2023)).toEqual({ startMonth, endMonth }),
  )
})
