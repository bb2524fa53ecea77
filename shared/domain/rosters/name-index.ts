import type { RowProblem } from './problems.ts'

/** A record that another list names by code or by name. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface NameIndex {
  readonly byId: ReadonlyMap<string, Named>
  readonly byName: ReadonlyMap<string, readonly Named[]>
}

/** `inUse`: who can be found by name; whoever has left the roster is found by code alone. */
export function nameIndex<Record extends Named>(
  records: Iterable<Record>,
  inUse: (record: Record) => boolean = () => true,
): NameIndex {
  const byId = new Map<string, Named>()
  const byName = new Map<string, Named[]>()
  for (const record of records) {
    byId.set(record.id, record)
    if (!inUse(record)) continue
    const same = byName.get(record.name)
    if (same === undefined) byName.set(record.name, [record])
    else same.push(record)
  }
  return { byId, byName }
}

/** By code, else by the exact name where only one bears it; where several do, how many; null for nobody. */
export function lookUp(id: string, name: string, { byId, byName }: NameIndex): Named | number | null {
  const coded = id === '' ? undefined : byId.get(id)
  if (coded !== undefined) return coded
  const named = name === '' ? [] : (byName.get(name) ?? [])
  const [only] = named
  if (only === undefined) return null
  return named.length > 1 ? named.length : only
}

/** What an import doubts of a code that the roster has just so: nothing to look at again. */
export function settled(
  problems: readonly RowProblem[],
  id: string,
  { byId }: NameIndex,
): readonly RowProblem[] {
  if (!byId.has(id)) return problems
  return problems.filter(({ code }) => code !== 'check-digit-wrong' && code !== 'code-length-unusual')
}
