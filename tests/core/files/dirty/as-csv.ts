import { gbk } from '../made-files.ts'
import { isCovered, shownIn, type DirtySheet } from './sheets.ts'

/** As Excel saves the first sheet that can be seen; a merged cell's value stands in its first place only. */
export function asCsv(sheets: readonly DirtySheet[], delimiter: string, lineEnd = '\r\n'): string {
  const sheet = sheets.find(({ hidden }) => !hidden)
  if (sheet === undefined) throw new Error('no sheet can be seen')
  const width = Math.max(...sheet.rows.map((cells) => cells.length))
  const lines = sheet.rows.map((cells, index) =>
    Array.from({ length: width }, (_, column) =>
      isCovered(sheet, index + 1, column + 1) ? '' : quoted(shownIn(cells[column] ?? null), delimiter),
    ).join(delimiter),
  )
  return lines.map((line) => line + lineEnd).join('')
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

export function utf16(text: string, byteOrder: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Uint8Array.from(byteOrder === 'big' ? bytes.swap16() : bytes)
}

/** GB18030, which has every character; GBK has most of them, in the same two bytes. */
export function gb18030(text: string): Uint8Array {
  const bytes = Array.from(text, (sign) => fourBytes().get(sign) ?? [...gbk(sign)])
  return Uint8Array.from(bytes.flat())
}

let table: ReadonlyMap<string, readonly number[]> | null = null

/** The signs of the first plane that have four bytes, by inverting the decoder. */
function fourBytes(): ReadonlyMap<string, readonly number[]> {
  if (table !== null) return table
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, readonly number[]>()
  for (let place = 0; place < 39_420; place += 1) {
    const code = [
      0x81 + Math.floor(place / 12_600),
      0x30 + (Math.floor(place / 1260) % 10),
      0x81 + (Math.floor(place / 10) % 126),
      0x30 + (place % 10),
    ]
    made.set(decoder.decode(Uint8Array.from(code)), code)
  }
  table = made
  return made
}
