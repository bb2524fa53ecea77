import type { FollowUpSummary } from '#shared/contract/index.ts'
import { chineseDate } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { RecordFact } from '#shared/domain/report/facts.ts'
import type { Db } from '../../store/database.ts'
import { publicationDraws } from '../publication/read.ts'
import { offersIn, readFollowUps, summaryOf } from '../results/follow-up-cases.ts'

/** What became of the problems of some records. */
export interface FollowedUp {
  /** 项: items of cases that are closed, and of those that are not or that nobody has opened yet */
  readonly closed: number
  readonly open: number
  /** 件 */
  readonly referrals: number
  /** Target → 办理情况; nothing of whom no case was opened for */
  readonly outcomes: ReadonlyMap<string, string>
}

export async function followedUp(
  db: Db,
  records: readonly RecordFact[],
  today: IsoDate,
): Promise<FollowedUp> {
  const ids = new Set(records.map(({ recordId }) => recordId))
  const book = await readFollowUps(db)
  const cases = book.cases
    .filter(({ one }) => ids.has(one.recordId))
    .map((opened) => summaryOf(opened, book.withdrawn, today))
  const offers = offersIn(book).filter(({ recordId }) => ids.has(recordId))
  const open = cases.filter(({ state }) => state !== 'closed')
  return {
    closed: itemsIn(cases) - itemsIn(open),
    open: itemsIn(open) + itemsIn(offers),
    referrals: cases.reduce((sum, { referredTo }) => sum + referredTo.length, 0),
    outcomes: new Map(
      [...Map.groupBy(cases, ({ targetId }) => targetId)].map(([id, own]) => [id, outcomeOf(own)]),
    ),
  }
}

const itemsIn = (cases: readonly { readonly items: readonly unknown[] }[]) =>
  cases.reduce((sum, { items }) => sum + items.length, 0)

function outcomeOf(cases: readonly FollowUpSummary[]): string {
  if (cases.every(({ state }) => state === 'closed')) return '已办结'
  const until = cases
    .filter(({ state }) => state !== 'closed')
    .map(({ orderedUntil }) => orderedUntil)
    .toSorted()
    .at(-1)
  return until === undefined || until === '' ? '办理中' : `整改期限至${chineseDate(until)}`
}

/** 条: how far the results of some records are on their way to the public; those kept back are not meant to go there. */
export interface Published {
  readonly toPublish: number
  readonly published: number
  readonly publishedLate: number
}

export async function publishedOf(
  db: Db,
  records: readonly RecordFact[],
  today: IsoDate,
): Promise<Published> {
  const ids = new Set(records.map(({ recordId }) => recordId))
  const lines = (await publicationDraws(db, today, null))
    .flatMap((draw) => draw.records)
    .filter(({ recordId }) => recordId !== null && ids.has(recordId))
  const count = (...standings: readonly (typeof lines)[number]['standing'][]) =>
    lines.filter(({ standing }) => standings.includes(standing)).length
  return {
    toPublish: lines.length - count('apart'),
    published: count('in-time', 'late'),
    publishedLate: count('late'),
  }
}
