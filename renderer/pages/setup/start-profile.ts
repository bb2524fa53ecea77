import type { OfficeProfile } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

/** What a preset's source knows of its own office: a start that the clerk corrects. */
export function startProfile({
  office,
}: RulePack): Pick<OfficeProfile, 'bureau' | 'region' | 'level' | 'numberPrefix' | 'phone' | 'sealLine'> {
  return {
    bureau: office.bureau.value,
    region: office.region.value,
    level: office.level.value,
    numberPrefix: office.numberPrefix.value,
    phone: office.phone.value,
    sealLine: office.sealLine.value,
  }
}
