import type { ComparedRow } from './compare-roster.ts'
import { lookUp, settled, type NameIndex } from './name-index.ts'
import { isRejecting, type ProblemFacts, type RowProblem } from './problems.ts'
import type { IncomingRow } from './read-row.ts'
import type { RecusalField } from './recusal-rules-fields.ts'
import { pairKey, personName } from './recusal-rules.ts'
import { fieldNamed } from './roster-fields.ts'
import { textIn } from './values.ts'

export interface RecusalsKnown {
  readonly inspectors: NameIndex
  readonly targets: NameIndex
  /** `pairKey` of every filed pair */
  readonly pairs: ReadonlySet<string>
  /** `ruleKey` of every rule */
  readonly rules: ReadonlySet<string>
}

/** What a row files: a pair where it names a target, else a rule against the person it names. */
export interface FiledRow {
  readonly inspectorId: string
  /** empty for a rule */
  readonly targetId: string
  /** empty for a pair */
  readonly person: string
  readonly reason: string
  readonly statedOn: string
}

export interface ComparedRecusal extends ComparedRow {
  readonly kept: FiledRow | null
}

export const ruleKey = ({ inspectorId, person }: { readonly inspectorId: string; readonly person: string }) =>
  `${inspectorId}\t${person}`

/** Holds the rows of a list of recusals against rosters and what is filed. A row that is filed already changes nothing. */
export function* compareRecusals(
  incoming: Iterable<IncomingRow>,
  known: RecusalsKnown,
): Generator<ComparedRecusal, void> {
  const seen = new Map<string, number>()
  for (const row of incoming) {
    const problems = [...settled(row.problems, textIn(row.values, 'id'), known.targets)]
    const tell: Tell = (field, facts) => problems.push(atField(field, facts))
    const filed = filedRow(row, known, tell)
    const base = { row: row.row, values: row.values, problems, changes: {} }
    const key = filed.targetId === '' ? ruleKey(filed) : pairKey(filed)
    const first = seen.get(key)
    if (problems.some(isRejecting)) yield { ...base, outcome: 'rejected', kept: null }
    else if (first !== undefined) {
      tell('inspectorName', { code: 'row-repeated', firstRow: first })
      yield { ...base, outcome: 'unchanged', kept: null }
    } else {
      seen.set(key, row.row)
      const isKnown = filed.targetId === '' ? known.rules.has(key) : known.pairs.has(key)
      yield isKnown ? { ...base, outcome: 'unchanged', kept: null } : { ...base, outcome: 'new', kept: filed }
    }
  }
}

type Tell = (field: RecusalField, facts: ProblemFacts) => void

function filedRow(row: IncomingRow, known: RecusalsKnown, tell: Tell): FiledRow {
  const text = (field: RecusalField) => textIn(row.values, field)
  const isRule = text('id') === '' && text('name') === '' && text('person') !== ''
  return {
    inspectorId: inspectorOf(text('inspectorId'), text('inspectorName'), known.inspectors, tell),
    targetId: isRule ? '' : targetOf(text('id'), text('name'), known.targets, tell),
    person: isRule ? personName(text('person')) : '',
    reason: text('reason'),
    statedOn: text('statedOn'),
  }
}

function inspectorOf(id: string, name: string, people: NameIndex, tell: Tell): string {
  const found = lookUp(id, name, people)
  if (typeof found === 'number')
    tell('inspectorName', { code: 'inspector-name-ambiguous', name, count: found })
  else if (found === null) tell('inspectorName', { code: 'inspector-unknown', value: `${name} ${id}`.trim() })
  else {
    if (found.id !== id) tell('inspectorName', { code: 'matched-by-name', name, id: found.id })
    return found.id
  }
  return ''
}

function targetOf(id: string, name: string, targets: NameIndex, tell: Tell): string {
  const found = lookUp(id, name, targets)
  if (typeof found === 'number') tell('name', { code: 'target-name-ambiguous', name, count: found })
  else if (found === null) tell('id', { code: 'target-unknown', value: `${id} ${name}`.trim() })
  else {
    if (found.id !== id) tell('name', { code: 'matched-by-name', name, id: found.id })
    return found.id
  }
  return ''
}

function atField(field: RecusalField, facts: ProblemFacts): RowProblem {
  return { ...facts, column: fieldNamed('recusals', field)?.header ?? field, field }
}
