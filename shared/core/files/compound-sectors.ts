import type { Reading } from './reading.ts'

const endOfChain = 0xfffffffe
const headerBytes = 512
const idsInHeader = 109

/** Where the header says that the parts of the file begin (MS-CFB 2.2); what is counted in sectors is an id. */
export interface CompoundHeader {
  /** 9 in version 3, 12 in version 4, as a power of two */
  readonly sectorShift: number
  readonly directoryAt: number
  /** Streams shorter than this lie in the mini stream, in sectors of 64 bytes. */
  readonly miniCutoff: number
  readonly miniTableAt: number
}

/** The sectors of a compound file and the table (FAT) that chains them. Ids beyond the file and rings stop the reading. */
export class CompoundSectors {
  readonly header: CompoundHeader
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly reading: Reading
  private readonly table: Uint32Array

  constructor(bytes: Uint8Array, reading: Reading) {
    this.bytes = bytes
    this.reading = reading
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.byteLength < headerBytes) this.truncated()
    const sectorShift = this.view.getUint16(30, true)
    if (sectorShift !== 9 && sectorShift !== 12) reading.damaged('')
    this.header = {
      sectorShift,
      directoryAt: this.view.getUint32(48, true),
      miniCutoff: this.view.getUint32(56, true),
      miniTableAt: this.view.getUint32(60, true),
    }
    this.table = this.readTable(this.tableSectors())
  }

  /** The whole chain from `first`, for what has no length of its own. */
  readAll(first: number, part: string): Uint8Array {
    const chain = chainOf(this.table, first, this.fileSectors + 1) ?? []
    for (const id of chain) this.sector(id, this.sectorBytes)
    // All of it is in the file, and yet it is longer: it bites its own tail.
    if (chain.length === 0 || chain.length > this.fileSectors) this.reading.damaged(part)
    return this.join(chain, chain.length << this.header.sectorShift)
  }

  read(first: number, length: number, part: string): Uint8Array {
    if (length > this.bytes.byteLength) this.truncated()
    const count = Math.ceil(length / this.sectorBytes)
    const chain = chainOf(this.table, first, count) ?? []
    if (chain.length < count) this.reading.damaged(part)
    return this.join(chain, length)
  }

  private get sectorBytes(): number {
    return 1 << this.header.sectorShift
  }

  private get fileSectors(): number {
    return Math.ceil(this.bytes.byteLength / this.sectorBytes)
  }

  private truncated(): never {
    return this.reading.stop({
      code: 'file-truncated',
      file: this.reading.file,
      bytes: this.bytes.byteLength,
    })
  }

  private join(chain: readonly number[], length: number): Uint8Array {
    this.reading.useBytes(length)
    const joined = new Uint8Array(length)
    let at = 0
    for (let index = 0; index < chain.length;) {
      const count = neighbours(chain, index)
      const most = Math.min(count * this.sectorBytes, length - at)
      joined.set(this.sector(chain[index] ?? 0, most), at)
      at += most
      index += count
    }
    return joined
  }

  /**
   * The bytes from the beginning of a sector on, through its neighbours where more is needed. The header takes the place of one
   * sector. Some writers leave the last sector short, so only what is needed must be there.
   */
  private sector(id: number, needed: number): Uint8Array {
    const at = (id + 1) * this.sectorBytes
    if (at + needed > this.bytes.byteLength) this.truncated()
    return this.bytes.subarray(at, at + needed)
  }

  /** Which sectors hold the table: 109 are named in the header, the others in a chain of their own (DIFAT, MS-CFB 2.5). */
  private tableSectors(): number[] {
    const count = Math.min(this.view.getUint32(44, true), this.fileSectors)
    const ids = Array.from(words(this.bytes.subarray(76, 76 + 4 * idsInHeader)).filter(isSector))
    let next = this.view.getUint32(68, true)
    for (let turns = 0; ids.length < count && isSector(next); turns += 1) {
      if (turns > this.fileSectors) this.reading.damaged('')
      const found = words(this.sector(next, this.sectorBytes))
      ids.push(...found.subarray(0, -1).filter(isSector))
      next = found.at(-1) ?? endOfChain
    }
    return ids.slice(0, count)
  }

  private readTable(ids: readonly number[]): Uint32Array {
    const table = new Uint32Array((ids.length * this.sectorBytes) / 4)
    ids.forEach((id, index) => {
      table.set(words(this.sector(id, this.sectorBytes)), (index * this.sectorBytes) / 4)
    })
    return table
  }
}

/** Little-endian, whatever the machine. */
export function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Uint32Array(bytes.byteLength >> 2)
  for (let index = 0; index < found.length; index += 1) found[index] = view.getUint32(4 * index, true)
  return found
}

/** Up to `most` ids that follow each other from `first`; fewer where the chain ends before. Null where it leaves the table. */
export function chainOf(table: Uint32Array, first: number, most: number): number[] | null {
  const chain: number[] = []
  for (let id = first; isSector(id) && chain.length < most; id = table[id] ?? endOfChain) {
    if (id >= table.length) return null
    chain.push(id)
  }
  return chain
}

/** How many ids from `index` on follow each other in the file as in the chain: nearly always all of them. */
function neighbours(chain: readonly number[], index: number): number {
  const first = chain[index] ?? 0
  let count = 1
  while (chain[index + count] === first + count) count += 1
  return count
}

/** The six highest numbers are no ids but say what a sector is: free, the last of a chain, part of a table (MS-CFB 2.1). */
function isSector(id: number): boolean {
  return id < 0xfffffffa
}
