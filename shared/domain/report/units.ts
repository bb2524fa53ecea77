import type { Department } from '../rosters/types.ts'
import { partiesIn } from '../plan/parties.ts'

/** Who reports each month: the bureau's own 科室/股室, or the departments where it has none (ningjin 三(三)). */
export function reportUnits(departments: readonly Department[], bureau: string): readonly string[] {
  const own = departments.filter((department) => department.own)
  const units = [...new Set(own.flatMap((department) => department.units))]
  if (units.length > 0) return units
  const names = departments.map(({ name }) => name)
  return names.includes(bureau) ? names : [bureau, ...names]
}

/** Whose report a task belongs to: the first of its 发起 that reports, else the bureau itself, so that none is lost. */
export function unitOf(initiator: string, units: readonly string[], bureau: string): string {
  return partiesIn(initiator).find((party) => units.includes(party)) ?? bureau
}
