/** A small writer of compound files (MS-CFB), for the shapes that no program on hand would write. */

export interface Folder {
  readonly [name: string]: Uint8Array | Folder
}

export interface CompoundOptions {
  readonly version?: 3 | 4
  /** At least as many sectors of the table, to have more than the header can name */
  readonly tableSectors?: number
  /** The sectors of every chain from the end of the file to its beginning */
  readonly backwards?: boolean
}

interface Entry {
  readonly name: string
  readonly type: 1 | 2 | 5
  readonly content: Uint8Array
  readonly children: readonly Entry[]
}

const endOfChain = 0xfffffffe
const none = 0xffffffff
const inTable = 0xfffffffd
const inDifat = 0xfffffffc
const miniCutoff = 4096

export function compoundFile(streams: Folder, options: CompoundOptions = {}): Uint8Array {
  const size = options.version === 4 ? 4096 : 512
  const root: Entry = { name: 'Root Entry', type: 5, content: new Uint8Array(), children: entriesOf(streams) }
  const entries = flat(root)
  const mini = miniStream(entries)
  const large = entries.filter(({ type, content }) => type === 2 && content.length >= miniCutoff)
  const directoryBytes = Buffer.alloc(upTo(entries.length * 128, size))
  const chained = [directoryBytes, mini.table, mini.bytes, ...large.map(({ content }) => content)]
  const plan = planSectors(chained, size, options)
  const [directoryAt = endOfChain, miniTableAt = endOfChain, miniAt, ...largeAt] = plan.firsts
  const placeOf = (entry: Entry): number => {
    if (entry === root) return miniAt ?? none
    return mini.firsts.get(entry) ?? largeAt[large.indexOf(entry)] ?? endOfChain
  }
  entries.forEach((entry, index) => {
    const length = entry === root ? mini.bytes.length : entry.content.length
    writeEntry(directoryBytes, index, entry, entries, placeOf(entry), length)
  })
  const file = Buffer.alloc((plan.count + 1) * size)
  writeHeader(file, plan, { directoryAt, miniTableAt }, mini.table.length / size, options.version ?? 3)
  plan.tables.forEach((id, index) =>
    file.set(plan.table.subarray(index * size, (index + 1) * size), (id + 1) * size),
  )
  writeDifat(file, plan, size)
  chained.forEach((bytes, index) => {
    plan.chains[index]?.forEach((id, place) =>
      file.set(bytes.subarray(place * size, (place + 1) * size), (id + 1) * size),
    )
  })
  return new Uint8Array(file)
}

interface Plan {
  readonly count: number
  readonly tables: readonly number[]
  readonly difats: readonly number[]
  readonly chains: readonly (readonly number[])[]
  readonly firsts: readonly number[]
  readonly table: Buffer
}

function planSectors(chained: readonly Uint8Array[], size: number, options: CompoundOptions): Plan {
  const data = chained.reduce((sum, bytes) => sum + Math.ceil(bytes.length / size), 0)
  const tableCount = Math.max(options.tableSectors ?? 1, Math.ceil((data * 1.02 + 130) / (size / 4)))
  const difatCount = Math.ceil(Math.max(0, tableCount - 109) / (size / 4 - 1))
  const count = data + tableCount + difatCount
  const ids = Array.from({ length: count }, (_, id) => (options.backwards === true ? count - 1 - id : id))
  const take = (length: number): number[] => ids.splice(0, length)
  const tables = take(tableCount)
  const difats = take(difatCount)
  const chains = chained.map((bytes) => take(Math.ceil(bytes.length / size)))
  const table = Buffer.alloc(tableCount * size, 0xff)
  for (const id of tables) table.writeUInt32LE(inTable, id * 4)
  for (const id of difats) table.writeUInt32LE(inDifat, id * 4)
  for (const chain of chains) {
    chain.forEach((id, index) => table.writeUInt32LE(chain[index + 1] ?? endOfChain, id * 4))
  }
  return { count, tables, difats, chains, firsts: chains.map((chain) => chain[0] ?? endOfChain), table }
}

