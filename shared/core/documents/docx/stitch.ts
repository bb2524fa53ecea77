import { strFromU8, type Unzipped } from 'fflate'

/** A part of a long document: its body, and the pictures it shows. */
export interface Batch {
  readonly body: string
  readonly pictures: readonly Picture[]
}

export interface Picture {
  readonly id: string
  /** Within word/, e.g. media/….png */
  readonly target: string
  readonly bytes: Uint8Array
}

const bodyOpen = '<w:body>'
const bodyClose = '</w:body>'
const pictureType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

/**
 * Reads a batch that the docx package wrote as a document of its own, so that it can follow others in one file.
 * `number` 0 opens the file; later ones take page numbers and mark over from it.
 */
export function readBatch(parts: Unzipped, number: number): Batch {
  const xml = textOf(parts, 'word/document.xml')
  const pictures = [...pictureRelations(textOf(parts, 'word/_rels/document.xml.rels'))]
  const body = pictures.reduce(
    (text, { from, to }) => text.replaceAll(`r:embed="${from}"`, `r:embed="${to(number)}"`),
    renumbered(innerBody(xml), number),
  )
  return {
    body: number === 0 ? body : body.replace(/<w:(?:header|footer)Reference [^>]*\/>/g, ''),
    pictures: pictures.map(({ to, target }) => ({
      id: to(number),
      // Every batch calls its pictures image1, image2 …: under one name, sheets would show each other's codes.
      target: target.replace('media/', `media/batch${number}-`),
      bytes: parts[`word/${target}`] ?? new Uint8Array(),
    })),
  }
}

/** What stands before and after the body of the file that the first batch opens. */
export function readFrame(parts: Unzipped): { readonly open: string; readonly close: string } {
  const xml = textOf(parts, 'word/document.xml')
  return {
    open: xml.slice(0, xml.indexOf(bodyOpen) + bodyOpen.length),
    close: xml.slice(xml.lastIndexOf(bodyClose)),
  }
}

/** The body's last section ends the body; between batches it must end a paragraph instead. */
export function closedByParagraph(body: string): string {
  const at = body.lastIndexOf('<w:sectPr')
  return `${body.slice(0, at)}<w:p><w:pPr><w:pStyle w:val="Gap"/>${body.slice(at)}</w:pPr></w:p>`
}

/** word/_rels/document.xml.rels of the first batch, with every batch's pictures. */
export function relations(first: string, pictures: readonly Picture[]): string {
  const kept = first.replace(relation, (whole: string) => (whole.includes(pictureType) ? '' : whole))
  const added = pictures.map(
    ({ id, target }) => `<Relationship Id="${id}" Type="${pictureType}" Target="${target}"/>`,
  )
  return kept.replace('</Relationships>', `${added.join('')}</Relationships>`)
}

const relation = /<Relationship [^>]*\/>/g

function* pictureRelations(xml: string) {
  for (const [whole] of xml.matchAll(relation)) {
    const id = /Id="([^"]+)"/.exec(whole)?.[1]
    const target = /Target="([^"]+)"/.exec(whole)?.[1]
    if (id === undefined || target === undefined || !whole.includes(pictureType)) continue
    yield { from: id, target, to: (batch: number) => `picture${batch}-${id}` }
  }
}

// The docx package numbers pictures for as long as the program runs: the same document would not be the same bytes.
function renumbered(body: string, batch: number): string {
  let count = batch * 10_000
  return body.replace(/(?<=<wp:docPr id=")\d+/g, () => String((count += 1)))
}

// A paragraph that ends a section has the default style, a line high; after a full page it would open an empty one.
function innerBody(xml: string): string {
  const inner = xml.slice(xml.indexOf(bodyOpen) + bodyOpen.length, xml.lastIndexOf(bodyClose))
  return inner.replaceAll('<w:p><w:pPr><w:sectPr', '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:sectPr')
}

export function textOf(parts: Unzipped, name: string): string {
  const bytes = parts[name]
  if (bytes === undefined) throw new Error(`the docx package wrote no ${name}`)
  return strFromU8(bytes)
}
