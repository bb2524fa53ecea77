import type { DateSystem } from '#shared/domain/rosters/workbook.ts'
import { styleOfFormat, styleOfFormatId, type NumberStyle } from '../number-style.ts'
import type { BiffRecord, BiffStream, BiffVersion, Stretch } from './biff-record.ts'
import { BiffText, readText, type TextForm } from './biff-text.ts'
import { CodePage } from './code-page.ts'
import { readSharedStrings } from './shared-strings.ts'
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
    styles: reader.styles(),
  }
}

class GlobalsReader {
  dateSystem: DateSystem = 1900
  textForm: TextForm
  sharedStrings: readonly Stretch[] = []
  readonly sheets: BoundSheet[] = []
  private readonly formats = new Map<number, NumberStyle>()
  private readonly formatIds: number[] = []
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
        this.takeStyle(record)
    }
  }

  styles(): NumberStyle[] {
    // Excel 2 has no list of styles worth the name: its cells name the format itself.
    if (this.version === 2) return [...this.formats.values()]
    // The ids that mean a date without saying so are those of Excel 5 and later.
    const isNamed = this.version >= 5
    return this.formatIds.map((id) =>
      isNamed ? styleOfFormatId(id, this.formats) : (this.formats.get(id) ?? 'plain'),
    )
  }

  private takeStyle(record: BiffRecord): void {
    switch (record.id) {
      case 0x00e0:
        this.addFormatId(record.u16(2))
        break
      case 0x0243:
      case 0x0443:
        this.addFormatId(record.u8(1))
        break
      case 0x001e:
        this.takeFormat(record, this.formats.size, 0)
        break
      case 0x041e:
        if (this.version < 5) this.takeFormat(record, this.formats.size, 2)
        else this.takeFormat(record, record.u16(0), 2)
        break
    }
  }

  private addFormatId(id: number): void {
    this.stream.reading.useCells(1)
    this.formatIds.push(id)
  }

  private takeFormat(record: BiffRecord, id: number, textAt: number): void {
    const text = new BiffText(this.stream, record.stretches(textAt))
    this.formats.set(id, styleOfFormat(readText(text, this.version === 8 ? 2 : 1, this.textForm)))
  }

  private takeSheet(record: BiffRecord): void {
    const name = readText(new BiffText(this.stream, record.stretches(6)), 1, this.textForm)
    if (this.sheets.length === mostSheets) this.stream.reading.damaged(this.stream.name)
    // 1 is hidden, 2 is hidden from the clerk as well; both are what a clerk does not see.
    this.sheets.push({ name, hidden: (record.u8(4) & 3) !== 0, at: record.u32(0) })
  }
}
