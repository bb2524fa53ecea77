import type { ItemResult, RecordState } from './types.ts'

/** Only a record that is whole says what is to be done (requirements E1, E2). */
export const isWhole = (state: RecordState): boolean => state === 'complete' || state === 'approved'

/** `none`: the word of the rules for 无需后续处理 */
export const needsFollowUp = ({ handling }: Pick<ItemResult, 'handling'>, none: string): boolean =>
  handling.some((word) => word !== none)

/**
 * Items of a record that no case has yet, those with the same handling together: they are ordered, referred or filed in one
 * paper. `taken`: items that a case has
 */
export function offersOf(
  items: readonly ItemResult[],
  { taken, none }: { readonly taken: ReadonlySet<string>; readonly none: string },
): readonly (readonly ItemResult[])[] {
  const open = items.filter((item) => needsFollowUp(item, none) && !taken.has(item.itemId))
  const alike = Map.groupBy(open, ({ handling }) => handling.toSorted().join('\n'))
  return [...alike.values()]
}

/** Items of a case that its record tells otherwise now, as they are told now; null: the record has the item no more. */
export function correctedItems(
  before: readonly ItemResult[],
  now: readonly ItemResult[],
): readonly { readonly before: ItemResult; readonly now: ItemResult | null }[] {
  const found = new Map(now.map((item) => [item.itemId, item]))
  return before.flatMap((item) => {
    const told = found.get(item.itemId) ?? null
    return told !== null && textOf(told) === textOf(item) ? [] : [{ before: item, now: told }]
  })
}

const textOf = ({ codes, finding, handling }: ItemResult) => JSON.stringify([codes, finding, handling])
