import type { Block, ImprintBlock, ParagraphBlock, Section } from '../model.ts'
import { cleanSection } from './clean.ts'
import type { Item, Line } from './items.ts'
import { imprintLines } from './imprint.ts'
import { layoutSection, type SectionLayout } from './layout.ts'
import { officialPage, type OfficialLook, type OfficialPage } from './look.ts'
import { sectionItems } from './section-items.ts'
import { bodyStyles, signatureStyles } from './styles.ts'

/** A section as it will be set. */
export interface FittedSection {
  readonly section: Section
  readonly items: readonly Item[]
  readonly layout: SectionLayout
  /** 版记 at the foot of the section's last page; empty: none */
  readonly foot: readonly Line[]
  /** Twips; 0 without a 版记 */
  readonly footHeight: number
  /** `even`, `odd`: begins on such a page, a blank one before it if need be */
  readonly begins: 'next' | 'even' | 'odd'
  /** A 版记 behind a blank page has no page number, and neither has the blank page (7.5) */
  readonly isNumbered: boolean
}

/** What could not be made right by anything the standard allows. */
export type OfficialFault = 'no-text-on-first-page' | 'signature-alone'

export interface FittedDocument {
  readonly sections: readonly FittedSection[]
  /** Pages of the whole document; `isExact`: counted, without a table among them */
  readonly pages: number
  readonly isExact: boolean
  readonly faults: readonly OfficialFault[]
}

/**
 * An official document counted before it is written: text on the first page, the signature with text, 版记 on the right
 * page. Several organs' names are set smaller, and receivers that fill the first page move to the 版记 (GB/T 9704-2012 7.3.2).
 */
export function fitOfficial(sections: readonly Section[], look: OfficialLook): FittedDocument {
  const { bare, imprint } = withoutImprint(sections.map(cleanSection))
  const usual = fitSections(bare, imprint, look)
  if (!usual.faults.includes('no-text-on-first-page')) return usual
  const moved = imprint === null ? null : addresseesMoved(bare, imprint)
  for (const attempt of attempts(bare, imprint, moved)) {
    const fitted = fitSections(attempt.sections, attempt.imprint, look, attempt.headScale)
    if (!fitted.faults.includes('no-text-on-first-page')) return fitted
  }
  return usual
}

interface Attempt {
  readonly sections: readonly Section[]
  readonly imprint: ImprintBlock | null
  readonly headScale: number
}

/** Parts of the usual size of several organs' names: the standard leaves it to the office (7.2.4). */
const headScales = [0.8, 0.65, 0.55]

function attempts(
  sections: readonly Section[],
  imprint: ImprintBlock | null,
  moved: Pick<Attempt, 'sections' | 'imprint'> | null,
): readonly Attempt[] {
  return [
    ...headScales.map((headScale) => ({ sections, imprint, headScale })),
    ...(moved === null ? [] : [1, ...headScales].map((headScale) => ({ ...moved, headScale }))),
  ]
}

function fitSections(
  sections: readonly Section[],
  imprint: ImprintBlock | null,
  look: OfficialLook,
  headScale = 1,
): FittedDocument {
  const page = officialPage(look)
  const fitted = sections.map((section): FittedSection => {
    const items = sectionItems(section, page, headScale)
    const layout = layoutSection(items, section, look)
    return { section, items, layout, foot: [], footHeight: 0, begins: 'next', isNumbered: true }
  })
  const pages = fitted.reduce((sum, { layout }) => sum + layout.pages, 0)
  const all = imprint === null ? fitted : withImprint(fitted, imprint, { look, page, pages })
  return {
    sections: all,
    pages: all.length === fitted.length ? pages : pages + (hasBlankPage(pages, look) ? 2 : 1),
    isExact: fitted.every(({ layout }) => layout.isExact),
    faults: faultsOf(fitted[0]),
  }
}

const hasBlankPage = (pages: number, { sides }: OfficialLook) => sides === 'both' && pages % 2 === 0

interface Place {
  readonly look: OfficialLook
  readonly page: OfficialPage
  readonly pages: number
}

/** At the foot of the last page if that is the right one and has room, else on a page of its own (7.4, 7.5). */
function withImprint(
  sections: readonly FittedSection[],
  imprint: ImprintBlock,
  { look, page, pages }: Place,
): readonly FittedSection[] {
  const foot = imprintLines(imprint, page)
  const own: Section = {
    name: '版记',
    orientation: 'portrait',
    pages: 'continue',
    look: 'official',
    blocks: [imprint],
  }
  const alone = layoutSection(foot, own, look)
  const footHeight = page.height - alone.left
  const last = sections.at(-1)
  const isRightPage = look.sides === 'one' || pages % 2 === 0
  if (
    last !== undefined &&
    isRightPage &&
    last.section.orientation === 'portrait' &&
    // Where a table makes the count too uncertain, only a page of its own is sure to be the right one.
    (look.sides === 'one' || sections.every(({ layout }) => layout.isSure)) &&
    last.layout.left >= footHeight + page.pitch
  )
    return [...sections.slice(0, -1), { ...last, foot, footHeight, begins: beginsFor(last, look, sections) }]
  return [
    ...sections,
    {
      section: own,
      items: [],
      layout: alone,
      foot,
      footHeight,
      begins: look.sides === 'both' ? 'even' : 'next',
      isNumbered: !hasBlankPage(pages, look),
    },
  ]
}

/**
 * An annex that bears the 版记 says itself on which side it begins: a program that sets the text before it on a page more or
 * less, as LibreOffice does by hanging punctuation out of its lines, leaves the 版记 on an even page.
 */
function beginsFor(
  { layout }: FittedSection,
  { sides }: OfficialLook,
  all: readonly FittedSection[],
): FittedSection['begins'] {
  if (sides === 'one' || all.length === 1) return 'next'
  return layout.pages % 2 === 1 ? 'even' : 'odd'
}

function withoutImprint(sections: readonly Section[]) {
  const isImprint = (block: Block): block is ImprintBlock => block.kind === 'imprint'
  const imprint = sections.flatMap(({ blocks }) => blocks.filter(isImprint)).at(-1) ?? null
  const bare = sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !isImprint(block)),
  }))
  return { bare, imprint }
}

function addresseesMoved(sections: readonly Section[], imprint: ImprintBlock) {
  const isAddressee = (block: Block): block is ParagraphBlock =>
    block.kind === 'paragraph' && block.role === 'addressee'
  const [body, ...annexes] = sections
  const names = body?.blocks.filter(isAddressee).map(({ text }) => text.replace(/[：:]$/u, '')) ?? []
  if (body === undefined || names.length === 0) return null
  const bare = { ...body, blocks: body.blocks.filter((block) => !isAddressee(block)) }
  return {
    sections: [bare, ...annexes],
    imprint: { ...imprint, addressees: [...imprint.addressees, ...names] },
  }
}

function faultsOf(body: FittedSection | undefined): readonly OfficialFault[] {
  if (body === undefined) return []
  const { items, layout } = body
  const isText = (at: number) => {
    const item = items[at]
    return item?.kind === 'plain' || (item?.kind === 'line' && bodyStyles.has(item.style))
  }
  const texts = layout.slices.filter(({ item }) => isText(item))
  const signature = layout.slices.findLast(({ item }) => {
    const own = items[item]
    return own?.kind === 'line' && signatureStyles.has(own.style)
  })
  return [
    ...(texts.length > 0 && texts[0]?.page !== 1 ? (['no-text-on-first-page'] as const) : []),
    ...(signature !== undefined && !texts.some(({ page }) => page === signature.page)
      ? (['signature-alone'] as const)
      : []),
  ]
}
