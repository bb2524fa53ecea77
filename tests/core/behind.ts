import Sqlite from 'better-sqlite3'
import { databaseFile } from '#shared/core/store/open-store.ts'
import type { OfficeUnderTest } from './office-under-test.ts'

/** Closes the office and works on its file as somebody with the disk could. */
export async function behind<Value>(
  office: Pick<OfficeUnderTest, 'folder' | 'close'>,
  work: (raw: Sqlite.Database) => Value,
): Promise<Value> {
  await office.close()
  const raw = new Sqlite(databaseFile(office.folder))
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

/** Every row of every table as one text, those of `except` apart. */
export function dumpOf(raw: Sqlite.Database, except: readonly string[] = []): string {
  const tables = raw.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
  return tables
    .filter((table) => !except.includes(table))
    .map((table) => JSON.stringify(raw.prepare(`select * from "${table}"`).all()))
    .join('\n')
}
