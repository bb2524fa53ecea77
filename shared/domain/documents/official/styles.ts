/** Which of the standard's fonts: 小标宋, 仿宋, 楷体, 黑体. */
export type FontRole = 'song' | 'fang' | 'kai' | 'hei'

export interface OfficialStyle {
  readonly font: FontRole
  /** Half-points */
  readonly size: number
  /** Twips between characters */
  readonly spacing: number
  /** Exact height of a line in twips; `pitch`: as the page has it */
  readonly line: number | 'pitch'
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** Indent of the first line, in characters */
  readonly firstLine: number
}

// 3号, 28 to a line; sizes and fonts from GB/T 9704-2012 7.2–7.4.
const body = { font: 'fang', size: 32, spacing: -5, line: 'pitch', align: 'both', firstLine: 0 } as const
const indented = { ...body, firstLine: 2 } as const
const rule = { ...body, size: 2, spacing: 0, line: 20, align: 'left' } as const

/** Paragraph styles of official documents, as they are called in the file. */
export const officialStyles = {
  OfficialBlank: { ...body, align: 'left' },
  OfficialMark: { ...body, font: 'hei', align: 'left' },
  OfficialOrgan: { ...body, font: 'song', spacing: 0, align: 'center' },
  OfficialNumber: { ...body, align: 'center' },
  OfficialSigner: { ...body, align: 'left' },
  OfficialTitle: { ...body, font: 'song', size: 44, spacing: 0, line: 660, align: 'center' },
  OfficialSubtitle: { ...body, font: 'kai', align: 'center' },
  OfficialAddressee: { ...body, align: 'left' },
  OfficialHeading: { ...indented, font: 'hei' },
  OfficialSubheading: { ...indented, font: 'kai' },
  OfficialPoint: indented,
  OfficialSubpoint: indented,
  OfficialText: indented,
  OfficialSides: { ...body, align: 'left' },
  OfficialAnnexList: body,
  OfficialSignature: { ...body, align: 'right' },
  OfficialSignatures: { ...body, align: 'left' },
  OfficialRemark: indented,
  OfficialAnnex: { ...body, font: 'hei', align: 'left' },
  OfficialImprint: { ...body, size: 28, spacing: 0, line: 480, align: 'left' },
  OfficialRuleOuter: rule,
  OfficialRuleInner: rule,
} as const satisfies Record<string, OfficialStyle>

export type OfficialStyleId = keyof typeof officialStyles

/** Styles of which at least a line must stand on the first page, and on the page of the signature. */
export const bodyStyles: ReadonlySet<OfficialStyleId> = new Set([
  'OfficialHeading',
  'OfficialSubheading',
  'OfficialPoint',
  'OfficialSubpoint',
  'OfficialText',
])

/** 发文机关署名 and 成文日期, of one organ or of several side by side. */
export const signatureStyles: ReadonlySet<OfficialStyleId> = new Set([
  'OfficialSignature',
  'OfficialSignatures',
])
