import type { OfficialLook, OfficialStyleId } from '#shared/domain/documents/index.ts'
import { fonts as standardFonts, runFonts, windowsFonts, type Fonts } from './fonts.ts'
import { officialStylesXml } from './official-styles.ts'

/** The styles a paragraph of our documents can have. */
export type StyleId = FormStyleId | OfficialStyleId

type FormStyleId =
  | 'Title'
  | 'Subtitle'
  | 'Heading'
  | 'Subheading'
  | 'Text'
  | 'Annex'
  | 'Note'
  | 'Sides'
  | 'Cell'
  | 'CellCentre'
  | 'CellHead'
  | 'CellLabel'
  | 'CellCode'
  | 'Code'
  | 'Mark'
  | 'FooterOdd'
  | 'FooterEven'
  | 'Gap'

interface Style {
  readonly font: keyof Fonts
  /** Half-points */
  readonly size: number
  /** Exact line in twips; null: as high as what stands in it */
  readonly line: number | null
  readonly before?: number
  readonly after?: number
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly indent?: string
  /** Latin words may break anywhere: a code never sticks out of its cell. */
  readonly breakAnywhere?: true
}

// Forms follow page, fonts and page numbers of GB/T 9704-2012; their sizes are ours (一企一表 has no official layout).
const styles: Readonly<Record<FormStyleId, Style>> = {
  Title: { font: 'song', size: 44, line: 660, align: 'center' },
  Subtitle: { font: 'kai', size: 28, line: 480, after: 60, align: 'center' },
  Heading: { font: 'hei', size: 24, line: 400, before: 120, after: 60 },
  Subheading: {
    font: 'kai',
    size: 24,
    line: 400,
    indent: 'w:firstLineChars="200" w:firstLine="480"',
  },
  Text: {
    font: 'body',
    size: 24,
    line: 400,
    indent: 'w:firstLineChars="200" w:firstLine="480"',
  },
  Annex: { font: 'hei', size: 24, line: 400, align: 'left' },
  Note: { font: 'body', size: 21, line: 320, before: 40, align: 'left' },
  Sides: { font: 'body', size: 24, line: 400, after: 40 },
  Cell: { font: 'body', size: 21, line: 300, breakAnywhere: true },
  CellCentre: { font: 'body', size: 21, line: 300, align: 'center', breakAnywhere: true },
  CellHead: { font: 'hei', size: 21, line: 300, align: 'center' },
  CellLabel: { font: 'hei', size: 21, line: 300 },
  CellCode: { font: 'code', size: 17, line: 300, align: 'center', breakAnywhere: true },
  Code: { font: 'code', size: 28, line: null, align: 'center' },
  Mark: { font: 'hei', size: 28, line: 400, align: 'center' },
  FooterOdd: { font: 'number', size: 28, line: 280, align: 'right', indent: 'w:right="280"' },
  FooterEven: { font: 'number', size: 28, line: 280, align: 'left', indent: 'w:left="280"' },
  Gap: { font: 'body', size: 2, line: 60 },
}

const styleIds = Object.keys(styles).filter((id): id is FormStyleId => id in styles)

export const fontsOf = (look: Pick<OfficialLook, 'fonts'>): Fonts =>
  look.fonts === 'standard' ? standardFonts : windowsFonts

/**
 * word/styles.xml. The docx package cannot write snapToGrid on a paragraph, and exact spacing without it is pulled
 * back to the page's grid; in docDefaults it would leak into cells and footers. So both stand in every style.
 */
export function stylesXml(look: OfficialLook): string {
  const fonts = fontsOf(look)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts(fonts.body)}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...styleIds.map((id) => styleXml(id, styles[id], fonts)),
    officialStylesXml(look, fonts),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '</w:styles>',
  ].join('')
}

function styleXml(id: FormStyleId, style: Style, fonts: Fonts): string {
  const spacing = [
    `w:before="${style.before ?? 0}" w:after="${style.after ?? 0}"`,
    style.line === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${style.line}" w:lineRule="exact"`,
  ].join(' ')
  const paragraph = [
    '<w:widowControl w:val="0"/>',
    style.breakAnywhere === true ? '<w:wordWrap w:val="0"/>' : '',
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing ${spacing}/>`,
    style.indent === undefined ? '' : `<w:ind ${style.indent}/>`,
    `<w:jc w:val="${style.align ?? 'left'}"/>`,
  ].join('')
  // A name that Word does not know as built in keeps its own blue heading styles out.
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="SJ ${id}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runFonts(fonts[style.font])}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr></w:style>`
}
