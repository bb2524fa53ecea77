import { sql } from 'kysely'
import type { CheckLine } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { breathe, timeOf, isClockBehind } from '../../context.ts'
import type { Run } from '../../core.ts'
import { checkDraws } from '../../store/check-draws.ts'
import type { SchemaObject } from '../../store/check-schema.ts'
import { compareSchema } from '../../store/check-schema.ts'
import type { Db } from '../../store/database.ts'
import { lastEntryTime, ledgerHead } from '../../store/ledger.ts'
import { migrations } from '../../store/migrations/index.ts'
import { entriesAtOpening } from '../../store/opening-checks.ts'
import { verifyWhole } from '../../store/verify-whole.ts'
import { pausing } from '../records/ledger.ts'

/** What the office's file says of itself. */
export async function checkDatabase(context: Context, run: Run): Promise<readonly CheckLine[]> {
  const { db } = context
  return [
    await integrity(db, run),
    await foreignKeys(db),
    await schema(db),
    await ledger(db, run),
    await draws(db),
    await clock(context),
  ]
}

/**
 * Tables one after another, so that others come through. The entries of a long ledger are left to its own line, which reads and computes
 * every one of them: SQLite would look at all of it in one piece.
 */
async function integrity(db: Db, run: Run): Promise<CheckLine> {
  const { sequence } = await ledgerHead(db)
  const tables = sequence > entriesAtOpening ? await tablesBesideLedger(db) : null
  let detail = 'ok'
  for (const table of tables ?? ['']) {
    const asked = table === '' ? sql`5` : sql.lit(table)
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(${asked})`.execute(db)
    detail = rows.map((row) => row.integrity_check).join('; ')
    if (detail !== 'ok') break
    await breathe(run)
  }
  return { subject: 'integrity', state: detail === 'ok' ? 'fine' : 'wrong', detail }
}

async function tablesBesideLedger(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema
    where type = 'table' and name <> 'ledger'`.execute(db)
  return ['sqlite_schema', ...rows.map(({ name }) => name)]
}

async function foreignKeys(db: Db): Promise<CheckLine> {
  const { rows } = await sql`pragma foreign_key_check`.execute(db)
  return { subject: 'foreign-keys', state: rows.length === 0 ? 'fine' : 'wrong', broken: rows.length }
}

async function schema(db: Db): Promise<CheckLine> {
  const { rows } = await sql<SchemaObject>`select type, name, tbl_name, sql from sqlite_schema`.execute(db)
  const compared = await compareSchema(rows, migrations)
  const version = migrations.at(-1)?.number ?? 0
  if (compared.ok) return { subject: 'schema', state: 'fine', version, different: '' }
  const { failure } = compared
  const different = failure.code === 'changed-outside' ? failure.name : failure.code
  return { subject: 'schema', state: 'wrong', version, different }
}

async function ledger(db: Db, run: Run): Promise<CheckLine> {
  const { sequence } = await ledgerHead(db)
  const outcome = await verifyWhole(db, pausing(run, 'verifying-ledger'))
  if (outcome.ok) return { subject: 'ledger', state: 'fine', entries: sequence, brokenAt: 0 }
  // An index that does not tell of every entry breaks the ledger as a whole.
  const brokenAt = outcome.failure.code === 'ledger-broken' ? outcome.failure.sequence : 1
  return { subject: 'ledger', state: 'wrong', entries: sequence, brokenAt }
}

async function draws(db: Db): Promise<CheckLine> {
  const counted = await db
    .selectFrom('draw')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  const checked = await checkDraws(db)
  const count = counted?.n ?? 0
  return checked.ok
    ? { subject: 'draws', state: 'fine', count, draw: '', changed: false }
    : { subject: 'draws', state: 'wrong', count, draw: checked.failure.draw, changed: true }
}

async function clock(context: Context): Promise<CheckLine> {
  const now = timeOf(context)
  const last = (await lastEntryTime(context.db)) ?? ''
  const isBehind = last !== '' && isClockBehind(now, last)
  return { subject: 'clock', state: isBehind ? 'wrong' : 'fine', now, last }
}
