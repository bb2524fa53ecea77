import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { RecordState } from '#shared/domain/results/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { findRecord } from '../../store/results.ts'
import { actorOf } from './actor.ts'
import type { DrawBasis } from './draw-basis.ts'
import { drawBasis, sheetIn } from './draw-basis.ts'
import { putHistoryRow } from './history-row.ts'
import { problemsOf, writeVersion } from './write-record.ts'

/** 审核通过: all of them in one act, or none. The targets' inspection history gets its rows with it. */
export const approveRecords: Usecase<'results.approve'> = async (context, { drawId, records }) =>
  act(context, async (tx, at) => {
    const read = await reviewed(tx, { drawId, records }, ['complete'])
    if (!read.ok) return read
    const { basis, found } = read.value
    const own = found.filter(({ actor }) => actor === context.by?.name)
    if (own[0] !== undefined) {
      const names = { target: nameOf(basis, own[0]), department: own[0].department }
      return fail({ code: 'own-record', own: own.length, ...names })
    }
    const told = []
    for (const record of found) {
      const sheet = sheetIn(basis, record.targetId, record.department)
      if (!sheet.ok) return sheet
      const names = { target: sheet.value.place.targetName, department: record.department }
      // What was complete when it was entered may not be any more: an inspector left, or the program's rules have grown.
      const problems = await problemsOf(context, tx, sheet.value, record.content)
      if (problems.length > 0) return fail({ code: 'record-not-accepted', ...names, problems })
      const approved: InspectionRecord = { ...(await nextOf(context, tx, record, 'approved', '')), at }
      const history = await putHistoryRow(context, tx, sheet.value, approved)
      told.push({ ...(await writeVersion(tx, sheet.value, approved)), history })
    }
    return ok({
      value: null,
      kind: 'result.approved',
      body: { number: basis.draw.number, versions: told },
    })
  })

/** 退回: whoever entered them reads why. */
export const returnRecords: Usecase<'results.return'> = async (context, { drawId, records, reason }) =>
  act(context, async (tx, at) => {
    const read = await reviewed(tx, { drawId, records }, ['complete'])
    if (!read.ok) return read
    const { basis, found } = read.value
    const told = []
    for (const record of found) {
      const sheet = sheetIn(basis, record.targetId, record.department)
      if (!sheet.ok) return sheet
      const returned = { ...(await nextOf(context, tx, record, 'returned', reason)), at }
      told.push(await writeVersion(tx, sheet.value, returned))
    }
    const body = { number: basis.draw.number, reason, versions: told }
    return ok({ value: null, kind: 'result.returned', body })
  })

interface Asked {
  readonly drawId: string
  readonly records: readonly { readonly id: string; readonly version: number }[]
}

/** The records as the reviewer saw them, in one of these states; each once. */
async function reviewed(tx: Tx, { drawId, records }: Asked, states: readonly RecordState[]) {
  const read = await drawBasis(tx, drawId)
  if (!read.ok) return read
  const basis = read.value
  const found: InspectionRecord[] = []
  for (const { id, version } of new Map(records.map((one) => [one.id, one])).values()) {
    const record = await findRecord(tx, id)
    if (record === null || record.drawId !== drawId)
      return fail({ code: 'record-not-found', what: 'inspection-record', id })
    const target = nameOf(basis, record)
    if (record.version !== version)
      return fail({ code: 'record-changed-meanwhile', id: `${target}（${record.department}）` })
    if (!states.includes(record.state))
      return fail({
        code: 'record-in-another-state',
        target,
        department: record.department,
        state: record.state,
      })
    found.push(record)
  }
  return ok({ basis, found })
}

const nameOf = ({ places }: DrawBasis, { targetId }: InspectionRecord) =>
  places.find((place) => place.targetId === targetId)?.targetName ?? targetId

async function nextOf(
  context: Context,
  tx: Tx,
  record: InspectionRecord,
  state: RecordState,
  reason: string,
): Promise<InspectionRecord> {
  return { ...record, version: record.version + 1, state, reason, actor: await actorOf(context, tx) }
}
