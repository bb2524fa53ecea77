import type { Box, FlowingTable } from './box.ts'

/** A box where it stands: `page` from 1, `top` in twips below the 版心's upper edge. */
export interface PlacedBox {
  readonly box: Box
  readonly page: number
  readonly top: number
}

export interface Flow {
  readonly placed: readonly PlacedBox[]
  readonly pages: number
}

/** Boxes on pages of that height: as the counter of official documents does it, and tables with their heads repeated. */
export function flowBoxes(boxes: readonly Box[], height: number): Flow {
  const placed: PlacedBox[] = []
  let page = 1
  let top = 0
  const nextPage = () => {
    page += 1
    top = 0
  }
  for (const [index, box] of boxes.entries()) {
    if (box.breaksPage) {
      nextPage()
      continue
    }
    const kept = startsGroup(boxes, index) ? groupHeight(boxes, index, height) : 0
    if (top > 0 && top + kept > height) nextPage()
    if (top + box.before <= height) top += box.before
    if (top > 0 && top + box.height > height) nextPage()
    // The head of a table that goes on from the page before.
    if (top === 0) top += repeatedHead(box)
    placed.push({ box, page, top })
    top += box.height
  }
  return { placed, pages: page }
}

const startsGroup = (boxes: readonly Box[], at: number) =>
  boxes[at]?.keepNext === true && boxes[at - 1]?.keepNext !== true

/** What is kept together from there, with the box that ends it; 0 if no page holds it. */
function groupHeight(boxes: readonly Box[], from: number, height: number): number {
  let sum = 0
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxes[at]
    if (box === undefined || box.breaksPage) break
    sum += box.before + box.height
    if (!box.keepNext) break
  }
  return sum > height ? 0 : sum
}

function repeatedHead(box: Box): number {
  const table = bodyTable(box)
  return table === null ? 0 : table.headHeight
}

/** The table of whose body the box is a row; null: it is none. */
export function bodyTable({ contents }: Box): FlowingTable | null {
  const content = contents[0]?.content
  return content?.kind === 'row' && content.index >= content.table.head ? content.table : null
}
