import { lookUp, settled, type NameIndex } from './name-index.ts'
import { isRejecting, type ProblemFacts, type RowProblem } from './problems.ts'
import type { ComparedRow } from './compare-roster.ts'
import type { InspectionField } from './inspection-history-fields.ts'
import { drawnKind, unifiedKind } from './inspection-history.ts'
import type { HeldDraw, Inspection } from './inspection-history.ts'
import type { IncomingRow } from './read-row.ts'
import { fieldNamed, fieldsOf } from './roster-fields.ts'
import type { IsoDate } from './types.ts'
import { keptCell, shownAs, textIn, type FieldValue } from './values.ts'

/** What the rows of a file are held against. */
export interface HistoryKnown {
  /** Also those that have left the roster, by code: they too were inspected */
  readonly targets: NameIndex
  /** `visitKey` → the inspection as it is kept */
  readonly existing: ReadonlyMap<string, Inspection>
  readonly draws: readonly HeldDraw[]
  readonly exemptions: readonly string[]
  readonly today: IsoDate
}

export interface ComparedInspection extends ComparedRow {
  /** What would be kept, without an id where it is new; null: rejected, or the same as a row before */
  readonly kept: Inspection | null
}

/** Same target, day, department and kind: one and the same inspection. */
export function visitKey(visit: Pick<Inspection, 'targetId' | 'date' | 'department' | 'kind'>): string {
  return [visit.targetId, visit.date, visit.department, visit.kind].join('\t')
}

/** Holds the rows of a history from elsewhere against targets, draws and what is known, and against each other. */
export function* compareHistory(
  incoming: Iterable<IncomingRow>,
  known: HistoryKnown,
): Generator<ComparedInspection, void> {
  const seen = new Map<string, { readonly row: number; readonly inspection: Inspection }>()
  const carriedOut = new Set([...known.existing.values()].map(partKey))
  for (const row of incoming) {
    const problems = [...settled(row.problems, textIn(row.values, 'id'), known.targets)]
    const told = (field: InspectionField, facts: ProblemFacts) => problems.push(atField(field, facts))
    const inspection = inspectionOf(row, { ...known, carriedOut }, told)
    const key = visitKey(inspection)
    const first = seen.get(key)
    if (problems.some(isRejecting)) {
      yield { ...rowWith(row, problems), outcome: 'rejected', kept: null }
    } else if (first !== undefined) {
      const isSame = changesOf(first.inspection, inspection) === null
      told('date', { code: isSame ? 'row-repeated' : 'visit-repeated', firstRow: first.row })
      yield { ...rowWith(row, problems), outcome: isSame ? 'unchanged' : 'rejected', kept: null }
    } else {
      seen.set(key, { row: row.row, inspection })
      carriedOut.add(partKey(inspection))
      yield compareOne(rowWith(row, problems), inspection, known.existing.get(key), known.draws)
    }
  }
}

/** A department's part in a draw at one target: carried out once. */
const partKey = ({ drawId, targetId, department }: Inspection) => [drawId, targetId, department].join('\t')

interface Known extends HistoryKnown {
  readonly carriedOut: ReadonlySet<string>
}

type Tell = (field: InspectionField, facts: ProblemFacts) => void
type Shown = Pick<ComparedRow, 'row' | 'values' | 'problems' | 'changes'>

function rowWith(row: IncomingRow, problems: readonly RowProblem[]): Shown {
  return { row: row.row, values: row.values, problems, changes: {} }
}

function compareOne(
  row: Shown,
  inspection: Inspection,
  before: Inspection | undefined,
  draws: readonly HeldDraw[],
): ComparedInspection {
  if (before === undefined) return { ...row, outcome: 'new', kept: inspection }
  // An empty cell says nothing: what is known stays.
  const merged = mergedWith(before, inspection)
  if (merged.drawId !== '' && merged.exemption !== '') {
    const problem = atField('exemption', { code: 'drawn-not-exempt' })
    return { ...row, problems: [...row.problems, problem], outcome: 'rejected', kept: null }
  }
  const changes = changesOf(before, merged)
  if (changes === null) return { ...row, outcome: 'unchanged', kept: null }
  return { ...row, outcome: 'changed', changes: withNumbers(changes, draws), kept: merged }
}

/** People know a draw by its number. */
function withNumbers(changes: ComparedRow['changes'], draws: readonly HeldDraw[]): ComparedRow['changes'] {
  const { drawId, ...others } = changes
  if (drawId === undefined) return changes
  const numberOf = (id: string) => draws.find((draw) => draw.id === id)?.number ?? ''
  return { ...others, drawNumber: { before: numberOf(drawId.before), after: numberOf(drawId.after) } }
}

const told = ['basis', 'exemption', 'result', 'remark', 'registerNumber', 'drawId'] as const

function mergedWith(before: Inspection, said: Inspection): Inspection {
  const fields = told.map((field) => [field, said[field] === '' ? before[field] : said[field]] as const)
  return { ...before, ...Object.fromEntries(fields), extra: { ...before.extra, ...said.extra } }
}

