import { usualLook, type DocumentModel, type OfficialLook } from '#shared/domain/documents/index.ts'
import { Document, Packer, type ISectionOptions } from 'docx'
import { unzipSync, type Unzipped } from 'fflate'
import { setImmediate } from 'node:timers/promises'
import { batches } from './batches.ts'
import { openDocxFile } from './docx-file.ts'
import { KnownTables } from './known-tables.ts'
import { officialSection } from './official-section.ts'
import { prepare, type Part } from './prepare.ts'
import { docxSection } from './sections.ts'
import { closedByParagraph, readBatch } from './stitch.ts'
import { stylesXml } from './styles.ts'

export interface BuildOptions {
  /** Margins, fonts and printing of official documents as the office has chosen them; left out: as the standard has them */
  readonly look?: OfficialLook
  /** Sections written, of how many; after each batch */
  readonly onProgress?: (done: number, total: number) => void
  /** Rejects with the signal's reason between two batches */
  readonly signal?: AbortSignal
}

/**
 * A model as the bytes of a .docx. The same model gives the same bytes: nothing of the machine or the moment is in
 * them. A long document is written batch by batch: a thousand joint records need hardly more memory than twenty.
 */
export async function buildDocx(model: DocumentModel, options: BuildOptions = {}): Promise<Uint8Array> {
  let file: ReturnType<typeof openDocxFile> | null = null
  let pending = ''
  let batch = 0
  let done = 0
  const look = options.look ?? usualLook
  const known = new KnownTables()
  for (const sections of batches(prepare(model, look))) {
    // A window stays alive while a long document is written.
    await setImmediate()
    options.signal?.throwIfAborted()
    const parts = await packBatch(sections, known, model.mark, look, batch === 0)
    file?.write(closedByParagraph(pending))
    file ??= openDocxFile(model, parts, look)
    const { body, pictures } = readBatch(parts, batch)
    file.addPictures(pictures)
    pending = known.fill(body)
    batch += 1
    // 版记 may have got a section of its own.
    done = Math.min(done + sections.length, model.sectionCount)
    options.onProgress?.(done, model.sectionCount)
  }
  if (file === null) throw new Error('a document needs at least one section')
  file.write(pending)
  return file.close()
}

/** The first batch's styles are the file's: to later ones they would only cost their making. */
const noStyles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

async function packBatch(
  parts: readonly Part[],
  known: KnownTables,
  mark: string,
  look: OfficialLook,
  isFirst: boolean,
): Promise<Unzipped> {
  const made: ISectionOptions[] = []
  for (const { section, fitted } of parts) {
    const first = made.length === 0 ? { mark } : null
    made.push(
      await (fitted === null ? docxSection(section, first, known) : officialSection(fitted, look, first)),
    )
  }
  const document = new Document({
    sections: made,
    externalStyles: isFirst ? stylesXml(look) : noStyles,
    evenAndOddHeaderAndFooters: true,
  })
  return unzipSync(await Packer.toBuffer(document))
}
