import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** One page as a commit wrote it, by the head of its frame */
export interface JournalFrame {
  readonly page: number
  readonly isCommit: boolean
  /** Of the run of the journal in which it was written */
  readonly salts: string
  /** Its checksum is right after that of the frame before */
  readonly follows: boolean
  /** Where its page begins in the file */
  readonly at: number
}

/** A write-ahead log as it lies on the disk (sqlite.org/fileformat2.html#walformat). */
export interface Journal {
  readonly pageSize: number
  /** SQLite reads none of it otherwise */
  readonly isHeadSound: boolean
  readonly salts: string
  readonly frames: readonly JournalFrame[]
}

const headBytes = 32
const frameHeadBytes = 24
const magic = 0x377f0682
const version = 3_007_000
/** SQLite's own; what a head that cannot be read most likely said */
const usualPageSize = 4096
const bytesAtOnce = 4 * 1024 * 1024

/** Two 32-bit sums that every frame goes on from. */
type Sum = readonly [number, number]

/** Reads a journal once from begin to end, without its pages being kept; null: there is none, or no more than a piece of a head. */
export function readJournal(file: string): Journal | null {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    if (fstatSync(handle).size < headBytes) return null
    return read(handle)
  } finally {
    closeSync(handle)
  }
}

function read(handle: number): Journal {
  const head = bytesAt(handle, 0, headBytes)
  const isLittle = (head.getUint32(0) & 1) === 0
  const pageSize = head.getUint32(8)
  const stored = sumAt(head, 24)
  const isHeadSound =
    (head.getUint32(0) & ~1) === magic &&
    head.getUint32(4) === version &&
    isPageSize(pageSize) &&
    isSame(sumOf(head, 0, 24, [0, 0], isLittle), stored)
  if (isHeadSound) {
    const salts = saltsAt(head, 16)
    return { pageSize, isHeadSound, salts, frames: framesOf(handle, { pageSize, salts, stored, isLittle }) }
  }
  const first = bytesAt(handle, headBytes, frameHeadBytes)
  for (const salts of [saltsAt(first, 8), saltsAt(head, 16)]) {
    const run = { pageSize: isPageSize(pageSize) ? pageSize : usualPageSize, salts, stored, isLittle: true }
    const frames = framesOf(handle, run)
    if (frames.some(({ follows }) => follows)) return { pageSize: run.pageSize, isHeadSound, salts, frames }
  }
  return { pageSize: usualPageSize, isHeadSound, salts: '', frames: [] }
}

const isPageSize = (size: number) => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

interface Run {
  readonly pageSize: number
  readonly salts: string
  /** What the first frame goes on from */
  readonly stored: Sum
  readonly isLittle: boolean
}

/** The frames of one run, also those that a piece more or less has moved. A frame of another run ends them, unless more follow. */
function framesOf(handle: number, { pageSize, salts, stored, isLittle }: Run): readonly JournalFrame[] {
  const { size } = fstatSync(handle)
  const frameBytes = frameHeadBytes + pageSize
  const atOnce = Math.max(1, Math.floor(bytesAtOnce / frameBytes)) * frameBytes
  const frames: JournalFrame[] = []
  let before = stored
  let from = headBytes
  while (from + frameBytes <= size) {
    const whole = Math.floor((size - from) / frameBytes) * frameBytes
    const part = bytesAt(handle, from, Math.min(atOnce, whole))
    let begin = 0
    for (; begin < part.byteLength && saltsAt(part, begin + 8) === salts; begin += frameBytes) {
      const own = sumAt(part, begin + 16)
      const sum = sumOf(part, begin, 8, before, isLittle)
      frames.push({
        page: part.getUint32(begin),
        isCommit: part.getUint32(begin + 4) !== 0,
        salts,
        follows: isSame(sumOf(part, begin + frameHeadBytes, pageSize, sum, isLittle), own),
        at: from + begin + frameHeadBytes,
      })
      before = own
    }
    from += begin
    if (begin === part.byteLength) continue
    const next = nextOf(handle, salts, from, size)
    if (next === null) break
    frames.push(elsewhere)
    from = next
  }
  return frames
}
/** Where frames of a run lie that SQLite does not find: between what it reads and what it does not. */
const elsewhere: JournalFrame = { page: 0, isCommit: false, salts: '', follows: false, at: 0 }

/** Where the next frame of a run begins, wherever it lies; null: none does. */
function nextOf(handle: number, salts: string, from: number, size: number): number | null {
  const wanted = Buffer.alloc(8)
  salts.split('-').forEach((salt, at) => wanted.writeUInt32BE(Number(salt), at * 4))
  for (let at = from + 9; at + wanted.length <= size; at += bytesAtOnce) {
    const part = bytesAt(handle, at, Math.min(bytesAtOnce + wanted.length - 1, size - at))
    const found = Buffer.from(part.buffer).indexOf(wanted)
    if (found >= 0) return at + found - 8
  }
  return null
}

function bytesAt(handle: number, at: number, length: number): DataView {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const taken = readSync(handle, bytes, done, length - done, at + done)
    if (taken === 0) break
    done += taken
  }
  return new DataView(bytes.buffer)
}

const saltsAt = (view: DataView, at: number) => `${view.getUint32(at)}-${view.getUint32(at + 4)}`

const sumAt = (view: DataView, at: number): Sum => [view.getInt32(at), view.getInt32(at + 4)]

const isSame = (one: Sum, other: Sum) => one[0] === other[0] && one[1] === other[1]

function sumOf(view: DataView, from: number, length: number, start: Sum, isLittle: boolean): Sum {
  let [one, other] = start
  for (let at = from; at < from + length; at += 8) {
    one = (one + view.getInt32(at, isLittle) + other) | 0
    other = (other + view.getInt32(at + 4, isLittle) + one) | 0
  }
  return [one, other]
}
