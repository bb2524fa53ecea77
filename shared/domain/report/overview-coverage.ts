import type { PlanScope } from '../plan/types.ts'
import type { Period } from './facts.ts'
import type { DrawnTarget, HeldDraw, OverviewFacts, RosterFact } from './overview.ts'
import type { OverviewBar, OverviewFigure, OverviewRow } from './overview-bar.ts'
import { figure, targetRow, targetsOf } from './overview-bar.ts'
import { deadlineRow } from './overview-deadlines.ts'

/** Bars that a picture holds and a projector still shows; the others are one more. */
export const mostGroups = 15

const scopes: readonly PlanScope[] = ['internal', 'joint']

/** 抽取次数, by the kind of plan. */
export function drawnBars({ draws }: OverviewFacts): readonly OverviewBar[] {
  return scopes.map((scope) => ({
    key: scope,
    name: '',
    figures: [
      figure(
        'held',
        draws.filter((draw) => draw.scope === scope),
        drawRow,
      ),
    ],
  }))
}

const drawRow = ({ id, number, title, date }: HeldDraw): OverviewRow => ({
  key: id,
  name: title,
  id: '',
  departments: [],
  day: date,
  words: [number],
})

/** A task's 户 drawn and inspected, and its 条 made public, in the plan's order. */
export function taskBars(facts: OverviewFacts): readonly OverviewBar[] {
  return facts.timeline.map(({ id, name }) => ({
    key: id,
    name,
    figures: [
      figure('drawn', distinct(facts.drawn.filter(({ taskId }) => taskId === id)), drawnRow),
      figure('inspected', targetsOf(facts.drawRecords.filter(({ taskId }) => taskId === id)), targetRow),
      figure(
        'published',
        facts.publication.filter(({ taskId, standing }) => taskId === id && isPublic.has(standing)),
        deadlineRow,
      ),
    ],
  }))
}

const isPublic: ReadonlySet<string> = new Set(['in-time', 'late'])

/** From the first to the last inspection and publication of a task; null: there was none */
export interface TaskSpan {
  readonly inspected: Period | null
  readonly published: Period | null
}

export function taskSpan({ drawRecords, publication }: OverviewFacts, id: string): TaskSpan {
  const own = <Thing extends { readonly taskId: string }>(things: readonly Thing[]) =>
    things.filter(({ taskId }) => taskId === id)
  return {
    inspected: spanOf(own(drawRecords).map(({ endedOn }) => endedOn)),
    published: spanOf(own(publication).flatMap(({ doneOn }) => (doneOn === '' ? [] : [doneOn]))),
  }
}

function spanOf(days: readonly string[]): Period | null {
  const [from] = days.toSorted()
  const to = days.toSorted().at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

interface MetDrawn {
  readonly targetId: string
  readonly targetName: string
  readonly numbers: readonly string[]
}

/** 户: a target that two draws took is one. */
function distinct(drawn: readonly DrawnTarget[]): readonly MetDrawn[] {
  return [...Map.groupBy(drawn, ({ targetId }) => targetId)].map(([targetId, own]) => ({
    targetId,
    targetName: own[0]?.targetName ?? targetId,
    numbers: [...new Set(own.map(({ drawNumber }) => drawNumber))],
  }))
}

const drawnRow = ({ targetId, targetName, numbers }: MetDrawn): OverviewRow => ({
  key: targetId,
  name: targetName,
  id: targetId,
  departments: [],
  day: '',
  words: numbers,
})

interface Group {
  readonly roster: RosterFact[]
  readonly drawn: MetDrawn[]
}

/**
 * How much of each group of the roster was drawn and inspected. The roster is who stands now, and whoever was drawn this year and has
 * left since: else more could be drawn than there are.
 */
export function coverageBars(
  { roster, drawn, drawRecords }: OverviewFacts,
  groupOf: (target: RosterFact) => string,
  order: 'size' | 'name' = 'size',
): readonly OverviewBar[] {
  const met = new Map(distinct(drawn).map((one) => [one.targetId, one]))
  const inspected = new Map(targetsOf(drawRecords).map((one) => [one.targetId, one]))
  const groups = new Map<string, Group>()
  const groupFor = (key: string) => {
    const group = groups.get(key) ?? { roster: [], drawn: [] }
    groups.set(key, group)
    return group
  }
  const found = new Set<string>()
  for (const target of roster) {
    const own = met.get(target.id)
    if (own === undefined && !target.stands) continue
    const group = groupFor(groupOf(target) || '#blank')
    group.roster.push(target)
    if (own === undefined) continue
    found.add(own.targetId)
    group.drawn.push(own)
  }
  for (const own of met.values()) if (!found.has(own.targetId)) groupFor('#gone').drawn.push(own)
  const figures = ({ roster: standing, drawn: taken }: Group): readonly OverviewFigure[] => [
    figure('roster', standing, rosterRow),
    figure('drawn', taken, drawnRow),
    figure(
      'inspected',
      taken.flatMap(({ targetId }) => inspected.get(targetId) ?? []),
      targetRow,
    ),
  ]
  return inOrder(groups, order).map(([key, group]) => ({ key, name: nameOf(key), figures: figures(group) }))
}

const nameOf = (key: string) => (key.startsWith('#') ? '' : key)

const rosterRow = ({ id, name, region, industry }: RosterFact): OverviewRow => ({
  key: id,
  name,
  id,
  departments: [],
  day: '',
  words: [region, industry].filter((word) => word !== ''),
})

/** Largest first, what is nobody's last; of many the small ones together. */
function inOrder(
  groups: ReadonlyMap<string, Group>,
  order: 'size' | 'name',
): readonly (readonly [string, Group])[] {
  const named = [...groups].filter(([key]) => !key.startsWith('#')).toSorted(bySize)
  const special = (['#blank', '#gone'] as const).flatMap((key) => {
    const group = groups.get(key)
    return group === undefined ? [] : [[key, group] as const]
  })
  if (named.length <= mostGroups) return [...(order === 'name' ? named.toSorted(byName) : named), ...special]
  const small = named.slice(mostGroups - 1).map(([, group]) => group)
  const rest = {
    roster: small.flatMap(({ roster }) => roster),
    drawn: small.flatMap(({ drawn }) => drawn),
  }
  return [...named.slice(0, mostGroups - 1), ['#rest', rest] as const, ...special]
}

const bySize = ([oneKey, one]: readonly [string, Group], [otherKey, other]: readonly [string, Group]) =>
  other.roster.length - one.roster.length || (oneKey < otherKey ? -1 : 1)

const byName = ([one]: readonly [string, Group], [other]: readonly [string, Group]) => (one < other ? -1 : 1)
