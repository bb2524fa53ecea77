import type { BiffStream, BiffVersion, Stretch } from './biff-record.ts'
import type { CodePage } from './code-page.ts'

const isWide = 1
const hasGuide = 4
const hasRuns = 8

/** Goes through the bytes of a record and of its continuations as if they were one. */
export class BiffText {
  private readonly stream: BiffStream
  private readonly stretches: readonly Stretch[]
  private index = 0
  private at: number
  private end: number

  constructor(stream: BiffStream, stretches: readonly Stretch[]) {
    this.stream = stream
    this.stretches = stretches
    this.at = stretches[0]?.start ?? 0
    this.end = stretches[0]?.end ?? 0
  }

  get isAtEnd(): boolean {
    return this.at >= this.end && this.index >= this.stretches.length - 1
  }

  u8(): number {
    if (this.at >= this.end) this.turn()
    this.at += 1
    return this.stream.view.getUint8(this.at - 1)
  }

  u16(): number {
    return this.u8() + this.u8() * 0x100
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000
  }

  /**
   * A text of Excel 97 and later (MS-XLS 2.5.293): flags, characters of one or two bytes, and after them the runs of a rich text
   * and the guides to its pronunciation, which are left out.
   */
  unicode(characters: number): string {
    const flags = this.u8()
    const runs = (flags & hasRuns) === 0 ? 0 : this.u16()
    const guide = (flags & hasGuide) === 0 ? 0 : this.u32()
    const text = this.characters(characters, (flags & isWide) !== 0)
    this.skip(runs * 4 + guide)
    return text
  }

  /** A text of before Excel 97: bytes in the code page of whoever wrote it. */
  inCodePage(count: number, codePage: CodePage): string {
    const bytes = Buffer.alloc(count)
    for (let index = 0; index < count; index += 1) bytes[index] = this.u8()
    const { reading } = this.stream
    return codePage.decode(bytes) ?? reading.stop({ code: 'encoding-unknown', file: reading.file })
  }

  /** Where the text goes on in the next record, that begins with a byte saying anew how wide its characters are. */
  private characters(count: number, startsWide: boolean): string {
    let text = ''
    let width = startsWide ? 2 : 1
    for (let left = count; left > 0;) {
      if (this.at >= this.end) width = (this.u8() & isWide) === 0 ? 1 : 2
      const fits = Math.min(left, Math.floor((this.end - this.at) / width))
      if (fits === 0 && this.at < this.end) this.damaged()
      text += this.stream.bytes.toString(width === 1 ? 'latin1' : 'utf16le', this.at, this.at + fits * width)
      this.at += fits * width
      left -= fits
    }
    return text
  }

  private skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      if (this.at >= this.end) this.turn()
      const step = Math.min(left, this.end - this.at)
      this.at += step
      left -= step
    }
  }

  /** On to the next stretch that holds anything. */
  private turn(): void {
    do {
      this.index += 1
      const stretch = this.stretches[this.index] ?? this.damaged()
      this.at = stretch.start
      this.end = stretch.end
    } while (this.at >= this.end)
  }

  private damaged(): never {
    return this.stream.reading.damaged(this.stream.name)
  }
}

/** How the texts of one workbook are written. */
export interface TextForm {
  readonly version: BiffVersion
  readonly codePage: CodePage
}

/** A text that begins with its own length, in one byte or in two. */
export function readText(text: BiffText, lengthBytes: 1 | 2, { version, codePage }: TextForm): string {
  const length = lengthBytes === 1 ? text.u8() : text.u16()
  return version === 8 ? text.unicode(length) : text.inCodePage(length, codePage)
}
