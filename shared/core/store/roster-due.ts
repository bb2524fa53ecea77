import { sql } from 'kysely'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db } from './database.ts'
import { tableOf } from './roster-rows.ts'

/** Papers of a roster that are over, or will be on a day: how many, and whose is over first. */
export interface RunningOut {
  readonly count: number
  readonly expired: number
  readonly id: string
  readonly name: string
  readonly expires: IsoDate
}

/** Certificates of inspectors in post, or licences of targets, whose last day is not after `until`; null: none. */
export async function runningOut(
  db: Db,
  roster: 'inspectors' | 'targets',
  until: IsoDate,
  today: IsoDate,
): Promise<RunningOut | null> {
  const column = sql.ref(roster === 'inspectors' ? 'certificate_expires' : 'licence_expires')
  const inPost = roster === 'inspectors' ? sql`and in_post = 1` : sql``
  const where = sql`where retired_reason = '' and ${column} <> '' and ${column} <= ${until} ${inPost}`
  const rows = await sql<RunningOut>`select id, name, ${column} as expires, count(*) over () as count,
      sum(${column} < ${today}) over () as expired
    from ${tableOf(roster)} ${where} order by ${column}, id limit 1`.execute(db)
  return rows.rows[0] ?? null
}

/** Inspectors in post whose certificate has no date. */
export async function undatedCertificates(db: Db): Promise<number> {
  const row = await db
    .selectFrom('inspector')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('retired_reason', '=', '')
    .where('in_post', '=', 1)
    .where('certificate_expires', '=', '')
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The day of a roster's newest change, by hand or by import; empty: it has no record. */
export async function newestChange(db: Db, roster: RosterName): Promise<IsoDate> {
  const rows = await sql<{ at: string | null }>`select max(changed_at) as at from ${tableOf(roster)}`.execute(
    db,
  )
  return (rows.rows[0]?.at ?? '').slice(0, 10)
}
