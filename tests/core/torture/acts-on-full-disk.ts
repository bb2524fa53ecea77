import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { OperationName } from '#shared/contract/index.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import type { Watch } from '#tests/core/usecases/ledger-acts/watch.ts'
import { watchOver } from '#tests/core/usecases/ledger-acts/watch.ts'
import { leavePages, makePages } from './full-disk.ts'
import type { Disk } from './full-disk.ts'

export interface Tried {
  /** Acts that were refused for want of space at least once */
  readonly acts: Set<OperationName>
  /** Refusals, each with the state of before */
  refused: number
  /** What must not be: another refusal, or a state in between */
  readonly faults: string[]
}

/** All an office is: every page of its database and every file of papers. */
export function stateOf({ folder }: ReadyOffice, raw: Sqlite.Database): string {
  const hash = createHash('sha256').update(raw.serialize())
  for (const name of ['附件', '文书']) {
    for (const path of filesIn(join(folder, name))) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function filesIn(place: string): readonly string[] {
  try {
    const entries = readdirSync(place, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  } catch {
    return []
  }
}

/** Steps or pages after which the disk is full: one by one as long as an act fails; where `most` are tried, fewer. */
export interface Depth {
  readonly most: number
}

/**
 * Does every act on a full disk first, with room for one step more each time, then with room for one page more each time:
 * each attempt must be refused by name and change nothing. Then the act is done as it is in any other office.
 */
export async function watchOnFullDisk(
  office: ReadyOffice,
  raw: Sqlite.Database,
  disk: Disk,
  { most }: Depth,
): Promise<Watch & { readonly tried: Tried }> {
  const tried: Tried = { acts: new Set(), refused: 0, faults: [] }
  /** null: not refused, so it is done */
  const attempt = async (name: OperationName, input: unknown, steps: number, pages: number) => {
    const before = stateOf(office, raw)
    leavePages(raw, pages)
    disk.leave(steps)
    const outcome = await office.core.call(name, input, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    const wasFull = disk.wasFull()
    disk.makeRoom()
    makePages(raw)
    if (outcome.ok) return { outcome, wasFull }
    tried.acts.add(name)
    tried.refused += 1
    const { failure } = outcome
    const at = `${name}, ${steps} steps, ${pages} pages`
    if (failure.code !== 'disk-full') tried.faults.push(`${at}: ${JSON.stringify(failure)}`)
    if (stateOf(office, raw) !== before) tried.faults.push(`${at}: not the state of before`)
    return { outcome: null, wasFull }
  }
  const done = async (name: OperationName, input: unknown) => {
    for (let steps = 0; steps < most; steps += 1) {
      const { outcome, wasFull } = await attempt(name, input, steps, 0)
      if (outcome !== null) return outcome
      if (!wasFull) break
    }
    for (let pages = 0; pages < most; pages += 1) {
      const { outcome } = await attempt(name, input, Infinity, pages)
      if (outcome !== null) return outcome
    }
    return null
  }
  const hindered = {
    ...office,
    must: async (name: OperationName, input: unknown) => {
      const outcome = await done(name, input)
      return outcome === null ? office.must(name, input as never) : outcome.value
    },
  } as ReadyOffice
  const watch = await watchOver(hindered)
  // What is only asked in between finds room.
  return { ...watch, office, tried }
}
