import type { DocumentModel, OfficialLook } from '#shared/domain/documents/index.ts'
import { strToU8, type Unzipped } from 'fflate'
import { coreProperties } from '../core-properties.ts'
import { ZipWriter } from '../zip-writer.ts'
import { fontTable } from './fonts.ts'
import { readFrame, relations, textOf, type Picture } from './stitch.ts'
import { fontsOf } from './styles.ts'

const body = 'word/document.xml'
const bodyRelations = 'word/_rels/document.xml.rels'

/** Opened by the first batch, whose styles, footers and settings all share; then bodies follow one another. */
export function openDocxFile(model: DocumentModel, first: Unzipped, look: OfficialLook) {
  const zip = new ZipWriter()
  const pictures = new Map<string, Picture>()
  const frame = readFrame(first)
  const contentTypes = '[Content_Types].xml'
  // Programs that guess a file's kind look at its first entry.
  zip.file(contentTypes, first[contentTypes] ?? new Uint8Array())
  const document = zip.begin(body)
  document.write(frame.open)
  return {
    write: (xml: string) => document.write(xml),
    addPictures(more: readonly Picture[]) {
      for (const picture of more) pictures.set(picture.id, picture)
    },
    close(): Uint8Array {
      document.write(frame.close)
      document.end()
      zip.file(bodyRelations, strToU8(relations(textOf(first, bodyRelations), [...pictures.values()])))
      const media = new Map([...pictures.values()].map(({ target, bytes }) => [`word/${target}`, bytes]))
      for (const [name, bytes] of media) zip.file(name, bytes)
      for (const [name, bytes] of Object.entries(ownParts(model, first, look))) zip.file(name, bytes)
      return zip.close()
    },
  }
}

function ownParts(model: DocumentModel, first: Unzipped, look: OfficialLook): Unzipped {
  const kept = Object.entries(first).filter(
    ([name]) =>
      name !== body &&
      name !== bodyRelations &&
      name !== '[Content_Types].xml' &&
      !name.startsWith('word/media/'),
  )
  return {
    ...Object.fromEntries(kept),
    'docProps/core.xml': coreProperties(model),
    'word/fontTable.xml': strToU8(fontTable(fontsOf(look))),
  }
}
