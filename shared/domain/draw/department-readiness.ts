import { isValidCertificate } from '#shared/domain/plan/pool.ts'
import type { Scheme, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import type { Inspector, IsoDate } from '#shared/domain/rosters/types.ts'
import type { InspectorRow } from './tables.ts'

/** What a department lacks, whatever is drawn. */
export type DepartmentProblem =
  | {
      readonly code: 'too-few-inspectors'
      readonly department: string
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'specialty-uncovered'; readonly department: string; readonly specialty: string }
  | {
      readonly code: 'too-few-places'
      readonly department: string
      /** `*`: every target */
      readonly kind: string
      readonly needed: number
    }
  /** Valid at the draw, expired before the inspections end */
  | {
      readonly code: 'certificate-ends-early'
      readonly department: string
      readonly inspectorId: string
      readonly inspectorName: string
      readonly expires: IsoDate
    }

export function departmentProblems(
  { department, places, teams }: SchemeDepartment,
  people: readonly InspectorRow[],
  placesNeeded: number,
): readonly DepartmentProblem[] {
  if (places.length === 0) return [{ code: 'too-few-places', department, kind: '*', needed: placesNeeded }]
  const available = people.filter((person) => person.department === department && person.status === 'E')
  const kinds = [...new Set(places.map(({ kind }) => kind))]
  const most = Math.max(...kinds.map((kind) => places.filter((place) => place.kind === kind).length))
  const needed = most * (teams ?? 1)
  const specialties = new Set(places.map(({ specialty }) => specialty).filter((word) => word !== ''))
  return [
    ...(available.length < needed
      ? [{ code: 'too-few-inspectors', department, needed, available: available.length } as const]
      : []),
    ...[...specialties]
      .filter((specialty) => !available.some((person) => person.specialties.includes(specialty)))
      .map((specialty) => ({ code: 'specialty-uncovered', department, specialty }) as const),
    ...kinds
      .filter((kind) => places.filter((place) => place.kind === kind).length < placesNeeded)
      .map((kind) => ({ code: 'too-few-places', department, kind, needed: placesNeeded }) as const),
  ]
}

const shownAtMost = 20

/** Whoever is drawn today could no longer inspect on the last day. */
export function earlyEnds(
  { departments, to }: Pick<Scheme, 'departments' | 'to'>,
  inspectors: readonly Inspector[],
  on: IsoDate,
): readonly DepartmentProblem[] {
  const taking = new Set(departments.map(({ department }) => department))
  return inspectors
    .filter(({ department, inPost }) => taking.has(department) && inPost)
    .filter(
      ({ certificateExpires: expires }) =>
        isValidCertificate(expires, on) && !isValidCertificate(expires, to),
    )
    .slice(0, shownAtMost)
    .map(({ id, name, department, certificateExpires: expires }) => ({
      code: 'certificate-ends-early',
      department,
      inspectorId: id,
      inspectorName: name,
      expires,
    }))
}
