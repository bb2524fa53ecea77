import type { DiaryFact } from './diary.ts'
import type { PublishedFact, RecordFact } from './facts.ts'
import type { MonthlyContent, MonthlyFacts, MonthlyRow } from './monthly.ts'

/** A number or line of the form that is no longer what it was. */
export interface CellChange {
  /** The task, or empty for rows 1 to 3 */
  readonly task: string
  readonly cell:
    | 'meetings'
    | 'papers'
    | 'trainings'
    | 'items'
    | 'targets'
    | 'visits'
    | 'publications'
    | 'schemes'
    | 'lead'
    | 'partners'
  readonly before: string
  readonly after: string
}

/** A record, publication or entry of the diary that came, went or was changed since. */
export interface FactChange {
  readonly of: 'record' | 'publication' | 'diary'
  readonly kind: 'added' | 'removed' | 'changed'
  readonly name: string
  readonly department: string
  readonly day: string
}

export interface MonthlyChanges {
  readonly cells: readonly CellChange[]
  readonly facts: readonly FactChange[]
}

export const isChanged = ({ cells, facts }: MonthlyChanges): boolean => cells.length + facts.length > 0

/** What differs of the form, task by task. */
export function cellChanges(before: MonthlyContent, after: MonthlyContent): readonly CellChange[] {
  const work = (['meetings', 'papers', 'trainings'] as const).flatMap((cell) =>
    changeOf('', cell, before[cell].join('；'), after[cell].join('；')),
  )
  const rowsBefore = rowsById(before)
  const rowsAfter = rowsById(after)
  const tasks = new Set([...rowsBefore.keys(), ...rowsAfter.keys()])
  return [...work, ...[...tasks].flatMap((id) => rowChanges(rowsBefore.get(id), rowsAfter.get(id)))]
}

const rowsById = ({ own, joint }: MonthlyContent) =>
  new Map([...own, ...joint].map((row) => [row.taskId, row]))

function rowChanges(before: MonthlyRow | undefined, after: MonthlyRow | undefined): readonly CellChange[] {
  const task = (after ?? before)?.name ?? ''
  const one = textsOf(before)
  const other = textsOf(after)
  return rowCells.flatMap((cell) => changeOf(task, cell, one[cell], other[cell]))
}

const rowCells = ['lead', 'partners', 'items', 'targets', 'visits', 'publications', 'schemes'] as const

function textsOf(row: MonthlyRow | undefined): Readonly<Record<(typeof rowCells)[number], string>> {
  if (row === undefined)
    return { lead: '', partners: '', items: '0', targets: '0', visits: '0', publications: '', schemes: '' }
  return {
    lead: row.lead,
    partners: row.partners.join('、'),
    items: String(row.items),
    targets: String(row.targets),
    visits: String(row.visits),
    publications: row.publications.map(({ site, results }) => `${site} ${results}`).join('；'),
    schemes: row.schemes.join('；'),
  }
}

function changeOf(
  task: string,
  cell: CellChange['cell'],
  before: string,
  after: string,
): readonly CellChange[] {
  return before === after ? [] : [{ task, cell, before, after }]
}

/** What differs of what the form rests upon; only what some number or line of it tells. */
export function factChanges(before: MonthlyFacts, after: MonthlyFacts): readonly FactChange[] {
  return [
    ...differences(recordsOf(before), recordsOf(after)),
    ...differences(publicationsOf(before), publicationsOf(after)),
    ...differences(entriesOf(before), entriesOf(after)),
  ]
}

type Keyed = ReadonlyMap<string, { readonly told: Omit<FactChange, 'kind'>; readonly counts: string }>

const recordsOf = ({ records }: MonthlyFacts): Keyed =>
  new Map(records.map((record) => [record.recordId, { told: toldOfRecord(record), counts: itemsOf(record) }]))

function toldOfRecord({ targetName: name, department, endedOn: day }: RecordFact) {
  return { of: 'record', name, department, day } as const
}

const itemsOf = ({ items }: RecordFact) =>
  items
    .map(({ itemId }) => itemId)
    .toSorted()
    .join(' ')

const publicationsOf = ({ published }: MonthlyFacts): Keyed =>
  new Map(
    published.map((one) => [`${one.recordId} ${one.place}`, { told: toldOfPublication(one), counts: '' }]),
  )

function toldOfPublication({ targetName: name, department, publishedOn: day }: PublishedFact) {
  return { of: 'publication', name, department, day } as const
}

const entriesOf = ({ diary }: MonthlyFacts): Keyed =>
  new Map(diary.map((entry) => [entry.id, { told: toldOfEntry(entry), counts: lineOf(entry) }]))

function toldOfEntry({ title: name, unit: department, day }: DiaryFact) {
  return { of: 'diary', name, department, day } as const
}

const lineOf = ({ kind, day, title, people }: DiaryFact) => JSON.stringify([kind, day, title, people])

function differences(before: Keyed, after: Keyed): readonly FactChange[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key): readonly FactChange[] => {
    const one = before.get(key)
    const other = after.get(key)
    if (one === undefined) return other === undefined ? [] : [{ ...other.told, kind: 'added' }]
    if (other === undefined) return [{ ...one.told, kind: 'removed' }]
    return one.counts === other.counts ? [] : [{ ...other.told, kind: 'changed' }]
  })
}
