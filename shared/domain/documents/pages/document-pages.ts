import type { DocumentModel, Section } from '../model.ts'
import {
  fitOfficial,
  officialPage,
  textFoot,
  type FittedSection,
  type OfficialLook,
} from '../official/index.ts'
import type { Box } from './box.ts'
import { flowBoxes, type PlacedBox } from './flow.ts'
import { formBoxes } from './form-boxes.ts'
import { partsOf } from './fragments.ts'
import { textArea, type TextArea } from './measures.ts'
import { footBoxes, officialBoxes } from './official-boxes.ts'
import type { DocumentPage } from './page.ts'

/**
 * A document on its pages, as it is printed from the program. An official one stands line by line where it was counted, as in its
 * .docx; the rows of a table, and so the pages of a form, are a forecast that Word and WPS may set a little closer.
 */
export function documentPages(model: DocumentModel, look: OfficialLook): readonly DocumentPage[] {
  const sections = [...model.sections]
  const official = sections.filter((section) => section.look === 'official')
  const laid = [
    ...sections.filter((section) => section.look !== 'official').map(formSection),
    ...(official.length === 0
      ? []
      : fitOfficial(official, look).sections.map((one) => officialSection(one, look))),
  ]
  return numbered(laid, model.mark)
}

interface LaidSection {
  readonly section: Section
  readonly area: TextArea
  readonly pages: readonly (readonly PlacedBox[])[]
  /** The sheet's side on which it begins; null: the next page */
  readonly begins: 'odd' | 'even' | null
  readonly isNumbered: boolean
  readonly numberPlace: DocumentPage['numberPlace']
}

function formSection(section: Section): LaidSection {
  const area = textArea(section.orientation, null)
  return {
    section,
    area,
    pages: pagesOf(formBoxes(section, area.width), area.height),
    begins: section.pages === 'restart' ? 'odd' : null,
    isNumbered: true,
    numberPlace: numberPlaceOf(section),
  }
}

function officialSection(fitted: FittedSection, look: OfficialLook): LaidSection {
  const { section, begins, isNumbered } = fitted
  const area = textArea(section.orientation, look)
  const pages = pagesOf(officialBoxes(fitted, area, look), area.height)
  return {
    section,
    area,
    pages: [...pages.slice(0, -1), [...(pages.at(-1) ?? []), ...footOf(fitted, area, look)]],
    begins: begins !== 'next' ? begins : section.pages === 'restart' ? 'odd' : null,
    isNumbered,
    numberPlace: numberPlaceOf(section),
  }
}

const numberPlaceOf = ({ orientation }: Section) => (orientation === 'landscape' ? 'turned' : 'foot')

/** 版记 with its last line at the foot of the 版心. */
function footOf(fitted: FittedSection, area: TextArea, look: OfficialLook): readonly PlacedBox[] {
  const boxes = footBoxes(fitted, area, look)
  const from = textFoot - officialPage(look).top - fitted.footHeight
  const { placed } = flowBoxes(boxes, Number.POSITIVE_INFINITY)
  return placed.map((one) => ({ ...one, top: from + one.top }))
}

function pagesOf(boxes: readonly Box[], height: number): readonly (readonly PlacedBox[])[] {
  const { placed, pages } = flowBoxes(boxes, height)
  const all: PlacedBox[][] = Array.from({ length: pages }, () => [])
  for (const one of placed) all[one.page - 1]?.push(one)
  return all
}

/** Page numbers run on from section to section; a section that begins a sheet of paper leaves its back before it empty. */
function numbered(sections: readonly LaidSection[], mark: string): readonly DocumentPage[] {
  const all: DocumentPage[] = []
  let number = 0
  for (const laid of sections) {
    const isOdd = all.length % 2 === 0
    if (all.length > 0 && laid.begins !== null && (laid.begins === 'odd') !== isOdd) {
      all.push(blankPage(laid))
      number += 1
    }
    if (laid.section.pages === 'restart') number = 0
    for (const placed of laid.pages) {
      number += 1
      all.push(pageOf(laid, placed, { number, mark }))
    }
  }
  return all
}

function pageOf(
  { section, area, isNumbered, numberPlace }: LaidSection,
  placed: readonly PlacedBox[],
  { number, mark }: { readonly number: number; readonly mark: string },
): DocumentPage {
  return {
    orientation: section.orientation,
    numberPlace,
    number: isNumbered ? number : null,
    isBlank: false,
    mark,
    margin: area.margin,
    parts: partsOf(placed),
    missing: placed.flatMap(({ box, top }) => box.missing.map((field) => ({ field, top }))),
  }
}

const blankPage = ({ section, area, numberPlace }: LaidSection): DocumentPage => ({
  orientation: section.orientation,
  numberPlace,
  number: null,
  isBlank: true,
  mark: '',
  margin: area.margin,
  parts: [],
  missing: [],
})
