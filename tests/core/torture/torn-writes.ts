import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import type { Chance } from '#tests/core/fuzz/chance.ts'

/** The office's database and its journal as the system sees them. */
export interface Image {
  readonly database: Buffer
  readonly journal: Buffer
}

/** Right before and right after one commit: until it returns nothing that it writes is promised, from then on all of it is. */
export interface Commit {
  readonly before: Image
  readonly after: Image
}

interface Statement {
  readonly source: string
  run: (this: Statement, ...parameters: unknown[]) => unknown
}

function imageOf(folder: string): Image {
  const file = databaseFile(folder)
  const bytes = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))
  return { database: bytes(file), journal: bytes(`${file}-wal`) }
}

export function writeImage(folder: string, { database, journal }: Image): void {
  writeFileSync(databaseFile(folder), database)
  writeFileSync(`${databaseFile(folder)}-wal`, journal)
}

/** The commits of one folder, as they were made. */
export interface Recording {
  readonly commits: readonly Commit[]
  /** What any office of this process commits from now on is no commit of the folder. */
  readonly stop: () => void
}

/** Takes an image of a folder before and after each commit of this process, until it is stopped or the test is over. */
export function commitsOf(folder: string): Recording {
  const commits: Commit[] = []
  const raw = new Sqlite(':memory:')
  const statements = Object.getPrototypeOf(raw.prepare('select 1')) as Statement
  raw.close()
  const { run } = statements
  statements.run = function (...parameters) {
    if (this.source !== 'commit') return run.apply(this, parameters)
    const before = imageOf(folder)
    const result = run.apply(this, parameters)
    commits.push({ before, after: imageOf(folder) })
    return result
  }
  const stop = () => {
    statements.run = run
  }
  onTestFinished(stop)
  return { commits, stop }
}

const sector = 512

/**
 * What a disk may hold when the power is cut within a commit and `share` of it has arrived, 0 to 1: of what was not synced yet each sector is there or not, in any order,
 * and one may be torn. SQLite syncs the journal before it writes a page of it into the database, so never both are in between.
 */
export function torn({ before, after }: Commit, share: number, chance: Chance): Image {
  const hasMovedPages = !before.database.equals(after.database)
  if (hasMovedPages && chance.below(2) === 0) {
    return { journal: after.journal, database: mixed(before.database, after.database, share, chance) }
  }
  return { journal: mixed(before.journal, after.journal, share, chance), database: before.database }
}

function mixed(before: Buffer, after: Buffer, share: number, chance: Chance): Buffer {
  const lengths = [before.length, after.length, Math.max(before.length, after.length)]
  const length = share === 1 ? after.length : chance.pick(lengths)
  const made = Buffer.alloc(length)
  for (let at = 0; at < length; at += sector) {
    const old = before.subarray(at, at + sector)
    const written = after.subarray(at, at + sector)
    const from = old.equals(written) || chance.next() < share ? written : old
    from.copy(made, at)
    // One in fifty holds the head of the new and the end of the old.
    if (!old.equals(written) && chance.below(50) === 0) written.copy(made, at, 0, chance.below(sector))
  }
  return made
}
