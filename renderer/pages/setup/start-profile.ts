import type { OfficeProfile } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

export type StartProfile = Pick<
  OfficeProfile,
  'bureau' | 'region' | 'level' | 'numberPrefix' | 'phone' | 'sealLine'
>

/** What a preset's source knows of its own office: a start that the clerk corrects. */
export function startProfile({ office }: RulePack): StartProfile {
  return {
    bureau: office.bureau.value,
    region: office.region.value,
    level: office.level.value,
    numberPrefix: office.numberPrefix.value,
    phone: office.phone.value,
    sealLine: office.sealLine.value,
  }
}

/**
 * What another choice of preset fills in: every field that is empty or still holds what the choice before put there.
 * What the clerk has typed stays.
 */
export function refilled(
  typed: Partial<StartProfile>,
  before: StartProfile | null,
  start: StartProfile,
): Partial<StartProfile> {
  const fields = Object.keys(start) as (keyof StartProfile)[]
  const isFree = (field: keyof StartProfile) =>
    before === null ? (typed[field] ?? '') === '' || field === 'level' : typed[field] === before[field]
  return Object.fromEntries(fields.filter(isFree).map((field) => [field, start[field]]))
}
