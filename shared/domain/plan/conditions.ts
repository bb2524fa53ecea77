import type { PoolTarget } from './pool.ts'
import type { Conditions } from './scheme.ts'

export const noConditions: Conditions = {
  industries: [],
  regions: [],
  tags: [],
  types: [],
  scale: '',
  grades: [],
  licence: 'any',
  licenceExpiresBy: '',
  ids: [],
}

/** Whether a target meets every condition that is set (requirements C2, 偃师第六条). */
export function fitsConditions(conditions: Conditions): (target: PoolTarget) => boolean {
  const { industries, regions, tags, types, grades, ids } = conditions
  const wantedIds = new Set(ids)
  const allows = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value)
  return (target) =>
    allows(industries, target.industry) &&
    allows(regions, target.region) &&
    allows(types, target.type) &&
    allows(grades, gradeBy(conditions.scale, target)) &&
    (tags.length === 0 || target.tags.some((tag) => tags.includes(tag))) &&
    fitsLicence(conditions, target) &&
    (wantedIds.size === 0 || wantedIds.has(target.id))
}

/** The grade by that scale; empty for a target that is graded by another. Without a scale, whatever letter there is. */
export function gradeBy(scale: string, { creditRisk }: Pick<PoolTarget, 'creditRisk'>): string {
  return scale === '' || creditRisk.scale === scale ? creditRisk.grade : ''
}

function fitsLicence({ licence, licenceExpiresBy }: Conditions, target: PoolTarget): boolean {
  const expires = target.licenceExpires
  if (licenceExpiresBy !== '' && (expires === '' || expires > licenceExpiresBy)) return false
  return licence === 'any' || (licence === 'held') === (target.licence !== '')
}

/** Whether the scheme asks for anybody in particular: 定向. */
export function hasConditions(conditions: Conditions): boolean {
  const { licence, licenceExpiresBy, scale: _scale, ...lists } = conditions
  return licence !== 'any' || licenceExpiresBy !== '' || Object.values(lists).some((list) => list.length > 0)
}
