import type { CountedRowView, NumberAsked } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { CountedFacts, CountedRow } from '#shared/domain/report/count.ts'
import { countedList } from '#shared/domain/report/count.ts'
import { factsOfTask } from '#shared/domain/report/monthly.ts'
import { ofDepartment } from '#shared/domain/report/statistics.ts'
import type { Context, Usecase } from '../../context.ts'
import { listMonthlyReports } from '../../store/reports.ts'
import { readCounted } from './extent.ts'
import { factsNow } from './monthly-sources.ts'

export const listCounted: Usecase<'report.counted'> = async (context, { what, number }) => {
  const facts = await factsOf(context, number)
  return facts.ok ? ok({ what, rows: countedList(what, facts.value).map(rowView) }) : facts
}

async function factsOf(context: Context, number: NumberAsked) {
  if (number.in === 'monthly') return factsOfMonth(context, number)
  const counted = await readCounted(context.db, number.extent)
  if (!counted.ok) return counted
  const { facts } = counted.value
  return ok<CountedFacts>(number.department === '' ? facts : ofDepartment(facts, number.department))
}

/** Of a report that was issued: what it counted then, whatever became of the records since. */
async function factsOfMonth(
  context: Context,
  { month, unit, version, taskId, from, to }: Extract<NumberAsked, { in: 'monthly' }>,
) {
  if (version === 0)
    return ok(factsOfTask(await factsNow(context, { month, unit, period: { from, to } }), taskId))
  const reports = await listMonthlyReports(context.db, { from: month, to: month })
  const report = reports.find((one) => one.unit === unit && one.version === version)
  return report === undefined
    ? fail({ code: 'record-not-found', what: 'report', id: `${month} ${unit}` })
    : ok(factsOfTask(report.body.facts, taskId))
}

function rowView({ key, id, name, departments, records }: CountedRow): CountedRowView {
  return {
    key,
    id,
    name,
    departments,
    inspections: records.map(({ drawId, drawNumber, department, targetName, endedOn: day, items }) => ({
      drawId,
      drawNumber,
      department,
      targetName,
      day,
      items: items.map(({ itemName, codes, finding, handling }) => ({
        name: itemName,
        codes,
        finding,
        handling,
      })),
    })),
  }
}
