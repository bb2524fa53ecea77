import type { Section } from '../model.ts'
import { sliced, type Slice, type Sliced } from './heights.ts'
import type { Item } from './items.ts'
import { officialPage, type OfficialLook } from './look.ts'

/** A line where it stands: `page` from 1 within its section, `top` in twips below the 版心's upper edge. */
export interface PlacedSlice extends Slice {
  readonly item: number
  readonly page: number
  readonly top: number
}

export interface SectionLayout {
  readonly slices: readonly PlacedSlice[]
  readonly pages: number
  /** Twips left on the last page */
  readonly left: number
  /** No table among it: tables are foretold, not counted */
  readonly isExact: boolean
  /** The same pages and room for as much as `left`, even if its tables become a quarter higher or a fifth lower */
  readonly isSure: boolean
}

/**
 * Where every line of a section will stand. The grid is rigid, so lines can be counted as Word and LibreOffice set them:
 * exact heights, no widow rules, what is kept with the next one moves as a whole.
 */
export function layoutSection(items: readonly Item[], section: Section, look: OfficialLook): SectionLayout {
  const usual = place(items, section, look, 1)
  if (usual.isExact) return { ...usual, isSure: true }
  const [low, high] = [place(items, section, look, 0.8), place(items, section, look, 1.25)]
  const isSure = low.pages === usual.pages && high.pages === usual.pages
  return { ...usual, isSure, left: Math.min(usual.left, high.left) }
}

/** `scale`: of the heights that are foretold. */
function place(
  items: readonly Item[],
  section: Section,
  look: OfficialLook,
  scale: number,
): Omit<SectionLayout, 'isSure'> {
  const page = officialPage(look)
  const height = section.orientation === 'landscape' ? page.width : page.height
  const parts = items.map((item) => scaled(sliced(item, section, page), scale))
  const placed: PlacedSlice[] = []
  let number = 1
  let top = 0
  const nextPage = () => {
    number += 1
    top = 0
  }
  for (const [index, part] of parts.entries()) {
    if (breaksPage(items[index])) {
      nextPage()
      continue
    }
    if (top > 0 && startsGroup(items, index) && top + groupHeight(items, parts, index, height) > height)
      nextPage()
    if (top + part.before <= height) top += part.before
    for (const slice of part.slices) {
      if (top > 0 && top + slice.height > height) nextPage()
      placed.push({ ...slice, item: index, page: number, top })
      top += slice.height
    }
  }
  const isExact = parts.every((part) => part.isExact)
  return { slices: placed, pages: number, left: height - top, isExact }
}

function scaled(part: Sliced, scale: number): Sliced {
  if (part.isExact || scale === 1) return part
  const slices = part.slices.map((slice) => ({ ...slice, height: Math.round(slice.height * scale) }))
  return { ...part, slices }
}

const breaksPage = (item: Item | undefined) => item?.kind === 'plain' && item.block.kind === 'page-break'

const keeps = (item: Item | undefined) => item?.kind === 'line' && item.keepNext

const startsGroup = (items: readonly Item[], at: number) => keeps(items[at]) && !keeps(items[at - 1])

/** What is kept together from there, with the first line of what ends it; 0 if no page holds it. */
function groupHeight(items: readonly Item[], parts: readonly Sliced[], from: number, height: number): number {
  let sum = 0
  for (let at = from; at < parts.length; at += 1) {
    const { before = 0, slices = [] } = parts[at] ?? {}
    const lines = keeps(items[at]) ? slices : slices.slice(0, 1)
    sum += before + lines.reduce((total, slice) => total + slice.height, 0)
    if (!keeps(items[at])) break
  }
  return sum > height ? 0 : sum
}
