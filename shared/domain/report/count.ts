import type { DrawnFact, PublishedFact, RecordFact } from './facts.ts'
import { isHandledAs } from './handling-kinds.ts'

/**
 * What is counted, and how: `targets` 户 and `problemTargets` 个 take a target once however many departments and draws met it;
 * `visits` 户次 take it once a draw; `inspectors` 人 take a person once; `problemItems` 项 take an item once at each target.
 */
export const countedThings = [
  'targets',
  'visits',
  'inspectors',
  'items',
  'problemItems',
  'problemTargets',
  'guided',
  'toBeListed',
  'toBeFiled',
  'answered',
  'published',
] as const
export type CountedThing = (typeof countedThings)[number]

export interface CountedFacts {
  readonly records: readonly RecordFact[]
  readonly drawn: readonly DrawnFact[]
  readonly published: readonly PublishedFact[]
}

/** One thing that a number counts, with all it rests upon. */
export interface CountedRow {
  readonly key: string
  readonly name: string
  /** Of the target or person; empty for an item by itself */
  readonly id: string
  readonly records: readonly RecordFact[]
  readonly departments: readonly string[]
}

/** The list that a number counts: the number is its length, and there is no other way to it. */
export function countedList(what: CountedThing, facts: CountedFacts): readonly CountedRow[] {
  const { records } = facts
  switch (what) {
    case 'targets':
      return targetsIn(records)
    case 'visits':
      return grouped(records, ({ drawId, targetId }) => `${drawId} ${targetId}`)
    case 'inspectors':
      return inspectorsIn(facts)
    case 'items':
      return itemsIn(records)
    case 'problemItems':
      return problemItemsIn(records)
    case 'problemTargets':
      return targetsIn(records.filter(({ items }) => items.some(({ problem }) => problem)))
    case 'guided':
    case 'toBeListed':
    case 'toBeFiled':
      return targetsIn(
        records.filter(({ items }) => items.some(({ handling }) => isHandledAs(handling, what))),
      )
    case 'answered':
      return targetsIn(records.filter(({ answered }) => answered))
    case 'published':
      return publishedIn(facts)
  }
}

export const countOf = (what: CountedThing, facts: CountedFacts): number => countedList(what, facts).length

const targetsIn = (records: readonly RecordFact[]) => grouped(records, ({ targetId }) => targetId)

const departmentsOf = (rows: readonly { readonly department: string }[]) => [
  ...new Set(rows.map(({ department }) => department)),
]

function grouped(
  records: readonly RecordFact[],
  keyOf: (record: RecordFact) => string,
): readonly CountedRow[] {
  return [...Map.groupBy(records, keyOf)].flatMap(([key, own]) => {
    const [first] = own
    if (first === undefined) return []
    const { targetId: id, targetName: name } = first
    return [{ key, id, name, records: own, departments: departmentsOf(own) }]
  })
}

function inspectorsIn({ drawn, records }: CountedFacts): readonly CountedRow[] {
  const inspected = Map.groupBy(records, ({ drawId, department }) => `${drawId} ${department}`)
  return [...Map.groupBy(drawn, ({ inspectorId }) => inspectorId)].map(([id, places]) => {
    const own = new Set(places.map(({ drawId, department }) => `${drawId} ${department}`))
    return {
      key: id,
      id,
      name: places[0]?.inspectorName ?? id,
      records: [...own].flatMap((key) => inspected.get(key) ?? []),
      departments: departmentsOf(places),
    }
  })
}

function itemsIn(records: readonly RecordFact[]): readonly CountedRow[] {
  const met = records.flatMap((record) => record.items.map((item) => ({ record, item })))
  return [...Map.groupBy(met, ({ item }) => item.itemId)].map(([key, own]) => {
    const at = own.map(({ record }) => record)
    return { key, id: '', name: own[0]?.item.itemName ?? key, records: at, departments: departmentsOf(at) }
  })
}

/** 项: the same item at two targets is two findings, and so it is at one target in two draws. */
function problemItemsIn(records: readonly RecordFact[]): readonly CountedRow[] {
  return records.flatMap((record) =>
    record.items
      .filter(({ problem }) => problem)
      .map((item) => ({
        key: `${record.recordId} ${item.itemId}`,
        id: record.targetId,
        name: record.targetName,
        records: [{ ...record, items: [item] }],
        departments: [record.department],
      })),
  )
}

/** 条: the result of one department at one target, once on a website however often it was put there. */
function publishedIn({ published, records }: CountedFacts): readonly CountedRow[] {
  const places = new Map(published.map((one) => [`${one.recordId} ${one.place}`, one]))
  return [...places].map(([key, { recordId, targetId, targetName, department }]) => ({
    key,
    id: targetId,
    name: targetName,
    records: records.filter((record) => record.recordId === recordId),
    departments: [department],
  }))
}