function changesOf(before: Inspection, after: Inspection): ComparedRow['changes'] | null {
  const changes = [
    ...told
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }] as const),
    ...Object.entries(after.extra)
      .filter(([header, text]) => (keptCell(before.extra, header) ?? '') !== text)
      .map(
        ([header, text]) =>
          [`extra.${header}`, { before: keptCell(before.extra, header) ?? '', after: text }] as const,
      ),
  ]
  return changes.length === 0 ? null : Object.fromEntries(changes)
}

function inspectionOf(row: IncomingRow, known: Known, tell: Tell): Inspection {
  const text = (field: InspectionField) => textIn(row.values, field)
  const date = dateOf(row, known, tell)
  const kind = kindOf(text('kind'), tell)
  const targetId = targetOf(text('id'), text('name'), known, tell)
  const exemption = exemptionOf(text('exemption'), known, tell)
  const department = text('department')
  return {
    id: '',
    targetId,
    date,
    kind,
    department,
    basis: text('basis'),
    exemption,
    result: text('result'),
    remark: text('remark'),
    registerNumber: text('registerNumber'),
    drawId: drawOf(text('drawNumber'), { targetId, date, kind, department, exemption }, known, tell),
    source: 'file',
    extra: row.values.extra,
  }
}

function dateOf(row: IncomingRow, known: HistoryKnown, tell: Tell): IsoDate {
  const date = textIn(row.values, 'date')
  // A date that cannot be read is a warning in a roster; without its day an inspection is none.
  if (date === '' && !row.problems.some((problem) => problem.field === 'date' && isRejecting(problem))) {
    tell('date', { code: 'field-missing' })
  }
  if (date > known.today) tell('date', { code: 'date-in-future', date })
  return date
}

function kindOf(word: string, tell: Tell): string {
  const kind = unifiedKind(word)
  if (kind !== word) tell('kind', { code: 'word-unified', before: word, after: kind })
  return kind
}

function targetOf(id: string, name: string, known: HistoryKnown, tell: Tell): string {
  const found = lookUp(id, name, known.targets)
  if (typeof found === 'number') tell('name', { code: 'target-name-ambiguous', name, count: found })
  else if (found === null) tell('id', { code: 'target-unknown', value: `${id} ${name}`.trim() })
  else {
    if (found.id !== id) tell('name', { code: 'matched-by-name', name, id: found.id })
    return found.id
  }
  return ''
}

/** An unknown reason neither exempts nor counts by itself: a clerk decides. */
function exemptionOf(word: string, known: HistoryKnown, tell: Tell): string {
  if (word !== '' && !known.exemptions.includes(word))
    tell('exemption', { code: 'exemption-unknown', value: word })
  return word
}

type Visit = Pick<Inspection, 'targetId' | 'date' | 'kind' | 'department' | 'exemption'>

/** A 双随机 inspection by a department that took part in a draw of that year carries it out; or it would count twice. */
function drawOf(number: string, visit: Visit, known: Known, tell: Tell): string {
  const { targetId, date, kind, department, exemption } = visit
  const drawn = known.draws.filter(({ targets }) => targets.has(targetId))
  if (number !== '') {
    const named = drawn.find((draw) => draw.number === number)
    if (named === undefined) tell('drawNumber', { code: 'draw-unknown', value: number })
    else if (exemption !== '') tell('exemption', { code: 'drawn-not-exempt' })
    return named?.id ?? ''
  }
  if (kind !== drawnKind || exemption !== '') return ''
  const last = drawn
    .filter((draw) => draw.date <= date && draw.date.slice(0, 4) === date.slice(0, 4))
    .filter((draw) => draw.departments.has(department))
    .filter(({ id }) => !known.carriedOut.has([id, targetId, department].join('\t')))
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))[0]
  if (last === undefined) return ''
  tell('drawNumber', { code: 'draw-recognised', number: last.number })
  return last.id
}

function atField(field: InspectionField, facts: ProblemFacts): RowProblem {
  return { ...facts, column: fieldNamed('inspections', field)?.header ?? field, field }
}

/** A history as the table it can be imported from: columns of the office's own files behind. */
export function historySheet(
  inspections: readonly (Inspection & { readonly targetName: string; readonly drawNumber: string })[],
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const fields = fieldsOf('inspections')
  const kept = [...new Set(inspections.flatMap(({ extra }) => Object.keys(extra)))]
  const rows = inspections.map((inspection) => {
    const { targetId: id, targetName: name, ...rest } = inspection
    const values: Readonly<Record<string, FieldValue | object>> = { ...rest, id, name }
    const own = fields.map((field) => shownAs(field, values[field.field] as FieldValue))
    return [...own, ...kept.map((header) => keptCell(inspection.extra, header) ?? '')]
  })
  return { headers: [...fields.map(({ header }) => header), ...kept], rows }
}
