import Sqlite from 'better-sqlite3'
import { onTestFinished, vi } from 'vitest'

/** Tells the text of every question that was put to any database of this process since, until the test ends. */
export function listenToQuestions(): () => readonly string[] {
  const raw = new Sqlite(':memory:')
  const statement = Object.getPrototypeOf(raw.prepare('select 1')) as Sqlite.Statement
  raw.close()
  const spy = vi.spyOn(statement, 'all')
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.contexts.map((asked) => (asked as Sqlite.Statement).source)
}
