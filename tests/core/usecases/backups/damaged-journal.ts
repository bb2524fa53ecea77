import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJournal } from '#shared/core/store/journal.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

export const journalOf = (folder: string) => join(folder, 'office.db-wal')

/** Packs copied one after another, and the office as a kill then leaves it: all of them lie in the journal alone. */
export async function killedAfter(office: OfficeUnderTest, names: readonly string[]): Promise<string> {
  for (const name of names) await office.must('packs.copy', { packId: 'ningjin', name })
  const folder = temporaryFolder()
  cpSync(office.folder, folder, { recursive: true })
  return folder
}

/** Damages the commit that is so many before the last. */
export function damageCommit(folder: string, before: number): Buffer {
  const bytes = readFileSync(journalOf(folder))
  const ends = (readJournal(journalOf(folder))?.frames ?? []).filter(({ isCommit }) => isCommit)
  const { at } = ends.at(-1 - before) ?? { at: 0 }
  bytes.writeUInt8(bytes.readUInt8(at + 200) ^ 1, at + 200)
  writeFileSync(journalOf(folder), bytes)
  return bytes
}
