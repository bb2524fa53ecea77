import type { Block, Section } from '#shared/domain/documents/index.ts'

// Cells and paragraphs that the docx package holds as objects at one time: about five joint records, a fifteenth of a second.
const mostWeight = 1000

/** Groups sections so that a batch is not heavier than need be; a section is never cut. */
export function* batches(sections: Iterable<Section>): Generator<readonly Section[]> {
  let batch: Section[] = []
  let weight = 0
  for (const section of sections) {
    const more = section.blocks.reduce((sum, block) => sum + blockWeight(block), 0)
    if (batch.length > 0 && weight + more > mostWeight) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(section)
    weight += more
  }
  if (batch.length > 0) yield batch
}

function blockWeight(block: Block): number {
  if (block.kind !== 'table') return 1
  return [...block.head, ...block.rows].reduce((sum, { cells }) => sum + cells.length, 0)
}
