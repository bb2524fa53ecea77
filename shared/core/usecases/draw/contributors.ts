import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'

export interface Contributor {
  readonly organisation: string
  readonly name: string
}

/** As plans and slips name them: 「纪检监察组 张三」. */
const whoOf = ({ organisation, name }: Contributor) => `${organisation} ${name}`

/** Who gives digits, in order; as many as the pack asks, from as many bodies, nobody twice (draw-protocol.md §5). */
export function checkContributors(pack: RulePack, contributors: readonly Contributor[]) {
  const who = contributors.map(whoOf)
  const twice = who.find((one, index) => who.indexOf(one) !== index)
  if (twice !== undefined) return fail({ code: 'contributor-twice', who: twice })
  const bodies = new Set(contributors.map(({ organisation }) => organisation))
  const needed = neededFigure(pack, 'contributors')
  const neededBodies = neededFigure(pack, 'bodies')
  if (who.length < needed || bodies.size < neededBodies) {
    return fail({ code: 'too-few-contributors', needed, bodies: neededBodies })
  }
  return ok(who)
}
