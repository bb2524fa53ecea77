import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type {
  FollowUpEvent,
  FollowUpFacts,
  FollowUpProblem,
} from '#shared/domain/results/follow-up-events.ts'
import type { Db, FollowUpCaseRow, FollowUpEventRow, Tx } from './database.ts'

/** 后续处置 of one problem, as opened. */
export interface FollowUpCase {
  readonly id: string
  readonly recordId: string
  readonly problem: FollowUpProblem
  readonly day: IsoDate
  readonly who: string
  readonly told: string
  readonly at: string
}

export type KeptEvent = FollowUpEvent & { readonly at: string }

/** In the order in which they were opened; of some records, or all. */
export async function listCases(
  db: Db | Tx,
  recordId: string | null = null,
): Promise<readonly FollowUpCase[]> {
  let query = db.selectFrom('follow_up_case').selectAll().orderBy('at').orderBy('id')
  if (recordId !== null) query = query.where('record_id', '=', recordId)
  return (await query.execute()).map(toCase)
}

export async function findCase(db: Db | Tx, id: string): Promise<FollowUpCase | null> {
  const row = await db.selectFrom('follow_up_case').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toCase(row)
}

export const problemText = (problem: FollowUpProblem): string => JSON.stringify(problem)

export async function insertCase(tx: Tx, one: FollowUpCase): Promise<void> {
  const { recordId, problem, ...row } = one
  await tx
    .insertInto('follow_up_case')
    .values({ ...row, record_id: recordId, body: problemText(problem) })
    .execute()
}

/** Case → what was done, in its order. */
export async function listCaseEvents(
  db: Db | Tx,
  caseId: string | null = null,
): Promise<ReadonlyMap<string, readonly KeptEvent[]>> {
  let query = db.selectFrom('follow_up_event').selectAll().orderBy('case_id').orderBy('position')
  if (caseId !== null) query = query.where('case_id', '=', caseId)
  const events = Map.groupBy(await query.execute(), (row) => row.case_id)
  return new Map([...events].map(([id, own]) => [id, own.map(toEvent)]))
}

export async function insertCaseEvent(tx: Tx, caseId: string, event: KeptEvent): Promise<void> {
  const { facts, ...row } = event
  await tx
    .insertInto('follow_up_event')
    .values({ ...row, case_id: caseId, facts: JSON.stringify(facts) })
    .execute()
}

function toCase({ record_id: recordId, body, ...row }: FollowUpCaseRow): FollowUpCase {
  return { ...row, recordId, problem: JSON.parse(body) as FollowUpProblem }
}

function toEvent({ case_id: _case, facts, ...row }: FollowUpEventRow): KeptEvent {
  return { ...row, facts: JSON.parse(facts) as FollowUpFacts }
}
