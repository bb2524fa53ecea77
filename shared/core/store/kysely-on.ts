import type Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database, Db } from './database.ts'
import { statementFor } from './row-by-row.ts'
import { statementCache } from './statement-cache.ts'

/** Kysely over a connection that is open already, and closes it with itself. */
export function kyselyOn(raw: Sqlite.Database): Db {
  const prepare = statementCache(raw)
  // Kysely begins deferred; a reader that turns writer could then fail half way.
  const immediate = {
    close: () => raw.close(),
    prepare: (text: string) => {
      // A full disk makes SQLite roll back by itself; a second time is an error that would hide the first.
      if (text === 'rollback' && !raw.inTransaction) return prepare('select 1')
      return statementFor(prepare(text === 'begin' ? 'begin immediate' : text), text)
    },
  }
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: immediate }) })
}
