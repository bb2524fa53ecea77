import type Sqlite from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import type { SqliteStatement } from 'kysely'

// Kysely hands a driver nothing but text and parameters: the text itself says how its parameters are meant.
const mark = '/* row by row */ '

/**
 * One statement for many rows, each the values of its `?` in order. Prepared once: Kysely would prepare it for every row, or
 * bind all rows through one statement text of a thousand lines, and both cost more than the insert itself.
 */
export function rowByRow(text: string, rows: readonly (readonly unknown[])[]): CompiledQuery {
  return CompiledQuery.raw(mark + text, [...rows])
}

/** The driver's side of `rowByRow`; any other statement comes back as it is. */
export function statementFor(statement: Sqlite.Statement, text: string): SqliteStatement {
  if (!text.startsWith(mark)) return statement
  const run = (rows: readonly unknown[]) => {
    let changes = 0
    // Spread: taking values out of an array from the native side costs a tenth of the insert.
    for (const row of rows as readonly (readonly unknown[])[]) changes += statement.run(...row).changes
    return { changes, lastInsertRowid: 0 }
  }
  return { reader: false, run, all: () => [], iterate: () => [].values() }
}
