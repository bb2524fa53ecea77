import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import { isValidCertificate } from '#shared/domain/plan/pool.ts'
import type { Scheme, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import type { Expert, Inspector, IsoDate, Item } from '#shared/domain/rosters/types.ts'
import { leaderSpecialty } from './leaders.ts'
import type { ExpertRow, FrameRow, InspectorRow, ItemRow, PostRow } from './tables.ts'

/** `1-frame.tsv`: everybody in the scheme's scope. */
export function frameRows(pool: readonly PoolEntry[]): readonly FrameRow[] {
  return pool.map(({ target, status, class: klass, region }) => ({
    id: target.id,
    status,
    class: klass,
    region,
    kind: target.industry,
    name: target.name,
  }))
}

/** `1-inspectors.tsv` and `5-inspectors.tsv`: the taking departments' people as the roster stands on that day. */
export function inspectorRows(
  inspectors: readonly Inspector[],
  departments: readonly string[],
  on: IsoDate,
  absent: Readonly<Record<string, string>> = {},
): readonly InspectorRow[] {
  return inspectors
    .filter(({ department }) => departments.includes(department))
    .map((inspector) => ({
      id: inspector.id,
      status: inspectorStatus(inspector, on, absent[inspector.id]),
      department: inspector.department,
      specialties: specialtiesOf(inspector),
      name: inspector.name,
    }))
}

function inspectorStatus(
  inspector: Inspector,
  on: IsoDate,
  absence: string | undefined,
): InspectorRow['status'] {
  if (absence !== undefined) return `X:${absence}`
  if (!inspector.inPost) return 'X:不在岗'
  return isValidCertificate(inspector.certificateExpires, on) ? 'E' : 'X:证件过期'
}

function specialtiesOf(inspector: Inspector): readonly string[] {
  const all = inspector.canLead ? [...inspector.specialties, leaderSpecialty] : inspector.specialties
  return [...new Set(all)]
}

export function postRows(departments: readonly SchemeDepartment[]): readonly PostRow[] {
  return departments.flatMap(({ department, places }) => places.map((place) => ({ ...place, department })))
}

/** `1-items.tsv`: the scheme's items; a department's items are a group of their own. */
export function itemRows(scheme: Scheme, items: readonly Item[]): readonly ItemRow[] {
  const wanted = new Set(scheme.itemIds)
  const mandatory = new Set(scheme.mandatoryItemIds)
  return items
    .filter(({ id }) => wanted.has(id))
    .map(({ id, department, name }) => ({
      id,
      status: mandatory.has(id) ? 'M' : 'E',
      group: department,
      name,
    }))
}

export function expertRows(scheme: Scheme, experts: readonly Expert[]): readonly ExpertRow[] {
  const fields = new Set(scheme.experts.filter(({ count }) => count > 0).map(({ field }) => field))
  return experts
    .filter(({ field }) => fields.has(field))
    .map(({ id, field, name, available }) => ({ id, status: available ? 'E' : 'X:不可用', field, name }))
}
