import { Zip, ZipDeflate, strToU8 } from 'fflate'

// Read as local time by the zip format: the same in every time zone. The document's own date stands in its properties.
export const zipDate = new Date(1980, 0, 1)

/** A zip that is written while it is made: what is compressed already is all that is kept. */
export class ZipWriter {
  readonly #chunks: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    this.#chunks.push(chunk)
  })

  /** A file whose text comes in pieces; one at a time. */
  begin(name: string): { readonly write: (text: string) => void; readonly end: () => void } {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = zipDate
    this.#zip.add(file)
    return {
      write: (text) => file.push(strToU8(text), false),
      end: () => file.push(new Uint8Array(), true),
    }
  }

  file(name: string, bytes: Uint8Array): void {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = zipDate
    this.#zip.add(file)
    file.push(bytes, true)
  }

  close(): Uint8Array {
    this.#zip.end()
    const whole = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }
}
