import { paragraph } from '../make.ts'
import type { ParagraphBlock, ParagraphRole } from '../model.ts'
import type { FilledParagraph } from './fill-template.ts'
import type { ParagraphKind } from './template.ts'

const roles: Readonly<Record<ParagraphKind, ParagraphRole>> = {
  title: 'title',
  heading: 'heading',
  subheading: 'subheading',
  body: 'text',
}

/** A filled template as blocks of a document; each line of a title stands by itself. */
export function templateBlocks(paragraphs: readonly FilledParagraph[]): readonly ParagraphBlock[] {
  return paragraphs.flatMap(({ kind, numeral, text }) => [
    ...text
      .split('\n')
      .map((line, index) => paragraph(roles[kind], index === 0 ? `${numeral}${line}` : line)),
    ...(kind === 'title' ? [emptyLine] : []),
  ])
}

/** Between title and text, and above a signature (GB/T 9704-2012 7.3). */
export const emptyLine: ParagraphBlock = paragraph('text', '')

/** The title in one line, for a file's properties and lists. */
export function titleOf(paragraphs: readonly FilledParagraph[]): string {
  return paragraphs.find(({ kind }) => kind === 'title')?.text.replaceAll('\n', '') ?? ''
}
