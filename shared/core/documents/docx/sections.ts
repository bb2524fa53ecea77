import type { Section } from '#shared/domain/documents/index.ts'
import { Header, type ISectionOptions } from 'docx'
import { docxBlocks } from './blocks.ts'
import type { KnownTables } from './known-tables.ts'
import { numbersOf } from './page-numbers.ts'
import { styled } from './text.ts'

// GB/T 9704-2012 5.2.1 and 7.5 in twips (gbt9704.md): 天头 37 mm, 订口 28 mm, 版心 156×225 mm, number 7 mm below it.
const margins = {
  portrait: { top: 2098, left: 1588, right: 1474, bottom: 1984, header: 850, footer: 1447, gutter: 0 },
  landscape: { top: 1588, left: 1984, right: 2098, bottom: 1474, header: 850, footer: 937, gutter: 0 },
} as const

/** The sides of an A4 sheet as it stands upright: the docx package turns them for a landscape page. */
const paper = { width: 11906, height: 16838 } as const

/** Sections after the first take over its page numbers and mark: all of a form lie the same way. */
export async function docxSection(
  section: Section,
  first: { readonly mark: string } | null,
  known: KnownTables,
): Promise<ISectionOptions> {
  return {
    properties: {
      page: {
        size: { ...paper, orientation: section.orientation },
        margin: margins[section.orientation],
        ...(section.pages === 'restart' ? { pageNumbers: { start: 1 } } : {}),
      },
      // 22 lines of 28 characters; 580 would give 21.
      grid: { type: 'lines', linePitch: 579 },
      // Printed on both sides, a record that starts over begins a sheet of its own.
      type: section.pages === 'restart' ? 'oddPage' : 'nextPage',
    },
    ...(first === null ? {} : { footers: numbersOf(section.orientation), headers: marks(first.mark) }),
    children: await docxBlocks(section, known),
  }
}

export function marks(mark: string) {
  const header = () => new Header({ children: [styled('Mark', mark)] })
  return { default: header(), even: header() }
}
