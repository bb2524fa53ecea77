import type { TeamLine } from './outputs.ts'
import type { PackageReader } from './package-reader.ts'
import type { PlanTwo } from './plan-two.ts'
import type { DrawnTarget, Posts } from './posts.ts'
import type { ExtraRow, InspectorRow, RecusalRow } from './tables.ts'

/** Line of a key in a plan's text, 0 where it is absent. */
export function lineOfKey(text: string, key: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${key}=`)) + 1
}

/** A recusal names an inspector of the round and a drawn target. */
export function checkRecusals(
  reader: PackageReader,
  file: string,
  recusals: readonly RecusalRow[],
  inspectors: readonly InspectorRow[],
  drawn: readonly DrawnTarget[],
): void {
  const known = new Set(inspectors.map(({ id }) => id))
  const targets = new Set(drawn.map(({ id }) => id))
  for (const [index, { inspector, target }] of recusals.entries()) {
    if (!known.has(inspector)) {
      reader.add(file, { code: 'recusal-inspector-unknown', inspector }, index + 1)
    }
    if (!targets.has(target)) reader.add(file, { code: 'recusal-target-not-drawn', target }, index + 1)
  }
}

/** An extra place belongs to a drawn target and a present department without teams, and the rule leaves it free. */
export function checkExtras(
  reader: PackageReader,
  file: string,
  extras: readonly ExtraRow[],
  plan: PlanTwo,
  teams: ReadonlyMap<string, number>,
  posts: Posts,
  drawn: readonly DrawnTarget[],
): void {
  const kinds = new Map(drawn.map(({ id, kind }) => [id, kind]))
  for (const [index, { target, department, place }] of extras.entries()) {
    const line = index + 1
    if (!plan.departments.includes(department)) {
      reader.add(file, { code: 'extra-department-absent', department }, line)
    }
    if (teams.has(department)) reader.add(file, { code: 'extra-department-in-teams', department }, line)
    const kind = kinds.get(target)
    if (kind === undefined) reader.add(file, { code: 'extra-target-not-drawn', target }, line)
    else if (posts.ofKind(department, kind).some((post) => post.place === place)) {
      reader.add(file, { code: 'extra-place-taken', target, place }, line)
    }
  }
}

/** The refilled places stand in the table in force, each once, in departments of the round. */
export function checkRefills(
  reader: PackageReader,
  file: string,
  text: string,
  plan: PlanTwo,
  table: readonly TeamLine[],
): void {
  const known = new Set(table.map(keyOfPlace))
  const asked = new Set<string>()
  for (const [index, refill] of (plan.refill?.places ?? []).entries()) {
    const { target, department, place } = refill
    const line = lineOfKey(text, `refill.${index + 1}`)
    if (!plan.departments.includes(department)) {
      reader.add(file, { code: 'refill-department-absent', department }, line)
    }
    const key = keyOfPlace(refill)
    if (!known.has(key)) reader.add(file, { code: 'refill-place-unknown', target, place }, line)
    if (asked.has(key)) reader.add(file, { code: 'refill-repeated', target, place }, line)
    asked.add(key)
  }
}

function keyOfPlace({
  target,
  department,
  place,
}: Pick<TeamLine, 'target' | 'department' | 'place'>): string {
  return `${target}\t${department}\t${place}`
}
