import type { ItemResult, RecordContent } from './types.ts'

/** An item that a record tells of. */
export type RecordItemName = Pick<ItemResult, 'itemId' | 'itemName'>

/** Where no item of the department was drawn, the inspection as a whole has a result. */
const wholeInspection: RecordItemName = { itemId: 'whole', itemName: '检查总体情况' }

/** What a department's record tells of, in the order of the joint record. */
export const itemsToTell = (drawn: readonly RecordItemName[]): readonly RecordItemName[] =>
  drawn.length === 0 ? [wholeInspection] : drawn.map(({ itemId, itemName }) => ({ itemId, itemName }))

/** Nothing is said yet, and nothing is taken for granted (E7). */
export const blankRecord = (items: readonly RecordItemName[]): RecordContent => ({
  begunAt: '',
  endedAt: '',
  methods: [],
  inspectorIds: [],
  helpers: '',
  scanNumber: '',
  items: items.map((item) => ({ ...item, codes: [], finding: '', handling: [] })),
  signature: { kind: '', who: '', reason: '' },
  refusalGrounds: [],
  answeredQuestions: false,
  remark: '',
})

/** The content with exactly these items, in their order and under their names; one it does not speak of is unanswered. */
export function withItems(content: RecordContent, items: readonly RecordItemName[]): RecordContent {
  const told = new Map(content.items.map((item) => [item.itemId, item]))
  const blank = { codes: [], finding: '', handling: [] }
  return { ...content, items: items.map((item) => ({ ...blank, ...told.get(item.itemId), ...item })) }
}

/** Items that a content speaks of and its record does not have, by name. */
export function itemsUnknown(content: RecordContent, items: readonly RecordItemName[]): readonly string[] {
  const known = new Set(items.map(({ itemId }) => itemId))
  return content.items.filter(({ itemId }) => !known.has(itemId)).map(({ itemName }) => itemName)
}
