import type { PublishedFact, RecordFact } from '#shared/domain/report/facts.ts'
import type { MonthlyFacts } from '#shared/domain/report/monthly.ts'
import type { DiaryFact } from '#shared/domain/report/diary.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { isProblem, recordEnd } from '#shared/domain/results/result-words.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDiary } from '../../store/diary.ts'
import { listBatches } from '../../store/publications.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import type { ResultSheet } from '../results/sheets.ts'
import { resultSheets } from '../results/sheets.ts'
import { readTaskFacts } from './tasks.ts'

/** A sheet with what was entered on it */
export type FilledSheet = ResultSheet & { readonly record: InspectionRecord }

/** Only what is complete counts; what was returned or begun does not. */
export const isCounted = (sheet: ResultSheet): sheet is FilledSheet =>
  sheet.record?.state === 'complete' || sheet.record?.state === 'approved'

/** All records that count, of one draw or of all. */
export async function readRecordFacts(db: Db | Tx, drawId: string | null): Promise<readonly RecordFact[]> {
  const sheets = (await resultSheets(db, { drawId })).filter(isCounted)
  const packs = new Map<string, RulePack | null>()
  for (const id of new Set(sheets.map(({ draw }) => draw.id))) packs.set(id, await packOfDraw(db, id))
  return sheets.map((sheet) => recordFact(sheet, packs.get(sheet.draw.id) ?? null))
}

function recordFact(
  { draw, taskId, department, targetId, targetName, record }: FilledSheet,
  pack: RulePack | null,
) {
  const { content } = record
  return {
    recordId: record.id,
    drawId: draw.id,
    drawNumber: draw.number,
    taskId,
    scope: draw.scope,
    department,
    targetId,
    targetName,
    // A record must be somebody's month: without a time of its own it belongs to the day it was completed.
    endedOn: recordEnd(content) || record.at.slice(0, 10),
    items: content.items.map(({ itemId, itemName, codes, finding, handling }) => ({
      itemId,
      itemName,
      problem: pack !== null && isProblem(codes, pack),
      codes,
      finding,
      handling,
    })),
    answered: content.answeredQuestions,
  } satisfies RecordFact
}

/** Results as they stand on websites; each counts on the day it came there first. */
export async function readPublishedFacts(
  db: Db | Tx,
  sheets: readonly ResultSheet[],
): Promise<readonly PublishedFact[]> {
  const sheetOf = new Map(
    sheets.flatMap((sheet) => (sheet.record === null ? [] : [[sheet.record.id, sheet] as const])),
  )
  const found = new Map<string, PublishedFact>()
  for (const { kind, records, events } of await listBatches(db, null)) {
    const told = events.at(-1)
    if (kind !== 'published' || told?.kind !== 'told') continue
    for (const { recordId } of records) {
      const sheet = sheetOf.get(recordId)
      if (sheet === undefined) continue
      const key = `${recordId} ${told.place}`
      const before = found.get(key)
      if (before !== undefined && before.publishedOn <= told.day) continue
      found.set(key, publishedFact(sheet, recordId, told))
    }
  }
  return [...found.values()]
}

function publishedFact(
  { draw, taskId, department, targetId, targetName }: ResultSheet,
  recordId: string,
  { day, place }: { readonly day: string; readonly place: string },
): PublishedFact {
  const of = { recordId, drawId: draw.id, taskId, scope: draw.scope, department, targetId, targetName }
  return { ...of, publishedOn: day, place }
}

export async function readDiaryFacts(db: Db | Tx): Promise<readonly DiaryFact[]> {
  return (await listDiary(db)).map(({ id, body }) => {
    const { kind, day, unit, title, content, people } = body
    return { id, kind, day, unit, title, content, people }
  })
}

/** Everything that monthly reports are made of. */
export async function readMonthlyFacts(db: Db | Tx): Promise<MonthlyFacts> {
  return {
    tasks: await readTaskFacts(db),
    records: await readRecordFacts(db, null),
    published: await readPublishedFacts(db, await resultSheets(db, { drawId: null })),
    diary: await readDiaryFacts(db),
  }
}
