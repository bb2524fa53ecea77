import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf, neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { readSnapshot } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import type { Feedback, PublicationBatch, Release } from '../../store/publications.ts'
import { listBatches, listFeedback, listReleases } from '../../store/publications.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import type { ResultSheet } from '../results/sheets.ts'
import { resultSheets } from '../results/sheets.ts'

/** All that the lines of one draw are made of. */
export interface PublicationSources {
  readonly draw: Draw
  readonly task: TaskSnapshot
  readonly pack: RulePack
  readonly calendar: Calendar
  readonly today: IsoDate
  /** The office's own department: its units answer for their tasks */
  readonly bureau: string
  /** Whoever was inspected or is still to be; who dropped out before anything was entered is nobody's */
  readonly sheets: readonly ResultSheet[]
  readonly release: Release | null
  readonly batches: readonly PublicationBatch[]
  readonly feedback: readonly Feedback[]
}

export const isSecret = ({ draw, release }: Pick<PublicationSources, 'draw' | 'release'>): boolean =>
  draw.secret && release === null

/** Finished draws, newest first; of one (`drawId`), or of all. `read`: their sheets, where somebody has read them before. */
export async function publicationSources(
  db: Db | Tx,
  today: IsoDate,
  drawId: string | null,
  read?: readonly ResultSheet[],
): Promise<readonly PublicationSources[]> {
  const sheets = Map.groupBy(read ?? (await resultSheets(db, { drawId })), ({ draw }) => draw.id)
  if (sheets.size === 0) return []
  const calendar = await readCalendar(db)
  const bureau = (await findOffice(db))?.profile.bureau ?? ''
  const releases = await listReleases(db, drawId)
  const batches = Map.groupBy(await listBatches(db, drawId), (batch) => batch.drawId)
  const feedback = await listFeedback(db, drawId)
  const found: PublicationSources[] = []
  for (const [id, own] of sheets) {
    const draw = own[0]?.draw
    const task = await readSnapshot<TaskSnapshot>(db, id, 'task')
    const pack = await packOfDraw(db, id)
    if (draw === undefined || task === null || pack === null) continue
    found.push({
      draw,
      task,
      pack,
      calendar,
      today,
      bureau,
      sheets: own.filter(({ replaced, record }) => !replaced || record !== null),
      release: releases.get(id) ?? null,
      batches: batches.get(id) ?? [],
      feedback: feedback.get(id) ?? [],
    })
  }
  return found.toReversed()
}

/** By which a term of the draw's rules is counted. */
export const termRule = (
  { pack, calendar }: Pick<PublicationSources, 'pack' | 'calendar'>,
  key: 'publication' | 'feedback',
) => ({ term: figureOf(pack, key), start: neededFigure(pack, 'dayCountStart'), calendar })
