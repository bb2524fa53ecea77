import type { ComplianceKey, YearTargets } from './compliance.ts'
import type { Figure, RulePack } from './rule-pack.ts'
import { figureOf } from './rule-pack.ts'
import type { GroupShare } from './rule-figures.ts'

/** What a rule pack promises for a year. A share of several trades together (偃师第十四条 第二款) is one promise, not one of each. */
export function yearTargets(pack: RulePack): YearTargets {
  return {
    internalDraws: figureOf(pack, 'internalDraws'),
    jointDraws: figureOf(pack, 'jointDraws'),
    enterpriseShare: figureOf(pack, 'enterpriseShare'),
    groupShares: pack.figures.groupShares.map(({ value }) => ({
      group: groupName(value),
      percent: value.percent,
    })),
    itemShare: figureOf(pack, 'itemShare'),
    creditGradedShare: figureOf(pack, 'creditGradedShare'),
    jointShare: figureOf(pack, 'jointShare'),
    publicationRate: figureOf(pack, 'publicationRate'),
  }
}

/** 「冶金、有色、建材」 */
export const groupName = ({ groups }: Pick<GroupShare, 'groups'>): string => groups.join('、')

/** Where the rules say so. */
export function sourceOf(
  pack: RulePack,
  { key, group }: { readonly key: ComplianceKey; readonly group: string },
): Pick<Figure<unknown>, 'clause' | 'quote' | 'note'> {
  const figure =
    key === 'groupShare'
      ? pack.figures.groupShares.find(({ value }) => groupName(value) === group)
      : pack.figures[key]
  return { clause: figure?.clause ?? '', quote: figure?.quote ?? '', note: figure?.note ?? '' }
}
