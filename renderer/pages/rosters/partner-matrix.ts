import type { Initiation } from '#shared/contract/index.ts'
import type { Department } from '#shared/domain/rosters/types.ts'

export type PartnerScope = Initiation['scope']

/** Who can be 发起 or 联合 in a scope: departments, or the units of the own bureau; names that only an initiation has too. */
export function partiesOf(
  scope: PartnerScope,
  departments: readonly Department[],
  initiations: readonly Initiation[],
): readonly string[] {
  const listed =
    scope === 'joint'
      ? departments.map(({ name }) => name)
      : departments.filter(({ own }) => own).flatMap(({ units }) => units)
  const named = initiations
    .filter((initiation) => initiation.scope === scope)
    .flatMap(({ initiator, partners }) => [initiator, ...partners])
  return [...new Set([...listed, ...named])]
}

export function partnersOf(
  scope: PartnerScope,
  initiator: string,
  initiations: readonly Initiation[],
): readonly string[] {
  return (
    initiations.find((initiation) => initiation.scope === scope && initiation.initiator === initiator)
      ?.partners ?? []
  )
}

/** The initiation with one partner put in or taken out. */
export function toggledPartner(
  scope: PartnerScope,
  pair: { readonly initiator: string; readonly partner: string },
  initiations: readonly Initiation[],
): Initiation {
  const { initiator, partner } = pair
  const before = partnersOf(scope, initiator, initiations)
  const partners = before.includes(partner) ? before.filter((name) => name !== partner) : [...before, partner]
  return { scope, initiator, partners }
}
