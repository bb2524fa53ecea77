import type { Reading } from '../reading.ts'
import type { XmlHandler } from '../xml-scanner.ts'
import { RichText } from './rich-text.ts'

/** sharedStrings.xml: the texts that cells refer to by their index. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = []
  private readonly rich = new RichText()
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  open(name: string): void {
    this.rich.open(name)
  }

  text(text: string): void {
    this.rich.text(text)
  }

  close(name: string): void {
    this.rich.close(name)
    if (name !== 'si') return
    this.reading.useCells(1)
    this.texts.push(this.rich.take())
  }
}
