import { countedList } from './count.ts'
import type { CountedRow } from './count.ts'
import type { ItemFact, RecordFact } from './facts.ts'
import type { OverviewFacts } from './overview.ts'
import type { MetTarget, OverviewBar, OverviewRow } from './overview-bar.ts'
import { figure, targetRow, targetsOf } from './overview-bar.ts'

/** 问题最多的事项 */
export const mostProblems = 10

type Outcome = 'clean' | 'problem' | 'other'

/** 户 by what they came to, of all departments together and of each: a problem at any item makes it one of the target. */
export function resultBars({ records, cleanWords }: OverviewFacts): readonly OverviewBar[] {
  const own = [...Map.groupBy(records, ({ department }) => department)]
  const bar = (key: string, name: string, of: readonly RecordFact[]): OverviewBar => {
    const targets = Map.groupBy(targetsOf(of), (target) => outcomeOf(target, cleanWords))
    const outcome = (part: Outcome) => figure(part, targets.get(part) ?? [], targetRow)
    return { key, name, figures: [outcome('clean'), outcome('problem'), outcome('other')] }
  }
  const departments = own.map(([department, of]) => bar(department, department, of))
  return departments.length > 1 ? [bar('#all', '', records), ...departments] : departments
}

/** `other`: closed, not found, nothing of the kind going on; neither a problem nor a clean bill. */
function outcomeOf({ records }: MetTarget, cleanWords: readonly string[]): Outcome {
  const items = records.flatMap((record) => record.items)
  if (items.some(({ problem }) => problem)) return 'problem'
  const isClean = ({ codes }: ItemFact) =>
    codes.length > 0 && codes.every((code) => cleanWords.includes(code))
  return items.length > 0 && items.every(isClean) ? 'clean' : 'other'
}

interface MetItem {
  readonly record: RecordFact
  readonly item: ItemFact
}

const itemsOf = (records: readonly RecordFact[]): readonly MetItem[] =>
  records.flatMap((record) => record.items.map((item) => ({ record, item })))

/** 项: each item at each target under each of its result words. */
export function codeBars({ records }: OverviewFacts): readonly OverviewBar[] {
  return byWord(itemsOf(records), ({ item }) => item.codes).map(([word, own]) => ({
    key: word,
    name: word,
    figures: [figure('items', own, itemRow)],
  }))
}

const itemRow = ({ record, item }: MetItem): OverviewRow => ({
  key: `${record.recordId} ${item.itemId}`,
  name: record.targetName,
  id: record.targetId,
  departments: [record.department],
  day: record.endedOn,
  words: [item.itemName, item.finding].filter((word) => word !== ''),
})

/** 户 by what was done about their problems; several things are done about one. */
export function handlingBars({ records }: OverviewFacts): readonly OverviewBar[] {
  const problems = itemsOf(records).filter(({ item }) => item.problem)
  return byWord(problems, ({ item }) => item.handling).map(([word, own]) => ({
    key: word,
    name: word,
    figures: [figure('handled', targetsOf([...new Set(own.map(({ record }) => record))]), targetRow)],
  }))
}

/** Items by how often they came to a problem. */
export function problemBars({ records }: OverviewFacts): readonly OverviewBar[] {
  const found = countedList('problemItems', { records, drawn: [], published: [] })
  const byItem = Map.groupBy(found, (row) => itemOf(row)?.itemId ?? '')
  return [...byItem]
    .toSorted(byLength)
    .slice(0, mostProblems)
    .map(([key, own]) => ({
      key,
      name: own[0] === undefined ? key : (itemOf(own[0])?.itemName ?? key),
      figures: [figure('findings', own, findingRow)],
    }))
}

const itemOf = ({ records }: CountedRow) => records[0]?.items[0]

const findingRow = (row: CountedRow): OverviewRow => {
  const item = itemOf(row)
  return {
    key: row.key,
    name: row.name,
    id: row.id,
    departments: row.departments,
    day: row.records[0]?.endedOn ?? '',
    words: item === undefined ? [] : [...item.codes, ...(item.finding === '' ? [] : [item.finding])],
  }
}

/** Each word with what has it, most first. */
function byWord<Thing>(things: readonly Thing[], wordsOf: (thing: Thing) => readonly string[]) {
  const words = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const word of new Set(wordsOf(thing))) {
      const own = words.get(word) ?? []
      own.push(thing)
      words.set(word, own)
    }
  }
  return [...words].toSorted(byLength)
}

const byLength = (
  [oneKey, one]: readonly [string, readonly unknown[]],
  [otherKey, other]: readonly [string, readonly unknown[]],
) => other.length - one.length || (oneKey < otherKey ? -1 : 1)
