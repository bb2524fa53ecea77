import type { ResultDraw, ResultLine } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { hasProblem, recordEnd, refusalWord } from '#shared/domain/results/result-words.ts'
import type { Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { findDraw } from '../../store/draws.ts'
import type { RecordHead } from '../../store/record-heads.ts'
import { listRecordHeads } from '../../store/record-heads.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import { placesOf } from './places.ts'
import type { ResultSheet } from './sheets.ts'
import { finishedDraws, resultSheets } from './sheets.ts'

export const listResultDraws: Usecase<'results.draws'> = async ({ db }, { year }) => {
  const draws = (await finishedDraws(db, null)).filter(({ date }) => date.startsWith(String(year)))
  const counted: ResultDraw[] = []
  for (const draw of draws.toReversed()) {
    const line = await countsOf(db, draw)
    if (line !== null) counted.push(line)
  }
  return ok(counted)
}

/** Only states are read of the records, not what they tell. */
async function countsOf(db: Db, draw: Draw): Promise<ResultDraw | null> {
  const all = await placesOf(db, draw)
  const pack = await packOfDraw(db, draw.id)
  if (all === null || pack === null) return null
  const inForce = new Set(all.places.flatMap(({ targetId, replaced }) => (replaced ? [] : [targetId])))
  const heads = await listRecordHeads(db, draw.id, refusalWord(pack))
  const asked = heads.filter(({ targetId }) => inForce.has(targetId))
  const approved = Map.groupBy(
    asked.filter(({ state }) => state === 'approved'),
    ({ targetId }) => targetId,
  )
  const count = (state: RecordHead['state']) => asked.filter((head) => head.state === state).length
  return {
    drawId: draw.id,
    number: draw.number,
    title: draw.title,
    date: draw.date,
    state: draw.state,
    secret: draw.secret,
    departments: all.departments,
    targets: inForce.size,
    targetsDone: [...approved.values()].filter((own) => own.length === all.departments.length).length,
    expected: inForce.size * all.departments.length,
    draft: count('draft'),
    complete: count('complete'),
    returned: count('returned'),
    approved: count('approved'),
    refused: asked.filter(({ refused, state }) => refused && (state === 'complete' || state === 'approved'))
      .length,
    dropped: heads.length - asked.length,
  }
}

export const listResults: Usecase<'results.list'> = async ({ db }, { drawId }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  if (draw.state !== 'finished') return fail({ code: 'draw-in-another-state', state: draw.state })
  const pack = await packOfDraw(db, drawId)
  if (pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const sheets = await resultSheets(db, { drawId })
  return ok(
    sheets.map((sheet) => lineOf(sheet, sheet.record !== null && hasProblem(sheet.record.content, pack))),
  )
}

function lineOf({ record, ...sheet }: ResultSheet, isProblem: boolean): ResultLine {
  const { targetId, targetName, region, department, position, replaced } = sheet
  const codes = record?.content.items.flatMap((item) => item.codes) ?? []
  return {
    targetId,
    targetName,
    region,
    department,
    position,
    replaced,
    state: record?.state ?? 'none',
    recordId: record?.id ?? '',
    version: record?.version ?? 0,
    result: [...new Set(codes)],
    isProblem,
    endedOn: record === null ? '' : recordEnd(record.content),
    actor: record?.actor ?? '',
    at: record?.at ?? '',
    reason: record?.reason ?? '',
  }
}
