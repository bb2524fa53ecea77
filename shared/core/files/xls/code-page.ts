import { TextDecoder } from 'node:util'

/** Windows' numbers of code pages (MS-UCODEREF) and the names that the Encoding Standard gives them. */
const labels: Readonly<Record<number, string>> = {
  367: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  32768: 'macintosh',
  32769: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** A file that names none was written on an office's Windows, which in China has 936. */
const usual = 936

/** Reads the texts of files before Excel 97. */
export class CodePage {
  private readonly label: string | undefined
  private decoder: TextDecoder | null = null

  constructor(number: number = usual) {
    this.label = number >= 1250 && number <= 1258 ? `windows-${number}` : labels[number]
  }

  /** Null: the code page is unknown, or the bytes are none of its characters. */
  decode(bytes: Buffer): string | null {
    if (bytes.every((byte) => byte < 128)) return bytes.toString('latin1')
    if (this.label === undefined) return null
    this.decoder ??= new TextDecoder(this.label, { fatal: true })
    try {
      return this.decoder.decode(bytes)
    } catch (cause) {
      if (cause instanceof TypeError) return null
      throw cause
    }
  }
}
