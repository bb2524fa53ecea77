import { paragraph } from '../make.ts'
import type { Block, ParagraphBlock, ParagraphRole } from '../model.ts'
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

const emptyLine: ParagraphBlock = paragraph('text', '')

/** The text with what is signed below it, which never stands on a page without text (GB/T 9704-2012 7.3.5). */
export function signed(
  text: readonly ParagraphBlock[],
  annexes: readonly ParagraphBlock[],
  signature: readonly Block[],
): readonly Block[] {
  const kept = (one: ParagraphBlock): ParagraphBlock => ({ ...one, keepWithNext: true })
  return [...text.slice(0, -1), ...[...text.slice(-1), ...annexes, emptyLine].map(kept), ...signature]
}

/** The title in one line, for a file's properties and lists. */
export function titleOf(paragraphs: readonly FilledParagraph[]): string {
  return paragraphs.find(({ kind }) => kind === 'title')?.text.replaceAll('\n', '') ?? ''
}
