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
  const salts = saltsAt(head, 16)
  const stored = sumAt(head, 24)
  const isHeadSound =
    (head.getUint32(0) & ~1) === magic &&
    head.getUint32(4) === version &&
    isPageSize(pageSize) &&
    isSame(sumOf(head, 0, 24, [0, 0], isLittle), stored)
  if (isHeadSound)
    return { pageSize, isHeadSound, salts, frames: framesOf(handle, pageSize, stored, isLittle) }
  for (const size of [pageSize, usualPageSize]) {
    if (!isPageSize(size)) continue
    const frames = framesOf(handle, size, stored, true)
    const first = frames.findIndex((_frame, index) => frames[index + 1]?.follows === true)
    if (first >= 0) return { pageSize: size, isHeadSound, salts: frames[first]?.salts ?? '', frames }
  }
  return { pageSize: usualPageSize, isHeadSound, salts: '', frames: [] }
}

const isPageSize = (size: number) => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

function framesOf(handle: number, pageSize: number, first: Sum, isLittle: boolean): readonly JournalFrame[] {
  const { size } = fstatSync(handle)
  const frameBytes = frameHeadBytes + pageSize
  const total = Math.floor((size - headBytes) / frameBytes)
  const atOnce = Math.max(1, Math.floor(bytesAtOnce / frameBytes))
  const frames: JournalFrame[] = []
  let before = first
  while (frames.length < total) {
    const from = headBytes + frames.length * frameBytes
    const count = Math.min(atOnce, total - frames.length)
    const part = bytesAt(handle, from, count * frameBytes)
    for (let begin = 0; begin < part.byteLength; begin += frameBytes) {
      const stored = sumAt(part, begin + 16)
      const sum = sumOf(part, begin, 8, before, isLittle)
      frames.push({
        page: part.getUint32(begin),
        isCommit: part.getUint32(begin + 4) !== 0,
        salts: saltsAt(part, begin + 8),
        follows: isSame(sumOf(part, begin + frameHeadBytes, pageSize, sum, isLittle), stored),
        at: from + begin + frameHeadBytes,
      })
      before = stored
    }
  }
  return frames
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
