import { sql } from 'kysely'
import type { DrawInBackup, LedgerEntryView, OfficeState } from '#shared/contract/index.ts'
import type { Db } from '../store/database.ts'

/** One edition of an office's file, as far as every migration since the first has had it. */
export interface ReadState {
  readonly state: OfficeState
  /** Last migration in it */
  readonly schema: number
  /** Hash of the ledger's first entry; empty: there is none */
  readonly origin: string
}

/** Reads with plain SQL: the file may be older than today's tables. */
export async function readOfficeState(db: Db): Promise<ReadState> {
  const ask = async <Row>(text: string) => (await sql.raw<Row>(text).execute(db)).rows
  const found = await ask<{ name: string }>(`select name from sqlite_schema where type = 'table'`)
  const tables = new Set(found.map(({ name }) => name))
  const from = async <Row>(table: string, text: string) => (tables.has(table) ? ask<Row>(text) : [])
  const count = async (table: string) =>
    (await from<{ n: number }>(table, `select count(*) as n from ${table}`))[0]?.n ?? 0
  const [office] = await from<{ bureau: string; rehearsal: number }>(
    'office',
    'select bureau, rehearsal from office',
  )
  const [last = null] = tables.has('ledger') ? await latestEntries(db, 0, 1) : []
  const [first] = await from<{ hash: string }>('ledger', 'select hash from ledger order by seq limit 1')
  const [version] = await ask<{ user_version: number }>('pragma user_version')
  return {
    state: {
      bureau: office?.bureau ?? '',
      rehearsal: office?.rehearsal === 1,
      entries: last?.sequence ?? 0,
      last,
      draws: await from<DrawInBackup>('draw', 'select number, title, state from draw order by serial'),
      targets: await count('target'),
      documents: await count('document'),
    },
    schema: version?.user_version ?? 0,
    origin: first?.hash ?? '',
  }
}

/** The newest entries after one, newest first. */
export async function latestEntries(
  db: Db,
  after: number,
  limit: number,
): Promise<readonly LedgerEntryView[]> {
  const rows = await sql<LedgerEntryView>`select seq as sequence, prev, at, actor, kind, body, hash
    from ledger where seq > ${after} order by seq desc limit ${limit}`.execute(db)
  return rows.rows
}

/** The hash of an entry; empty: there is none of that number. */
export async function hashAt(db: Db, sequence: number): Promise<string> {
  const rows = await sql<{ hash: string }>`select hash from ledger where seq = ${sequence}`.execute(db)
  return rows.rows[0]?.hash ?? ''
}
