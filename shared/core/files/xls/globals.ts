import type { DateSystem } from '#shared/domain/rosters/workbook.ts'
import type { NumberStyle } from '../number-style.ts'
import type { BiffRecord, BiffStream, BiffVersion, Stretch } from './biff-record.ts'
import { BiffText, readText, type TextForm } from './biff-text.ts'
import { CodePage } from './code-page.ts'
import { readSharedStrings } from './shared-strings.ts'
import { Styles } from './styles.ts'
import { eachRecord, type SubstreamStart } from './substream.ts'

/** What 16 bits can number */
const mostSheets = 65_535

export interface BoundSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its substream begins */
  readonly at: number
}

/** What the workbook says about all of its sheets. */
export interface Globals {
  readonly textForm: TextForm
  readonly dateSystem: DateSystem
  readonly sheets: readonly BoundSheet[]
  readonly strings: readonly string[]
  /** Of a cell, by what its record calls its style: the index of an XF, in Excel 2 of a format */
  readonly styles: readonly NumberStyle[]
}

/** The globals substream; before Excel 5 there is none, and the one sheet of the file says these things itself. */
export async function readGlobals(
  stream: BiffStream,
  at: number,
  { version }: SubstreamStart,
): Promise<Globals> {
  const reader = new GlobalsReader(stream, version)
  await eachRecord(stream, at, (record) => reader.take(record))
  return {
    textForm: reader.textForm,
    dateSystem: reader.dateSystem,
    sheets: reader.sheets,
    strings: await readSharedStrings(stream, reader.sharedStrings, reader.textForm),
    styles: reader.styles.all(reader.textForm),
  }
}

class GlobalsReader {
  dateSystem: DateSystem = 1900
  textForm: TextForm
  sharedStrings: readonly Stretch[] = []
  readonly sheets: BoundSheet[] = []
  readonly styles = new Styles()
  private readonly stream: BiffStream
  private readonly version: BiffVersion

  constructor(stream: BiffStream, version: BiffVersion) {
    this.stream = stream
    this.version = version
    this.textForm = { version, codePage: new CodePage() }
  }

  take(record: BiffRecord): void {
    switch (record.id) {
      case 0x0022:
        this.dateSystem = record.u16(0) === 1 ? 1904 : 1900
        break
      case 0x002f:
        this.stream.reading.stop({ code: 'password-protected', file: this.stream.reading.file })
        break
      case 0x0042:
        this.textForm = { version: this.version, codePage: new CodePage(record.u16(0)) }
        break
      case 0x0085:
        this.takeSheet(record)
        break
      case 0x00fc:
        this.sharedStrings = record.stretches(0)
        break
      default:
        this.styles.take(record, this.textForm)
    }
  }

  private takeSheet(record: BiffRecord): void {
    const name = readText(new BiffText(this.stream, record.stretches(6)), 1, this.textForm)
    if (this.sheets.length === mostSheets) this.stream.reading.damaged(this.stream.name)
    // 1 is hidden, 2 is hidden from the clerk as well; both are what a clerk does not see.
    this.sheets.push({ name, hidden: (record.u8(4) & 3) !== 0, at: record.u32(0) })
  }
}