function writeHeader(
  file: Buffer,
  plan: Plan,
  { directoryAt, miniTableAt }: { readonly directoryAt: number; readonly miniTableAt: number },
  miniTables: number,
  version: 3 | 4,
): void {
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const shorts = [0x3e, version, 0xfffe, version === 4 ? 12 : 9, 6]
  shorts.forEach((value, index) => file.writeUInt16LE(value, 24 + index * 2))
  file.writeUInt32LE(plan.tables.length, 44)
  file.writeUInt32LE(directoryAt, 48)
  file.writeUInt32LE(miniCutoff, 56)
  file.writeUInt32LE(miniTableAt, 60)
  file.writeUInt32LE(miniTables, 64)
  file.writeUInt32LE(plan.difats[0] ?? endOfChain, 68)
  file.writeUInt32LE(plan.difats.length, 72)
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(plan.tables[index] ?? none, 76 + index * 4)
}

function writeDifat(file: Buffer, { tables, difats }: Plan, size: number): void {
  const each = size / 4 - 1
  difats.forEach((id, index) => {
    for (let place = 0; place < each; place += 1) {
      file.writeUInt32LE(tables[109 + index * each + place] ?? none, (id + 1) * size + place * 4)
    }
    file.writeUInt32LE(difats[index + 1] ?? endOfChain, (id + 1) * size + each * 4)
  })
}

function entriesOf(folder: Folder): Entry[] {
  return Object.entries(folder).map(([name, content]) =>
    content instanceof Uint8Array
      ? { name, type: 2, content, children: [] }
      : { name, type: 1, content: new Uint8Array(), children: entriesOf(content) },
  )
}

function flat(entry: Entry): Entry[] {
  return [entry, ...entry.children.flatMap(flat)]
}

/** The children of a storage as a list leaning to the right: a tree that no reader may refuse. */
function writeEntry(
  directory: Buffer,
  index: number,
  entry: Entry,
  all: readonly Entry[],
  first: number,
  length: number,
): void {
  const at = index * 128
  directory.write(entry.name, at, 'utf16le')
  directory.writeUInt16LE(entry.name.length * 2 + 2, at + 64)
  directory.writeUInt8(entry.type, at + 66)
  const siblings = all.find(({ children }) => children.includes(entry))?.children ?? []
  const next = siblings[siblings.indexOf(entry) + 1]
  const indexOf = (other: Entry | undefined): number => (other === undefined ? none : all.indexOf(other))
  directory.writeUInt32LE(none, at + 68)
  directory.writeUInt32LE(indexOf(next), at + 72)
  directory.writeUInt32LE(indexOf(entry.children[0]), at + 76)
  directory.writeUInt32LE(first, at + 116)
  directory.writeUInt32LE(length, at + 120)
}

/** Short streams in sectors of 64 bytes; every second one stays free, so that no reader may take them for one piece. */
function miniStream(entries: readonly Entry[]) {
  const short = entries.filter(({ type, content }) => type === 2 && content.length < miniCutoff)
  const firsts = new Map<Entry, number>()
  const used = short.reduce((sum, { content }) => sum + Math.ceil(content.length / 64), 0)
  const bytes = Buffer.alloc(used * 2 * 64)
  const table = Buffer.alloc(upTo(used * 2 * 4, 4096), 0xff)
  let id = 0
  for (const entry of short) {
    if (entry.content.length > 0) firsts.set(entry, id)
    for (let at = 0; at < entry.content.length; at += 64, id += 2) {
      bytes.set(entry.content.subarray(at, at + 64), id * 64)
      table.writeUInt32LE(at + 64 < entry.content.length ? id + 2 : endOfChain, id * 4)
    }
  }
  return { firsts, bytes, table }
}

function upTo(length: number, size: number): number {
  return Math.ceil(length / size) * size
}
