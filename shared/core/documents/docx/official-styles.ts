import {
  characterPitch,
  officialPage,
  officialStyles,
  type FontRole,
  type OfficialLook,
  type OfficialStyle,
  type OfficialStyleId,
} from '#shared/domain/documents/index.ts'
import { runFonts, type Fonts } from './fonts.ts'

const ids = Object.keys(officialStyles).filter((id): id is OfficialStyleId => id in officialStyles)

/** Styles whose paragraph carries a line instead of text: eighths of a point (GB/T 9704-2012 7.4.1: 0.35 and 0.25 mm). */
const rules: Partial<Readonly<Record<OfficialStyleId, number>>> = {
  OfficialRuleOuter: 8,
  OfficialRuleInner: 6,
}

export function fontOf(role: FontRole, fonts: Fonts): string {
  return { song: fonts.song, fang: fonts.body, kai: fonts.kai, hei: fonts.hei }[role]
}

/** The standard's styles as XML, for the fonts and the line pitch that the office has chosen. */
export function officialStylesXml(look: OfficialLook, fonts: Fonts): string {
  const { pitch } = officialPage(look)
  return ids.map((id) => styleXml(id, officialStyles[id], { pitch, fonts })).join('')
}

function styleXml(
  id: OfficialStyleId,
  style: OfficialStyle,
  { pitch, fonts }: { readonly pitch: number; readonly fonts: Fonts },
): string {
  const line = style.line === 'pitch' ? pitch : style.line
  const border = rules[id]
  const paragraph = [
    '<w:widowControl w:val="0"/>',
    border === undefined
      ? ''
      : `<w:pBdr><w:top w:val="single" w:sz="${border}" w:space="0" w:color="000000"/></w:pBdr>`,
    // A line of 28 characters stays one: nothing hangs out of it, and no room is put between a number and its unit.
    '<w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    style.firstLine === 0
      ? ''
      : `<w:ind w:firstLineChars="${style.firstLine * 100}" w:firstLine="${style.firstLine * characterPitch}"/>`,
    `<w:jc w:val="${style.align}"/>`,
  ].join('')
  const run = [
    runFonts(fontOf(style.font, fonts)),
    id === 'OfficialOrgan' ? '<w:color w:val="FF0000"/>' : '',
    style.spacing === 0 ? '' : `<w:spacing w:val="${style.spacing}"/>`,
    `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
  ].join('')
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="SJ ${id}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}
