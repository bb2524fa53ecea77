import { styleOfFormat, styleOfFormatId, type NumberStyle } from '../number-style.ts'
import { attribute, type XmlHandler } from '../xml-scanner.ts'

/** styles.xml, as far as it says what a number means: cell style index → number style. */
export class Styles implements XmlHandler {
  readonly cellStyles: NumberStyle[] = []
  private readonly custom = new Map<number, NumberStyle>()
  private inCellFormats = false

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      const id = Number(attribute(attributes, 'numFmtId'))
      this.custom.set(id, styleOfFormat(attribute(attributes, 'formatCode') ?? ''))
    } else if (name === 'cellXfs') this.inCellFormats = true
    else if (name === 'xf' && this.inCellFormats) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      this.cellStyles.push(styleOfFormatId(id, this.custom))
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false
  }
}
