import type { Reading } from '../reading.ts'

/** Which edition of the Excel binary format a stream is in: 5 also stands for Excel 95, 8 for 97 to 2003. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8

/** Ids of records (MS-XLS 2.3; before Excel 5 many had one of their own). */
export const recordId = {
  beginOf2: 0x0009,
  beginOf3: 0x0209,
  beginOf4: 0x0409,
  begin: 0x0809,
  end: 0x000a,
  continue: 0x003c,
} as const

/** One stretch of bytes in the stream: the body of a record. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The bytes of a workbook stream, or of a file that is nothing else. */
export interface BiffStream {
  readonly bytes: Buffer
  readonly view: DataView
  /** For messages */
  readonly name: string
  readonly reading: Reading
  /** Bytes of records that were gone through, for the progress bar */
  done: number
}

/**
 * The record that the reading stands at; `moveTo` takes it further. Offsets are within the body, and one beyond it means that
 * the file is damaged. One object serves for millions of records.
 */
export class BiffRecord {
  id = 0
  start = 0
  end = 0
  readonly stream: BiffStream

  constructor(stream: BiffStream) {
    this.stream = stream
  }

  moveTo(at: number): void {
    const { view, reading, name } = this.stream
    if (at + 4 > view.byteLength) reading.damaged(name)
    this.id = view.getUint16(at, true)
    this.start = at + 4
    this.end = this.start + view.getUint16(at + 2, true)
    if (this.end > view.byteLength) reading.damaged(name)
  }

  get length(): number {
    return this.end - this.start
  }

  u8(offset: number): number {
    return this.stream.view.getUint8(this.place(offset, 1))
  }

  u16(offset: number): number {
    return this.stream.view.getUint16(this.place(offset, 2), true)
  }

  u32(offset: number): number {
    return this.stream.view.getUint32(this.place(offset, 4), true)
  }

  f64(offset: number): number {
    return this.stream.view.getFloat64(this.place(offset, 8), true)
  }

  /** The body from `offset` on, and the bodies of the CONTINUE records that follow: what did not fit into 8,224 bytes. */
  stretches(offset: number): Stretch[] {
    const { view } = this.stream
    const found = [{ start: this.place(offset, 0), end: this.end }]
    for (let at = this.end; at + 4 <= view.byteLength;) {
      const end = at + 4 + view.getUint16(at + 2, true)
      if (view.getUint16(at, true) !== recordId.continue || end > view.byteLength) break
      found.push({ start: at + 4, end })
      at = end
    }
    return found
  }

  private place(offset: number, bytes: number): number {
    const at = this.start + offset
    return at + bytes <= this.end ? at : this.stream.reading.damaged(this.stream.name)
  }
}
