import { checkRefills, lineOfKey } from './check-second.ts'
import type { TeamLine } from './outputs.ts'
import type { PackageReader } from './package-reader.ts'
import type { PlanTwo } from './plan-two.ts'
import type { RefillInput } from './refill.ts'
import type { ExtraRow } from './tables.ts'

/** The table in force of some departments, with what a refill needs to know of its making. */
export interface TableInForce {
  /** sha256 of its `8-teams.tsv` */
  readonly digest: string
  readonly departments: ReadonlySet<string>
  readonly lines: readonly TeamLine[]
  readonly extras: readonly ExtraRow[]
  readonly teamTargets: RefillInput['teamTargets']
}

/** What earlier rounds of the package leave behind. */
export interface Standing {
  /** department → folder of the round that drew its inspectors */
  readonly served: Map<string, string>
  readonly tables: TableInForce[]
  /** machine share → file */
  readonly shares: Map<string, string>
}

/** A plan of round 2 with its text, to speak of its lines. */
export interface PlanAt {
  readonly file: string
  readonly text: string
  readonly plan: PlanTwo
}

/** A department draws once: whoever could draw again could choose. */
export function checkServed(
  reader: PackageReader,
  { file, text, plan }: PlanAt,
  folder: string,
  { served }: Standing,
): void {
  for (const department of plan.departments) {
    const other = served.get(department)
    if (other === undefined) served.set(department, folder)
    else {
      const fact = { code: 'department-drawn-already', department, other: `${other}6-plan.txt` } as const
      reader.add(file, fact, lineOfKey(text, 'departments'))
    }
  }
}

/** The table that a refill's plan names, if it is the one in force of the plan's departments. */
export function tableToRefill(reader: PackageReader, at: PlanAt, { tables }: Standing): TableInForce | null {
  const { file, text, plan } = at
  const table = tables.find(
    ({ digest, departments }) =>
      digest === plan.refill?.teamsSha256 && plan.departments.some((name) => departments.has(name)),
  )
  if (table === undefined) {
    reader.add(file, { code: 'refill-table-not-in-force' }, lineOfKey(text, 'teams.sha256'))
    return null
  }
  checkRefills(reader, file, text, plan, table.lines)
  return table
}
