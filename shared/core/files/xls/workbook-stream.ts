import { openCompound } from '../compound-file.ts'
import type { Reading } from '../reading.ts'
import type { BiffStream } from './biff-record.ts'

/**
 * The stream of a compound file that is the workbook: Excel 97 and later and WPS's .et call it Workbook, Excel 5 and 95 Book. A
 * file for both holds both. What is no workbook is named for what it is.
 */
export function workbookStream(bytes: Uint8Array, reading: Reading): BiffStream {
  const file = reading.file
  const compound = openCompound(bytes, reading)
  // An .xlsx with a password is one stream of a compound file (MS-OFFCRYPTO 2.3.4.4).
  if (compound.names.has('ENCRYPTEDPACKAGE')) reading.stop({ code: 'password-protected', file })
  for (const name of ['Workbook', 'Book']) {
    const found = compound.read(name)
    if (found !== null) return biffStream(found, name, reading)
  }
  if (compound.names.has('WORDDOCUMENT')) reading.stop({ code: 'file-foreign', file, looksLike: 'word' })
  const isPresentation = compound.names.has('POWERPOINT DOCUMENT')
  return reading.stop({ code: 'file-foreign', file, looksLike: isPresentation ? 'presentation' : 'binary' })
}

export function biffStream(bytes: Uint8Array, name: string, reading: Reading): BiffStream {
  return {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    name,
    reading,
    done: 0,
  }
}
