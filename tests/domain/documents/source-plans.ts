import type { PlanTableInput } from '#shared/domain/documents/index.ts'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import { aPlan, aPlanTable, aTask } from './makers.ts'
import { sourceAnnexes } from './source-annexes.ts'
import type { SourceAnnex } from './source-annexes.ts'

/** The plans of an annex as the office holds them, not yet saved: every plan of the sources has one task. */
export function plansOf({ rows, scope, year }: SourceAnnex): readonly Plan[] {
  return rows.slice(1).map((cells) => {
    const [number = '', name = '', taskNumber = '', taskName = '', selectionText = ''] = cells
    const [ratioText = '', itemsText = '', scopeText = '', initiator = '', partners = ''] = cells.slice(5)
    const [periodText = '', remark = ''] = cells.slice(10)
    const words = { selectionText, ratioText, itemsText, scopeText, initiator, partners, periodText, remark }
    const months = monthsOfPeriod(periodText, year)
    const task = aTask({ id: '', number: taskNumber, name: taskName, ...words, ...months })
    return aPlan({ id: '', year, scope, number, name, tasks: [task] })
  })
}

function inputOf(annex: SourceAnnex): PlanTableInput {
  const [head = []] = annex.rows
  return aPlanTable({
    scope: annex.scope,
    title: annex.title,
    subtitle: annex.subtitle,
    seal: annex.sealLine === null ? null : { unit: '宁晋县应急管理局', madeOn: annex.madeOn },
    rule: {
      initiatorWord: head[8]?.replace('发起', '') ?? '',
      partnerWord: head[9]?.replace('联合', '') ?? '',
      hasRemark: head.length === 12,
      notes: annex.notes,
    },
    plans: plansOf(annex),
    date: annex.madeOn,
  })
}

export const ningjinInternal = inputOf(sourceAnnexes.ningjinInternal)
export const ningjinJoint = inputOf(sourceAnnexes.ningjinJoint)
export const caofeidianInternal = inputOf(sourceAnnexes.caofeidianInternal)
export const caofeidianJoint = inputOf(sourceAnnexes.caofeidianJoint)
export const qinhuangdaoInternal = inputOf(sourceAnnexes.qinhuangdaoInternal)
