import type { Call } from '#shared/contract/index.ts'
import type { Demo } from '#shared/core/resources/demo.ts'
import { complianceRemarks, complianceSentence, complianceTitle } from '#shared/text/compliance-words.ts'
import type { Told } from './told.ts'

/** What the source's rules demand of the year against what was done; which of it stays open is known beforehand. */
export async function measureYear(call: Call, demo: Demo, year: number, told: Told): Promise<void> {
  const view = told.must(await call('plan.compliance', { year }))
  if (view.lines.length === 0) told.fact('这份文件没有写全年的目标，只对这次抽查有要求：')
  for (const line of view.lines) told.fact(complianceSentence(line))
  for (const remark of complianceRemarks(view)) told.fact(remark)
  for (const line of told.kept) told.fact(line)
  const open = view.lines.filter((line) => line.missing > 0)
  for (const line of open) {
    told.check(demo.open.includes(line.key), `${complianceTitle(line)}没有达到`)
  }
  for (const key of demo.open) {
    told.check(
      open.some((line) => line.key === key),
      `演练说 ${key} 达不到，却达到了`,
    )
  }
  told.check(view.unknownGroups.length === 0, `名录中没有：${view.unknownGroups.join('；')}`)
}
