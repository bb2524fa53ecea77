import { styleOfFormat, styleOfFormatId, type NumberStyle } from '../number-style.ts'
import type { BiffRecord } from './biff-record.ts'
import type { TextForm } from './biff-text.ts'

/** The formats of a workbook and the styles that name them, as far as they say what a number means. */
export class Styles {
  private readonly formats = new Map<number, NumberStyle>()
  private readonly formatIds: number[] = []

  /** Before Excel 5 formats have no ids but are counted. */
  take(record: BiffRecord, form: TextForm): void {
    switch (record.id) {
      case 0x00e0:
        this.addStyle(record, record.u16(2))
        break
      case 0x0243:
      case 0x0443:
        this.addStyle(record, record.u8(1))
        break
      case 0x001e:
        this.formats.set(this.formats.size, styleOfFormat(formatText(record, 0, form)))
        break
      case 0x041e: {
        const id = form.version < 5 ? this.formats.size : record.u16(0)
        this.formats.set(id, styleOfFormat(formatText(record, 2, form)))
        break
      }
    }
  }

  /** By what a cell calls its style: the index of a style, in Excel 2 that of a format. */
  all({ version }: TextForm): NumberStyle[] {
    if (version === 2) return [...this.formats.values()]
    // The ids that mean a date without saying so are those of Excel 5 and later.
    return this.formatIds.map((id) =>
      version >= 5 ? styleOfFormatId(id, this.formats) : (this.formats.get(id) ?? 'plain'),
    )
  }

  private addStyle({ stream }: BiffRecord, formatId: number): void {
    stream.reading.useCells(1)
    this.formatIds.push(formatId)
  }
}

/** Some exporters leave out the last sign of a format, or write it in no code page: what is there says enough of a date. */
function formatText(record: BiffRecord, at: number, { version, codePage }: TextForm): string {
  const { bytes } = record.stream
  const from = record.start + at
  if (version !== 8) {
    const text = bytes.subarray(from + 1, Math.min(record.end, from + 1 + record.u8(at)))
    return codePage.decode(text) ?? text.toString('latin1')
  }
  const isWide = (record.u8(at + 2) & 1) !== 0
  const length = record.u16(at) * (isWide ? 2 : 1)
  return bytes.toString(isWide ? 'utf16le' : 'latin1', from + 3, Math.min(record.end, from + 3 + length))
}
