import { hrefOf } from '#renderer/app/router.ts'
import type { PublicationBlock } from '#shared/domain/results/publication.ts'
import type { DrawLine } from './publication-filter.ts'
import { placeOf } from './publication-filter.ts'

/** Where it is removed what is in the way of a record: its sheet, entered and reviewed there, or its draw. */
export function blockPlace(block: PublicationBlock, { draw, targetId, department }: DrawLine): string {
  const id = draw.draw.id
  return block === 'secret'
    ? placeOf({ draw: id })
    : hrefOf(['results', 'entry'], { draw: id, target: targetId, department })
}
