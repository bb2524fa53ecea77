import type { Block, Section } from '#shared/domain/documents/index.ts'
import type { Part } from './prepare.ts'

// Cells and paragraphs that the docx package holds as objects at one time: about five joint records, a fifteenth of a second.
const mostWeight = 1000

/**
 * Groups sections so that a batch is not heavier than need be; a section is never cut. An official document is one batch:
 * its sections have page numbers of their own, which only the first batch's can be.
 */
export function* batches(parts: Iterable<Part>): Generator<readonly Part[]> {
  let batch: Part[] = []
  let weight = 0
  for (const part of parts) {
    const more = weightOf(part.section)
    if (part.fitted === null && batch.length > 0 && weight + more > mostWeight) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(part)
    weight += more
  }
  if (batch.length > 0) yield batch
}

const weightOf = ({ blocks }: Section) => blocks.reduce((sum, block) => sum + blockWeight(block), 0)

function blockWeight(block: Block): number {
  if (block.kind !== 'table') return 1
  return [...block.head, ...block.rows].reduce((sum, { cells }) => sum + cells.length, 0)
}
