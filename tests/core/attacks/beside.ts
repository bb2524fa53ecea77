import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

/** A copy of an office's file taken while the program has it open, as anybody at the computer could take one. */
export function copyBeside(folder: string): string {
  const copy = temporaryFolder()
  for (const ending of ['', '-wal']) {
    const file = `${databaseFile(folder)}${ending}`
    if (existsSync(file)) copyFileSync(file, join(copy, `office.db${ending}`))
  }
  return copy
}

/** Another text as soon as anything was written to an office's file or its log. */
export function writtenMark(folder: string): string {
  const marks = ['', '-wal'].map((ending) => {
    const at = statSync(`${databaseFile(folder)}${ending}`, { bigint: true, throwIfNoEntry: false })
    return at === undefined ? '' : `${at.size} ${at.mtimeNs} ${at.ctimeNs}`
  })
  return marks.join('|')
}

const tables = [
  'draw',
  'draw_file',
  'draw_share',
  'draw_slip',
  'draw_snapshot',
  'draw_replacement',
  // Others hand in documents too, beside the draw.
  "attachment where owner_kind glob 'draw-*'",
]

/** Every row that is of a draw, as text. */
export function drawTables(folder: string): string {
  const raw = new Sqlite(databaseFile(copyBeside(folder)))
  try {
    return tables.map((table) => JSON.stringify(raw.prepare(`select * from ${table}`).all())).join('\n')
  } finally {
    raw.close()
  }
}

/** The machine's shares in a copy of the file. */
export function sharesOf(folder: string): readonly string[] {
  const raw = new Sqlite(databaseFile(copyBeside(folder)))
  try {
    return raw.prepare('select machine from draw_share order by round').pluck().all() as string[]
  } finally {
    raw.close()
  }
}
