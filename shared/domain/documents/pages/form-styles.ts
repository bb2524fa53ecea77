import type { ParagraphRole } from '../model.ts'
import type { Face } from './page.ts'

/** How a paragraph of our forms is set. Half-points and twips. */
export interface FormStyle {
  readonly face: Face
  readonly size: number
  readonly line: number
  readonly before: number
  readonly after: number
  readonly align: 'left' | 'center'
  readonly firstLine: number
}

const text = { face: 'fang', size: 24, line: 400, before: 0, after: 0, align: 'left', firstLine: 0 } as const

/** The paragraph styles of word/styles.xml under the same names. */
export const formStyles = {
  Title: { ...text, face: 'song', size: 44, line: 660, align: 'center' },
  Subtitle: { ...text, face: 'kai', size: 28, line: 480, after: 60, align: 'center' },
  Heading: { ...text, face: 'hei', before: 120, after: 60 },
  Subheading: { ...text, face: 'kai', firstLine: 480 },
  Text: { ...text, firstLine: 480 },
  Annex: { ...text, face: 'hei' },
  Note: { ...text, size: 21, line: 320, before: 40 },
  Sides: { ...text, after: 40 },
} as const satisfies Record<string, FormStyle>

export const formStyleOf: Readonly<Record<ParagraphRole, keyof typeof formStyles>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading',
  addressee: 'Text',
  subheading: 'Subheading',
  point: 'Text',
  subpoint: 'Text',
  text: 'Text',
  annex: 'Annex',
  remark: 'Text',
  note: 'Note',
}

/** The line between two tables, and behind a section's last one. */
export const gapHeight = 60
