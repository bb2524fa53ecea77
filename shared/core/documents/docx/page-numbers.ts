import type { Section } from '#shared/domain/documents/index.ts'
import { Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { textBox } from './text-box.ts'
import { styled } from './text.ts'

const styles = { default: 'FooterOdd', even: 'FooterEven' } as const

/** — 1 — at the outer side of odd and even pages (GB/T 9704-2012 7.5). */
export function pageNumbers() {
  return {
    default: new Footer({ children: [numberLine('default')] }),
    even: new Footer({ children: [numberLine('even')] }),
  }
}

/**
 * The same place of the sheet when its table lies across (clause 8): read with the sheet upright, the number stands at the
 * foot, which on the landscape page is its left edge; odd below, even above.
 */
export function sidewaysPageNumbers() {
  const footer = (side: keyof typeof styles) =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Gap',
          children: [textBox([numberLine(side)], edges[side])],
        }),
      ],
    })
  return { default: footer('default'), even: footer('even') }
}

export function noPageNumbers() {
  const footer = () => new Footer({ children: [styled('FooterOdd', '')] })
  return { default: footer(), even: footer() }
}

export const numbersOf = (orientation: Section['orientation']) =>
  orientation === 'landscape' ? sidewaysPageNumbers() : pageNumbers()

function numberLine(side: keyof typeof styles): Paragraph {
  return new Paragraph({
    style: styles[side],
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}

// The line of an upright page's number, turned with its page: as far from the paper's edge, from either end of the text.
const room = 2400
const line = { left: 1447, width: 280, height: room, turned: true } as const
const edges = { default: { ...line, top: 1588 + 8844 - room }, even: { ...line, top: 1588 } } as const
