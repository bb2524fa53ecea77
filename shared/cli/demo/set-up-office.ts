import type { Call } from '#shared/contract/index.ts'
import { rosterNames } from '#shared/contract/index.ts'
import type { Demo } from '#shared/core/resources/demo.ts'
import { rosterUnits, rosterWords } from '#shared/text/roster-words.ts'
import type { Told } from './told.ts'

const unsaid = { exemption: '', result: '', remark: '', registerNumber: '', drawId: '' }

/** Rosters in, the source document's plan row for row, and its tables out. */
export async function setUpOffice(call: Call, demo: Demo, told: Told): Promise<void> {
  told.must(await call('office.create', { profile: demo.profile, rehearsal: true }))
  const status = told.must(await call('office.loadSample', {}))
  for (const roster of rosterNames) {
    told.fact(`${rosterWords[roster]} ${status.counts[roster]} ${rosterUnits[roster]}`)
    told.check(status.counts[roster] > 0, `${rosterWords[roster]}没有导入`)
  }
  for (const { targetId, date, kind, basis } of demo.inspections) {
    const inspection = { id: '', targetId, date, kind, basis, ...unsaid, department: demo.profile.bureau }
    told.must(await call('inspections.save', { inspection, revision: 0 }))
  }
  if (demo.inspections.length > 0) told.fact(`抽取以外的检查 ${demo.inspections.length} 次`)
  told.step('二、年度抽查工作计划')
  const years = new Set(demo.plans.map(({ year }) => year))
  for (const year of years) {
    const plans = told.must(await call('plan.list', { year }))
    for (const plan of plans) told.fact(`${plan.number}　${plan.name}`)
    told.check(plans.length === demo.plans.length, `${year}年的计划不全`)
    for (const scope of new Set(plans.map((plan) => plan.scope))) {
      const made = told.must(await call('documents.makePlan', { year, scope }))
      for (const { path } of made) told.fact(`已生成 ${path}`)
    }
  }
}
