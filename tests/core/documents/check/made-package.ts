import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of a .docx by their names below `word/`. */
export type Parts = Readonly<Record<string, string>>

const kinds: Readonly<Record<string, string>> = { header: 'header', footer: 'footer' }

/** A .docx of raw parts: the relationships follow from the parts' names; `header1.xml` has the id `header1`. */
export function packWord(parts: Parts): Uint8Array {
  const related = Object.keys(parts)
    .filter((name) => name !== 'document.xml')
    .map((name) => {
      const id = name.replace(/^.*\/|\.xml$/g, '')
      const kind = id.replace(/\d+$/, '')
      return `<Relationship Id="${id}" Type="${relations}/${kinds[kind] ?? kind}" Target="${name}"/>`
    })
  const wrapped = (name: string, content: string) => [`word/${name}`, strToU8(content)] as const
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${related.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => wrapped(name, content))),
  })
}

export const documentXml = (body: string) =>
  `<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:mc="mc" xmlns:v="v"><w:body>${body}</w:body></w:document>`

export interface Look {
  readonly font?: string
  readonly size?: number
  readonly colour?: string
  readonly bold?: boolean
  readonly spacing?: number
}

export interface Set extends Look {
  readonly align?: string
  readonly line?: number
  readonly before?: number
  readonly indent?: string
  readonly keep?: boolean
  readonly border?: string
}

export function run(text: string, { font, size, colour, bold, spacing }: Look = {}): string {
  const look = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>`,
    bold === true ? '<w:b/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/>`,
  ].join('')
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function paragraph(content: string, set: Set = {}): string {
  const properties = [
    set.keep === true ? '<w:keepNext/>' : '',
    set.border === undefined ? '' : `<w:pBdr>${set.border}</w:pBdr>`,
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="${set.before ?? 0}" w:after="0" w:line="${set.line ?? 579}" w:lineRule="exact"/>`,
    set.indent === undefined ? '' : `<w:ind ${set.indent}/>`,
    `<w:jc w:val="${set.align ?? 'both'}"/>`,
  ].join('')
  const runs = content === '' || content.startsWith('<') ? content : run(content, set)
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

export const empty = (keep = false) => paragraph('', { keep })

export interface Sheet {
  readonly type?: string
  readonly landscape?: boolean
  readonly references?: string
  readonly extra?: string
}

export function section({
  type = 'nextPage',
  landscape = false,
  references = '',
  extra = '',
}: Sheet = {}): string {
  const page = landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="850" w:footer="937" w:gutter="0"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="850" w:footer="1447" w:gutter="0"/>'
  return `<w:sectPr>${references}<w:type w:val="${type}"/>${page}${extra}<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>`
}

/** An empty paragraph that ends a section. */
export const sectionEnd = (sheet: Sheet) =>
  `<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>${section(sheet)}</w:pPr></w:p>`

export const references = (kind: 'header' | 'footer', odd: number, even: number) =>
  `<w:${kind}Reference w:type="default" r:id="${kind}${odd}"/><w:${kind}Reference w:type="even" r:id="${kind}${even}"/>`

const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

export function pageNumber(set: Set = {}): string {
  const look: Look = { font: '宋体', size: 28, spacing: 0 }
  const number = pageField.replaceAll(
    '<w:r>',
    '<w:r><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:spacing w:val="0"/><w:sz w:val="28"/></w:rPr>',
  )
  return paragraph(`${run('— ', look)}${number}${run(' —', look)}`, { line: 280, ...set })
}

export const furniture = (kind: 'hdr' | 'ftr', content: string) =>
  `<w:${kind} xmlns:w="${word}">${content}</w:${kind}>`

const emu = (millimetres: number) => Math.round(millimetres * 36_000)

/** A text box at a place on the page, in millimetres. */
export function textBox(left: number, top: number, width: number, height: number, content: string): string {
  return paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr vert="vert"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    { line: 20 },
  )
}

export interface Cells {
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** A table with cells of 五号 at 15 points, its first row repeated, no row split. */
export function table({ widths, rows }: Cells): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const rowXml = rows.map((cells, index) => {
    const properties = `<w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>`
    const cellXml = cells.map((text) => `<w:tc>${paragraph(text, { line: 300, size: 21 })}</w:tc>`)
    return `<w:tr>${properties}${cellXml.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rowXml.join('')}</w:tbl>`
}

/** 仿宋 3号, 28 characters in a line, as the document's default. */
export const stylesXml = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"/><w:spacing w:val="-5"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

export const settingsXml = `<w:settings xmlns:w="${word}"><w:evenAndOddHeaders/></w:settings>`
