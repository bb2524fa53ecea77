import type { FrameChangesView } from '#shared/contract/index.ts'
import { compareFrames, countChanges } from '#shared/domain/draw/frame-changes.ts'
import type { FrameComparison } from '#shared/domain/draw/frame-changes.ts'
import type { Conditions } from '#shared/domain/plan/scheme.ts'
import { completeScheme } from '#shared/domain/plan/scheme.ts'
import type { Db } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { listDraws, readDrawFile, readSnapshot } from '../../store/draws.ts'
import { digestOf, madeOf } from '../../large-texts.ts'
import type { TaskSnapshot } from './snapshots.ts'

/** How many changes a screen is given; the paper has all. */
const shownChanges = 300

/** The draw's frame against the last one, as a screen shows it; null: no draw was committed before. */
export async function frameChangesView(
  db: Db,
  draw: Pick<Draw, 'id' | 'serial' | 'taskId'>,
): Promise<FrameChangesView | null> {
  const compared = await frameChangesOf(db, draw)
  if (compared === null) return null
  const { changes, ...told } = compared
  return { ...told, counts: countChanges(changes), lines: changes.slice(0, shownChanges) }
}

export type FrameChanges = Pick<FrameChangesView, 'since' | 'sameScope'> & FrameComparison

/** All changes, for the paper. */
export async function frameChangesOf(
  db: Db,
  draw: Pick<Draw, 'id' | 'serial' | 'taskId'>,
): Promise<FrameChanges | null> {
  const earlier = (await listDraws(db)).filter(({ serial }) => serial < draw.serial)
  const scope = await scopeOf(db, draw.id)
  const last = await lastOf(db, draw, earlier, scope)
  if (last === null) return null
  const before = await readDrawFile(db, last.id, '1-frame.tsv')
  const after = await readDrawFile(db, draw.id, '1-frame.tsv')
  if (before === null || after === null) return null
  const { number, title, date } = last
  const comparison = madeOf(after, `since ${digestOf(before)}`, () => compareFrames(before, after))
  return {
    since: { number, title, date, voided: last.state === 'voided' },
    sameScope: (await scopeOf(db, last.id)) === scope,
    ...comparison,
  }
}

/**
 * Which draw is the last. A void one of the same task first: what was changed after it was given up is what people
 * would ask about. Then the latest of the same scope: against another scope, everybody would be new. Every draw on
 * record counts, void ones too: its first round was committed.
 */
async function lastOf(
  db: Db,
  draw: Pick<Draw, 'taskId'>,
  earlier: readonly Draw[],
  scope: string,
): Promise<Draw | null> {
  const again = earlier.find(({ taskId }) => taskId === draw.taskId)
  if (again !== undefined) return again
  for (const one of earlier) if ((await scopeOf(db, one.id)) === scope) return one
  return earlier[0] ?? null
}

/** The scheme's conditions, word for word. */
async function scopeOf(db: Db, drawId: string): Promise<string> {
  const task = await readSnapshot<TaskSnapshot>(db, drawId, 'task')
  return task === null ? '' : JSON.stringify(wordedAlike(completeScheme(task.scheme).conditions))
}

const wordedAlike = (conditions: Conditions) =>
  Object.entries(conditions)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, words]) => [name, Array.isArray(words) ? words.join() : words])
