import { createDecipheriv } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Journal, JournalFrame } from './journal.ts'
import { readJournal } from './journal.ts'
import type { DatabaseKey } from './sqlite.ts'

/** What SQLite would pass over in silence. */
export interface JournalDamage {
  /** The first that it does not read; 0: the journal's head */
  readonly frame: number
  /** Complete commits behind that place; 0: the database has them all by itself */
  readonly lost: number
}

/**
 * Whether commits lie behind a place at which SQLite stops reading the journal, as if they had never been. What a power cut
 * leaves is none: of a commit that was not synced any part can be missing, its own last frame still there. But SQLite writes no
 * frame of the next one before the sync of this one is through (`synchronous = FULL`), so a last frame that another follows by
 * its checksum was promised. Frames whose pages are what SQLite shows anyway were copied into the database before: nothing of
 * them is lost, however the journal's new begin was cut off. Reads the journal once. Only for a database that nobody has open.
 */
export function findJournalDamage(database: string, key: DatabaseKey): JournalDamage | null {
  const journal = readJournal(`${database}-wal`)
  if (journal === null) return null
  const { frames } = journal
  const read = readBySqlite(journal)
  const complete = commitsBehind(journal, read)
  const isPromised = complete.some((index) => frames[index + 1]?.follows === true)
  const last = complete.at(-1)
  if (!isPromised || last === undefined) return null
  const shown = new Map(frames.slice(0, committed(frames, read)).map((frame) => [frame.page, frame]))
  const wanted = new Map(
    frames.slice(0, last + 1).flatMap((frame, at) => (isCurrent(journal, at) ? [[frame.page, frame]] : [])),
  )
  // What a damaged frame held is not known: its page is held against nothing.
  for (const [page, frame] of wanted) if (!frame.follows) wanted.delete(page)
  const pages = pagesOf(database, journal.pageSize, key)
  try {
    if ([...wanted].every(([page, frame]) => pages.areSame(page, frame, shown.get(page) ?? null))) return null
    const hasAll = [...wanted].every(([page, frame]) => pages.areSame(page, frame, null))
    return { frame: journal.isHeadSound ? read + 1 : 0, lost: hasAll ? 0 : complete.length }
  } finally {
    pages.close()
  }
}

/** How many frames SQLite reads: those of this run, each following the one before. */
function readBySqlite({ isHeadSound, salts, frames }: Journal): number {
  if (!isHeadSound) return 0
  const end = frames.findIndex((frame) => frame.salts !== salts || !frame.follows || frame.page === 0)
  return end < 0 ? frames.length : end
}

const committed = (frames: readonly JournalFrame[], read: number) =>
  frames.findLastIndex(({ isCommit }, index) => isCommit && index < read) + 1

/** Of this run, and whole, or at least its head as far as the next one's checksum tells. */
const isCurrent = ({ frames, salts }: Journal, at: number) =>
  frames[at]?.salts === salts && (frames[at].follows || frames[at + 1]?.follows === true)

function commitsBehind(journal: Journal, read: number): readonly number[] {
  return journal.frames.flatMap(({ isCommit }, index) =>
    index >= read && isCommit && isCurrent(journal, index) ? [index] : [],
  )
}

interface Pages {
  /** Whether a frame holds what another does, or the database where there is no other */
  readonly areSame: (page: number, frame: JournalFrame, other: JournalFrame | null) => boolean
  readonly close: () => void
}

function pagesOf(database: string, pageSize: number, key: DatabaseKey): Pages {
  const journal = openSync(`${database}-wal`, 'r')
  const file = openSync(database, 'r')
  const read = (handle: number, at: number, page: number) => {
    const bytes = Buffer.alloc(pageSize)
    const length = readSync(handle, bytes, 0, pageSize, at)
    return length < pageSize ? bytes.subarray(0, length) : clear(bytes, page, key)
  }
  return {
    areSame: (page, frame, other) => {
      if (other?.at === frame.at) return true
      const found = other === null ? read(file, (page - 1) * pageSize, page) : read(journal, other.at, page)
      return read(journal, frame.at, page).equals(found)
    },
    close: () => {
      closeSync(journal)
      closeSync(file)
    },
  }
}

const vectorBytes = 16
const sealBytes = 64
const blockBytes = 16
/** Of the first page: the salt, and what SQLite must read without a key */
const plainBytes = 24

/**
 * A page as SQLite has it in memory: it is encrypted anew, with another vector, when it is copied into the database. Of the first
 * one, which ends within a block, without its last two blocks.
 */
function clear(page: Buffer, number: number, key: DatabaseKey): Buffer {
  if (key === null) return page
  const end = page.length - vectorBytes - sealBytes
  const from = number === 1 ? plainBytes : 0
  const length = number === 1 ? Math.floor((end - from) / blockBytes - 2) * blockBytes : end
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + vectorBytes))
  decipher.setAutoPadding(false)
  return decipher.update(page.subarray(from, from + length))
}
