import type { DrawInBackup, LedgerEntryView, RestorePreview } from '#shared/contract/index.ts'
import { CopyNotWhole, factsOfFile, withCopy } from '../store/database-copy.ts'
import type { Db } from '../store/database.ts'
import type { DatabaseKey } from '../store/sqlite.ts'
import { kyselyOn } from '../store/kysely-on.ts'
import { databaseOf } from './backup-folder.ts'
import { digestOfFile, holdsFile, readList } from './kept-files.ts'
import type { FoundBackup } from './list.ts'
import { hashAt, latestEntries, readOfficeState } from './office-state.ts'
import type { ReadState } from './office-state.ts'

/** Entries that are shown of what would be lost */
const shownEntries = 30

/** Whether a backup is what it was when it was made. Throws CopyNotWhole. */
export async function checkBackup({ place, manifest, view }: FoundBackup, key: DatabaseKey): Promise<void> {
  const file = databaseOf(place, view.name)
  const facts = await factsOfFile(file, key)
  if (manifest === null) return
  if ((await digestOfFile(file)) !== manifest.database.sha256) throw new CopyNotWhole('sha256 differs')
  if (JSON.stringify(facts.rows) !== JSON.stringify(manifest.rows)) throw new CopyNotWhole('rows differ')
}

/**
 * What is in a backup, opened with its key, held against the present; `present` null: it cannot be read. Throws
 * CopyNotWhole.
 */
export async function previewRestore(
  found: FoundBackup,
  key: DatabaseKey,
  present: Db | null,
): Promise<RestorePreview> {
  await checkBackup(found, key)
  const now = present === null ? null : await readOfficeState(present)
  return withCopy(databaseOf(found.place, found.view.name), key, async (raw) => {
    const db = kyselyOn(raw)
    const held = await readOfficeState(db)
    const relation = await relationOf(held, now, present)
    const common = present === null ? 0 : await commonEntries(db, present, held, now)
    const latest = present === null ? [] : await latestEntries(present, common, shownEntries)
    return {
      backup: { ...found.view, entries: held.state.entries, bureau: held.state.bureau },
      held: held.state,
      now: now?.state ?? null,
      relation,
      lost: lostOf(held, now, common, latest),
      missingFiles: missingFiles(found),
    }
  })
}

async function relationOf(
  held: ReadState,
  now: ReadState | null,
  present: Db | null,
): Promise<RestorePreview['relation']> {
  if (now === null || present === null) return 'unknown'
  if (held.origin !== now.origin && held.origin !== '') return 'other'
  const head = held.state.last?.hash ?? ''
  if (head === (now.state.last?.hash ?? '')) return 'same'
  return (await hashAt(present, held.state.entries)) === head || head === '' ? 'earlier' : 'apart'
}

/** The last entry that both have: hashes are chained, so where two agree everything before agrees too. */
async function commonEntries(db: Db, present: Db, held: ReadState, now: ReadState | null): Promise<number> {
  let agreed = 0
  let open = Math.min(held.state.entries, now?.state.entries ?? 0) + 1
  while (open - agreed > 1) {
    const middle = Math.floor((agreed + open) / 2)
    if ((await hashAt(db, middle)) === (await hashAt(present, middle))) agreed = middle
    else open = middle
  }
  return agreed
}

function lostOf(
  held: ReadState,
  now: ReadState | null,
  common: number,
  latest: readonly LedgerEntryView[],
): RestorePreview['lost'] {
  if (now === null) return { entries: 0, latest, draws: [], documents: 0 }
  return {
    entries: now.state.entries - common,
    latest,
    draws: lostDraws(held.state.draws, now.state.draws),
    documents: Math.max(0, now.state.documents - held.state.documents),
  }
}

export function lostDraws(held: readonly DrawInBackup[], now: readonly DrawInBackup[]): readonly string[] {
  const kept = new Map(held.map(({ number, state }) => [number, state]))
  return now.filter(({ number, state }) => kept.get(number) !== state).map(({ number }) => number)
}

function missingFiles({ place, manifest }: FoundBackup): number {
  if (manifest === null) return 0
  const list = readList(place, manifest.files.list)
  return list === null ? manifest.files.count : list.filter((file) => !holdsFile(place, file)).length
}
