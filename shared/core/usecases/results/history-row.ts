import { drawnKind } from '#shared/domain/rosters/inspection-history.ts'
import type { Inspection } from '#shared/domain/rosters/inspection-history.ts'
import { recordEnd, resultInShort } from '#shared/domain/results/result-words.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import {
  findDrawInspection,
  findInspection,
  findSameVisit,
  putInspections,
  removeInspection,
} from '../../store/inspections.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { findRecord } from '../../store/rosters.ts'
import type { SheetBasis } from './draw-basis.ts'

/** What an approval wrote into the target's inspection history (A13). `none`: its record has left the roster. */
export interface HistoryRow {
  readonly row: 'added' | 'changed' | 'none'
  /** A row that was there and is the same visit, entered by hand or imported */
  readonly joined: Inspection | null
}

/**
 * One row for a department at a target of a draw, however often its record is corrected. A visit that somebody had entered or
 * imported becomes that row: nothing is counted twice.
 */
export async function putHistoryRow(
  context: Context,
  tx: Tx,
  { basis }: Pick<SheetBasis, 'basis'>,
  record: InspectionRecord,
): Promise<HistoryRow> {
  const { targetId, department, drawId, content, at } = record
  if ((await findRecord(tx, 'targets', targetId)) === null) return { row: 'none', joined: null }
  const visit = { targetId, department, date: recordEnd(content), kind: drawnKind }
  const ownId = await findDrawInspection(tx, { drawId, targetId, department })
  const sameId = await findSameVisit(tx, visit)
  if (ownId !== null && sameId !== null && ownId !== sameId) await removeInspection(tx, ownId)
  const id = sameId ?? ownId
  const before = id === null ? null : await findInspection(tx, id)
  const row: Inspection = {
    id: before?.id ?? newId(context),
    ...visit,
    basis: `${basis.draw.title}（${basis.draw.number}）`,
    exemption: '',
    result: resultInShort(content),
    remark: before?.remark ?? '',
    registerNumber: before?.registerNumber ?? '',
    drawId,
    source: 'draw',
    extra: before?.extra ?? {},
  }
  await putInspections(tx, [row], at)
  const isJoined = before !== null && before.source !== 'draw'
  return { row: before === null ? 'added' : 'changed', joined: isJoined ? plain(before) : null }
}

function plain(view: Inspection & { readonly revision?: number }): Inspection {
  const { id, targetId, date, kind, department, basis, exemption, result, remark, registerNumber } = view
  const { drawId, source, extra } = view
  return {
    id,
    targetId,
    date,
    kind,
    department,
    basis,
    exemption,
    result,
    remark,
    registerNumber,
    drawId,
    source,
    extra,
  }
}
