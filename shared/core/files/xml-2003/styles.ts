import type { NumberStyle } from '../number-style.ts'
import { attribute } from '../xml-scanner.ts'
import { styleOfNamedFormat } from './number-format.ts'

/** The named styles of the workbook, as far as they say what a number means. A style without a format has its parent's. */
export class NamedStyles {
  private readonly styles = new Map<string, NumberStyle>()
  private current = ''

  open(name: string, attributes: string): void {
    if (name === 'Style') {
      this.current = attribute(attributes, 'ID') ?? ''
      const parent = this.of(attribute(attributes, 'Parent') ?? 'Default')
      if (parent !== undefined) this.styles.set(this.current, parent)
    } else if (name === 'NumberFormat') {
      const format = attribute(attributes, 'Format')
      this.styles.set(this.current, format === undefined ? 'plain' : styleOfNamedFormat(format))
    }
  }

  of(id: string | undefined): NumberStyle | undefined {
    return id === undefined ? undefined : this.styles.get(id)
  }
}
