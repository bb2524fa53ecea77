import { cleanLine } from '#shared/domain/rosters/clean-text.ts'
import { lastInspectedOn, noCount, unifiedKind } from '#shared/domain/rosters/inspection-history.ts'
import type { Inspection } from '#shared/domain/rosters/inspection-history.ts'
import { uncappedBecause } from '#shared/domain/plan/yearly-cap.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import * as store from '../../store/inspections.ts'
import { findRecord } from '../../store/rosters.ts'
import { capOf, countsOfYear, heldDraws, officePack } from './inspection-counts.ts'

export const listInspections: Usecase<'inspections.list'> = async ({ db }, query) =>
  ok(await store.listInspections(db, query))

export const inspectionsOfTarget: Usecase<'inspections.ofTarget'> = async (context, { targetId }) => {
  const { db } = context
  const kept = await findRecord(db, 'targets', targetId)
  if (kept === null) return fail({ code: 'record-not-found', what: 'target', id: targetId })
  const year = dayOf(context).slice(0, 4)
  const pack = await officePack(db)
  const cap = await capOf(db, pack === null ? null : figureOf(pack, 'yearlyCap'))
  const inspections = await store.readInspections(db, targetId)
  const entered = new Set(inspections.map(({ drawId }) => drawId))
  const drawn = (await heldDraws(db)).filter(({ id, targets }) => targets.has(targetId) && !entered.has(id))
  const titles = new Map((await listDraws(db)).map(({ id, title }) => [id, title]))
  return ok({
    inspections,
    planned: drawn.map(({ id, number, date }) => ({
      drawId: id,
      number,
      title: titles.get(id) ?? '',
      date,
    })),
    year,
    ...((await countsOfYear(db, year)).get(targetId) ?? noCount),
    most: cap.most,
    uncappedBecause: cap.most === null ? null : uncappedBecause(kept.record, cap),
    lastInspected: lastInspectedOn(
      kept.record.lastInspected,
      inspections.map(({ date }) => date),
    ),
  })
}

export const saveInspection: Usecase<'inspections.save'> = (context, { inspection: entered, revision }) =>
  act(context, async (tx, at) => {
    const before = revision === 0 ? null : await store.findInspection(tx, entered.id)
    if (revision > 0 && before === null) {
      return fail({ code: 'record-not-found', what: 'inspection', id: entered.id })
    }
    if (before !== null && before.revision !== revision) {
      return fail({ code: 'record-changed-meanwhile', id: entered.date })
    }
    if (before?.source === 'draw') return fail({ code: 'inspection-of-record' })
    if (entered.date > dayOf(context)) return fail({ code: 'inspection-in-future', date: entered.date })
    const { targetId, drawId } = entered
    if ((await findRecord(tx, 'targets', targetId)) === null) {
      return fail({ code: 'record-not-found', what: 'target', id: targetId })
    }
    const isLinkKept = drawId === '' || (before?.drawId === drawId && before.targetId === targetId)
    if (!isLinkKept && !(await hasDrawn(tx, drawId, targetId))) {
      return fail({ code: 'record-not-found', what: 'draw', id: drawId })
    }
    const { source = 'hand' as const, extra = {} } = before ?? {}
    const inspection = cleaned({ ...entered, id: before?.id ?? newId(context), source, extra })
    for (const field of ['kind', 'department'] as const) {
      if (inspection[field] === '') {
        return fail({ code: 'wrong-input', path: `inspection.${field}`, detail: 'no visible sign' })
      }
    }
    const same = await store.findSameVisit(tx, inspection)
    if (same !== null && same !== inspection.id) return fail({ code: 'inspection-exists', id: same })
    await store.putInspections(tx, [inspection], at)
    const saved = await store.findInspection(tx, inspection.id)
    if (saved === null) return fail({ code: 'record-not-found', what: 'inspection', id: inspection.id })
    const kind = before === null ? 'inspection.added' : 'inspection.edited'
    return ok({ value: saved, kind, body: { before, after: saved } })
  })

async function hasDrawn(tx: Tx, drawId: string, targetId: string): Promise<boolean> {
  return (await heldDraws(tx)).some(({ id, targets }) => id === drawId && targets.has(targetId))
}

/** As an import would read it: what is exported and imported again is then unchanged. */
function cleaned(inspection: Inspection): Inspection {
  const line = (text: string) => cleanLine(text).text
  return {
    ...inspection,
    kind: unifiedKind(line(inspection.kind)),
    department: line(inspection.department),
    basis: line(inspection.basis),
    result: line(inspection.result),
    remark: line(inspection.remark),
    registerNumber: line(inspection.registerNumber),
  }
}

export const removeInspection: Usecase<'inspections.remove'> = (context, { id, reason }) =>
  act(context, async (tx) => {
    const inspection = await store.findInspection(tx, id)
    if (inspection === null) return fail({ code: 'record-not-found', what: 'inspection', id })
    if (inspection.source === 'draw') return fail({ code: 'inspection-of-record' })
    await store.removeInspection(tx, id)
    return ok({ value: null, kind: 'inspection.removed', body: { inspection, reason } })
  })
