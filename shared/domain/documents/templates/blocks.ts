import { paragraph } from '../make.ts'
import type { ParagraphBlock, ParagraphRole } from '../model.ts'
import type { FilledParagraph } from './fill-template.ts'
import type { ParagraphKind } from './template.ts'

const roles: Readonly<Record<ParagraphKind, ParagraphRole>> = {
  title: 'title',
  heading: 'heading',
  subheading: 'subheading',
  point: 'point',
  body: 'text',
}

/** A filled template as blocks of an official document: the office's line breaks in the title stay. */
export function templateBlocks(paragraphs: readonly FilledParagraph[]): readonly ParagraphBlock[] {
  return paragraphs.flatMap(({ kind, numeral, text }) => {
    const whole = `${numeral}${text}`
    return (kind === 'title' ? [whole] : whole.split('\n')).map((line) =>
      // A subheading that is a sentence is its own text: it leads to nothing.
      line.endsWith('。') ? paragraph(roles[kind], line, false) : paragraph(roles[kind], line),
    )
  })
}

/** The title in one line, for a file's properties and lists. */
export function titleOf(paragraphs: readonly FilledParagraph[]): string {
  return paragraphs.find(({ kind }) => kind === 'title')?.text.replaceAll('\n', '') ?? ''
}
