import { printable, type DocumentModel } from '#shared/domain/documents/index.ts'
import { strToU8 } from 'fflate'

/**
 * docProps/core.xml of either format. The packages write the present moment and an author of their own; here stand
 * title and date of the document and nothing else.
 */
export function coreProperties({
  title,
  date,
}: Pick<DocumentModel, 'title' | 'date'>): Uint8Array<ArrayBuffer> {
  const moment = `${date}T00:00:00Z`
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
  return strToU8(xml)
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
