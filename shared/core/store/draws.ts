import type { DrawState } from '#shared/contract/index.ts'
import { digestOf, textWith } from '../large-texts.ts'
import { sha256 } from '../sha256.ts'
import type { Db, DrawRow, Tx } from './database.ts'

export interface Draw {
  readonly id: string
  readonly serial: number
  readonly number: string
  readonly taskId: string
  readonly scope: 'internal' | 'joint'
  readonly title: string
  readonly date: string
  readonly rehearsal: boolean
  readonly secret: boolean
  readonly state: DrawState
  readonly voidReason: string
}

export interface Slip {
  readonly position: number
  readonly who: string
  readonly digits: string
  readonly fixed: boolean
}

/** Round of a slip or share: `1`, `2`, or `more/1` for a late department or a refill. */
export type RoundName = '1' | '2' | `more/${number}`

/** 1, 2, and from 3 on `more/1` … */
export const roundName = (round: number): RoundName =>
  round === 1 || round === 2 ? `${round}` : `more/${round - 2}`

export async function listDraws(db: Db | Tx): Promise<readonly Draw[]> {
  const rows = await db.selectFrom('draw').selectAll().orderBy('serial', 'desc').execute()
  return rows.map(toDraw)
}

export async function findDraw(db: Db | Tx, id: string): Promise<Draw | null> {
  const row = await db.selectFrom('draw').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDraw(row)
}

export async function nextDrawSerial(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('draw')
    .select((select) => select.fn.max('serial').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertDraw(tx: Tx, draw: Draw): Promise<void> {
  const { taskId, voidReason, rehearsal, secret, ...row } = draw
  await tx
    .insertInto('draw')
    .values({
      ...row,
      task_id: taskId,
      rehearsal: rehearsal ? 1 : 0,
      secret: secret ? 1 : 0,
      void_reason: voidReason,
    })
    .execute()
}

export async function setDrawState(tx: Tx, id: string, state: DrawState, voidReason = ''): Promise<void> {
  await tx.updateTable('draw').set({ state, void_reason: voidReason }).where('id', '=', id).execute()
}

export async function insertShare(tx: Tx, drawId: string, round: RoundName, machine: string): Promise<void> {
  await tx.insertInto('draw_share').values({ draw_id: drawId, round, machine }).execute()
}

/** The machine's share: shown to nobody before the seed is formed. */
export async function readShare(db: Db | Tx, drawId: string, round: RoundName): Promise<string> {
  const row = await db
    .selectFrom('draw_share')
    .select('machine')
    .where('draw_id', '=', drawId)
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return row.machine
}

export async function insertSlips(
  tx: Tx,
  drawId: string,
  round: RoundName,
  contributors: readonly string[],
): Promise<void> {
  const rows = contributors.map((who, index) => ({
    draw_id: drawId,
    round,
    position: index + 1,
    who,
    digits: '',
    fixed: 0,
  }))
  await tx.insertInto('draw_slip').values(rows).execute()
}

export async function listSlips(db: Db | Tx, drawId: string, round: RoundName): Promise<readonly Slip[]> {
  const rows = await db
    .selectFrom('draw_slip')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('round', '=', round)
    .orderBy('position')
    .execute()
  return rows.map(({ position, who, digits, fixed }) => ({ position, who, digits, fixed: fixed === 1 }))
}

export async function setSlip(
  tx: Tx,
  drawId: string,
  round: RoundName,
  slip: { readonly position: number; readonly digits: string; readonly fixed: boolean },
): Promise<void> {
  await tx
    .updateTable('draw_slip')
    .set({ digits: slip.digits, fixed: slip.fixed ? 1 : 0 })
    .where('draw_id', '=', drawId)
    .where('round', '=', round)
    .where('position', '=', slip.position)
    .execute()
}

/** Fixes files of a draw for ever; each is kept as the text that is hashed. */
export async function insertDrawFiles(
  tx: Tx,
  drawId: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, body] of files) {
    await tx
      .insertInto('draw_file')
      .values({ draw_id: drawId, path, body, sha256: digestOf(body) })
      .execute()
  }
}

/** A draw's files as they lie in the database: for who asks whether they are what was fixed. */
export async function readStoredFiles(db: Db | Tx, drawId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('draw_file')
    .select(['path', 'body'])
    .where('draw_id', '=', drawId)
    .orderBy('path')
    .execute()
  return new Map(rows.map((row) => [row.path, row.body]))
}

/** A draw's files; a large one that was read before is not read again. */
export async function readDrawFiles(db: Db | Tx, drawId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('draw_file')
    .select(['path', 'sha256'])
    .where('draw_id', '=', drawId)
    .orderBy('path')
    .execute()
  const files = new Map<string, string>()
  for (const { path, sha256 } of rows) {
    // Every step of a ceremony asks for the same hundred megabytes.
    files.set(path, textWith(sha256) ?? (await readBody(db, drawId, path)))
  }
  return files
}

/** Which files a draw has; their texts can be long. */
export async function listDrawPaths(db: Db | Tx, drawId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('draw_file').select('path').where('draw_id', '=', drawId).execute()
  return new Set(rows.map(({ path }) => path))
}

/** One file of a draw; null: the draw has not come that far. */
export async function readDrawFile(db: Db | Tx, drawId: string, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('draw_file')
    .select('sha256')
    .where('draw_id', '=', drawId)
    .where('path', '=', path)
    .executeTakeFirst()
  return row === undefined ? null : (textWith(row.sha256) ?? (await readBody(db, drawId, path)))
}

async function readBody(db: Db | Tx, drawId: string, path: string): Promise<string> {
  const row = await db
    .selectFrom('draw_file')
    .select('body')
    .where('draw_id', '=', drawId)
    .where('path', '=', path)
    .executeTakeFirstOrThrow()
  return row.body
}

/** The rosters as they stood on the day of a commitment, for the papers. `body` is plain data. */
export async function putSnapshot(tx: Tx, drawId: string, name: string, body: unknown): Promise<void> {
  await tx
    .insertInto('draw_snapshot')
    .values({ draw_id: drawId, name, body: JSON.stringify(body) })
    .execute()
}

export async function listSnapshotNames(db: Db | Tx, drawId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('draw_snapshot').select('name').where('draw_id', '=', drawId).execute()
  return new Set(rows.map(({ name }) => name))
}

export async function readSnapshot<Body>(db: Db | Tx, drawId: string, name: string): Promise<Body | null> {
  const row = await db
    .selectFrom('draw_snapshot')
    .select('body')
    .where('draw_id', '=', drawId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.body) as Body)
}

/** name → sha256 of every snapshot of a draw: the papers are made of them, so an entry of the ledger fixes them. */
export async function snapshotDigests(
  db: Db | Tx,
  drawId: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('draw_snapshot')
    .select(['name', 'body'])
    .where('draw_id', '=', drawId)
    .orderBy('name')
    .execute()
  return Object.fromEntries(rows.map(({ name, body }) => [name, sha256(body)]))
}

function toDraw(row: DrawRow): Draw {
  return {
    id: row.id,
    serial: row.serial,
    number: row.number,
    taskId: row.task_id,
    scope: row.scope,
    title: row.title,
    date: row.date,
    rehearsal: row.rehearsal === 1,
    secret: row.secret === 1,
    state: row.state,
    voidReason: row.void_reason,
  }
}
