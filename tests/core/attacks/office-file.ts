import { writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Failure } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { behind } from '#tests/core/behind.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

// Whoever has the disk can work on the file with any SQLite: here in memory, on copies of one file that a draw is in.

/** The closed office's file as one piece. */
export async function bytesOf(office: Pick<OfficeUnderTest, 'folder' | 'close'>): Promise<Buffer> {
  return behind(office, (raw) => {
    raw.pragma('journal_mode = delete')
    return raw.serialize()
  })
}

let held: Promise<{ readonly bytes: Buffer; readonly number: string }> | null = null

/** An office after both rounds of a draw with papers, made once for all tests of a file. */
export function aHeldDraw() {
  held ??= (async () => {
    const office = await anOfficeReadyToDraw()
    const { id, number } = await holdDraw(office)
    await office.must('documents.makeDraw', { drawId: id, kinds: ['T6'] })
    return { bytes: await bytesOf(office), number }
  })()
  return held
}

export interface Trigger {
  readonly name: string
  readonly sql: string
}

export const triggersOf = (raw: Sqlite.Database, table = '%') =>
  raw
    .prepare(`select name, sql from sqlite_schema where type = 'trigger' and tbl_name like ?`)
    .all(table) as Trigger[]

/** The file after somebody's work on it. */
export function worked(bytes: Buffer, work: (raw: Sqlite.Database) => void): Buffer {
  const raw = new Sqlite(bytes)
  try {
    raw.pragma('foreign_keys = off')
    work(raw)
    return raw.serialize()
  } finally {
    raw.close()
  }
}

/** Every trigger away, the work done, every trigger back to the letter. */
export function workedWithoutTriggers(bytes: Buffer, work: (raw: Sqlite.Database) => void): Buffer {
  return worked(bytes, (raw) => {
    const triggers = triggersOf(raw)
    for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
    work(raw)
    for (const { sql } of triggers) raw.exec(sql)
  })
}

/** Why the program does not open a folder that holds this file; null: it does. */
export async function openingOf(bytes: Buffer): Promise<Failure | null> {
  const folder = temporaryFolder()
  writeFileSync(databaseFile(folder), bytes)
  return openingIn(folder)
}

/** Why the program does not open this folder; null: it does. */
export async function openingIn(folder: string): Promise<Failure | null> {
  const opened = await withOffice({ folder }, () => Promise.resolve(null))
  return opened.ok ? null : opened.failure
}
