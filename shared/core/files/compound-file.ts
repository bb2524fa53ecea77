import { chainOf, CompoundSectors, words } from './compound-sectors.ts'
import type { Reading } from './reading.ts'

const entryBytes = 128
const miniBytes = 64
const noEntry = 0xffffffff
/** What lies directly under the root is a dozen streams; a file with thousands is a trap. */
const mostEntries = 10_000
const storage = 1
const stream = 2

export interface CompoundStream {
  readonly name: string
  readonly first: number
  readonly bytes: number
}

export interface CompoundFile {
  /** Names of the streams and storages directly under the root, in capitals: MS-CFB 2.6.4 compares them so */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream under the root, or null where there is none. */
  readonly read: (name: string) => Uint8Array | null
}

interface Entry extends CompoundStream {
  readonly type: number
  readonly siblings: readonly number[]
  readonly child: number
}

/**
 * Opens a compound file (MS-CFB), version 3 or 4. Only what is directly under the root is listed: what lies deeper belongs to
 * objects that were put into the document, such as a Word file within a table.
 */
export function openCompound(bytes: Uint8Array, reading: Reading): CompoundFile {
  const sectors = new CompoundSectors(bytes, reading)
  const directory = sectors.readAll(sectors.header.directoryAt, '')
  const root = entryAt(directory, 0, sectors) ?? reading.damaged('')
  const entries = childrenOf(root, directory, sectors, reading)
  const streams = entries.filter((entry) => entry.type === stream)
  return {
    names: new Set(entries.map((entry) => entry.name.toUpperCase())),
    read: (name) => {
      const found = streams.find((entry) => entry.name.toUpperCase() === name.toUpperCase())
      return found === undefined ? null : readStream(found, root, sectors, reading)
    },
  }
}

/** The entries of a storage are a tree of siblings (MS-CFB 2.6.4). Its balance and order are the writer's affair. */
function childrenOf(root: Entry, directory: Uint8Array, sectors: CompoundSectors, reading: Reading): Entry[] {
  const seen = new Set<number>()
  const waiting = [root.child]
  const found: Entry[] = []
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === noEntry || seen.has(index)) continue
    const entry = entryAt(directory, index, sectors)
    if (entry === null || seen.size >= mostEntries) return reading.damaged('')
    seen.add(index)
    waiting.push(...entry.siblings)
    if (entry.type === stream || entry.type === storage) found.push(entry)
  }
  return found
}

function entryAt(directory: Uint8Array, index: number, { header }: CompoundSectors): Entry | null {
  const at = index * entryBytes
  if (at + entryBytes > directory.byteLength) return null
  const view = new DataView(directory.buffer, directory.byteOffset + at, entryBytes)
  const nameBytes = Math.min(64, view.getUint16(64, true))
  // In version 3 the upper half of the length may hold anything (MS-CFB 2.6.3).
  const upper = header.sectorShift === 12 ? view.getUint32(124, true) : 0
  return {
    name: Buffer.from(directory.buffer, directory.byteOffset + at, Math.max(0, nameBytes - 2)).toString(
      'utf16le',
    ),
    type: view.getUint8(66),
    siblings: [view.getUint32(68, true), view.getUint32(72, true)],
    child: view.getUint32(76, true),
    first: view.getUint32(116, true),
    bytes: upper * 2 ** 32 + view.getUint32(120, true),
  }
}

function readStream(entry: Entry, root: Entry, sectors: CompoundSectors, reading: Reading): Uint8Array {
  const { name, first, bytes } = entry
  if (bytes >= sectors.header.miniCutoff) return sectors.read(first, bytes, name)
  const table = words(sectors.readAll(sectors.header.miniTableAt, name))
  const mini = sectors.read(root.first, root.bytes, name)
  if (bytes > mini.byteLength) reading.damaged(name)
  const chain = chainOf(table, first, Math.ceil(bytes / miniBytes)) ?? []
  const joined = Buffer.concat(chain.map((id) => mini.subarray(id * miniBytes, (id + 1) * miniBytes)))
  return joined.byteLength >= bytes ? joined.subarray(0, bytes) : reading.damaged(name)
}
