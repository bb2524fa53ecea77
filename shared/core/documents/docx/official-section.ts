import {
  officialPage,
  paper,
  type FittedSection,
  type OfficialLook,
  type OfficialPage,
} from '#shared/domain/documents/index.ts'
import type { ISectionOptions } from 'docx'
import { officialBlocks } from './official.ts'
import { noPageNumbers, numbersOf } from './page-numbers.ts'
import { marks } from './sections.ts'

/** Twips from the paper's edge to mark and page number: the number's dash stands 7 mm below the 版心 (7.5). */
const header = 850
const footer = 1447

const sectionTypes = { next: 'nextPage', even: 'evenPage', odd: 'oddPage' } as const

/**
 * A section of an official document. Page numbers run on; each section brings its own, as they turn with the page and
 * leave a 版记 behind a blank page.
 */
export async function officialSection(
  fitted: FittedSection,
  look: OfficialLook,
  first: { readonly mark: string } | null,
): Promise<ISectionOptions> {
  const { section, begins, isNumbered } = fitted
  const page = officialPage(look)
  return {
    properties: {
      page: {
        size: { width: paper.width, height: paper.height, orientation: section.orientation },
        margin: marginsOf(page, section.orientation),
        ...(section.pages === 'restart' ? { pageNumbers: { start: 1 } } : {}),
      },
      grid: { type: 'lines', linePitch: page.pitch },
      type: sectionTypes[section.pages === 'restart' && begins === 'next' ? 'odd' : begins],
    },
    ...(first === null ? {} : { headers: marks(first.mark) }),
    footers: isNumbered ? numbersOf(section.orientation) : noPageNumbers(),
    children: await officialBlocks(fitted, look),
  }
}

/** A landscape page is the same sheet turned: its top is the binding edge, its left the foot. */
function marginsOf({ top, bottom, left, right }: OfficialPage, orientation: 'portrait' | 'landscape') {
  return orientation === 'portrait'
    ? { top, bottom, left, right, header, footer, gutter: 0 }
    : { top: left, bottom: right, left: bottom, right: top, header, footer: 937, gutter: 0 }
}
