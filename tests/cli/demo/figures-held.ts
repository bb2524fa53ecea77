import { expect } from 'vitest'
import type { ComplianceKey } from '#shared/domain/plan/compliance.ts'
import { fillTemplate, proposePlan } from '#shared/domain/plan/naming.ts'
import type { FigureKey, KeysOfKind } from '#shared/domain/plan/rule-figures.ts'
import { figureOf, neededFigure, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import { groupName } from '#shared/domain/plan/year-targets.ts'
import type { HeldYear } from './held-year.ts'

type Check = (year: HeldYear) => void

const schemes = ({ demo }: HeldYear) => demo.draws.map(({ scheme }) => scheme)
const drawnIds = ({ draws }: HeldYear) =>
  draws.flatMap(({ tickets }) => tickets.filter(({ outcome }) => outcome !== 'reserve').map(({ id }) => id))

const demandsInMeter =
  (key: Exclude<ComplianceKey, 'groupShare'>): Check =>
  ({ pack, compliance }) => {
    const line = compliance.lines.find((one) => one.key === key)
    expect(line?.required).toBe(figureOf(pack, key))
  }

const wordsInRoster =
  (key: KeysOfKind<'words'>): Check =>
  ({ pack, words }) =>
    expect(wordsOf(pack, key).filter((word) => !words.has(word))).toEqual([])

/** Plans come one after the other with the number and names that the rule gives them. */
const namedByRule =
  (scope: PlanScope): Check =>
  ({ pack, demo, plans }) => {
    const own = plans.filter((plan) => plan.scope === scope)
    expect(own.length).toBeGreaterThan(0)
    for (const [at, plan] of own.entries()) {
      const naming = { ...demo.profile }
      const given = proposePlan(pack, naming, own.slice(0, at), { year: plan.year, scope })
      expect([plan.number, plan.name, plan.tasks[0]?.number]).toEqual([
        given.number,
        given.name,
        given.tasks[0]?.number,
      ])
    }
  }

const taskNamedByRule =
  (scope: PlanScope): Check =>
  ({ pack, demo, plans }) => {
    const own = plans.filter((plan) => plan.scope === scope)
    for (const [at, plan] of own.entries()) {
      const given = proposePlan(pack, demo.profile, own.slice(0, at), { year: plan.year, scope })
      expect(plan.tasks[0]?.name).toBe(given.tasks[0]?.name)
    }
  }

const tasksOf = ({ plans }: HeldYear, scope: PlanScope) =>
  plans.filter((plan) => plan.scope === scope).flatMap(({ tasks }) => tasks)

/** What the plan table of a scope says by its rule. */
function planTable(scope: PlanScope): Partial<Record<FigureKey, Check>> {
  const named = namedByRule(scope)
  const says =
    (wordOf: (year: HeldYear) => string): Check =>
    (year) =>
      expect(year.printed(scope)).toContain(wordOf(year))
  return {
    [`${scope}.tableTitle`]: says(({ pack, demo, compliance: { year } }) =>
      fillTemplate(neededFigure(pack, `${scope}.tableTitle`), demo.profile, { year, serial: 0, digits: 1 }),
    ),
    [`${scope}.subtitle`]: says(({ pack }) => figureOf(pack, `${scope}.subtitle`) ?? '（没有副标题）'),
    [`${scope}.hasSealLine`]: says(() => '制表时间'),
    [`${scope}.hasRemark`]: says(() => '备注'),
    [`${scope}.planNumber`]: named,
    [`${scope}.planName`]: named,
    [`${scope}.serialDigits`]: named,
    [`${scope}.taskNumber`]: named,
    [`${scope}.taskSerialDigits`]: named,
    [`${scope}.taskName`]: taskNamedByRule(scope),
    [`${scope}.initiatorWord`]: says(({ pack }) => `发起${figureOf(pack, `${scope}.initiatorWord`) ?? ''}`),
    [`${scope}.partnerWord`]: says(({ pack }) => `联合${figureOf(pack, `${scope}.partnerWord`) ?? ''}`),
    [`${scope}.targetedWord`]: (year: HeldYear) => {
      const targeted = tasksOf(year, scope).filter(({ selection }) => selection === 'targeted')
      expect(new Set(targeted.map(({ selectionText }) => selectionText))).toEqual(
        new Set([figureOf(year.pack, `${scope}.targetedWord`)]),
      )
    },
    [`${scope}.untargetedWord`]: (year: HeldYear) => {
      const untargeted = tasksOf(year, scope).filter(({ selection }) => selection === 'untargeted')
      expect(new Set(untargeted.map(({ selectionText }) => selectionText))).toEqual(
        new Set([figureOf(year.pack, `${scope}.untargetedWord`)]),
      )
    },
    [`${scope}.ratioText`]: (year: HeldYear) => {
      const texts = new Set(tasksOf(year, scope).map(({ ratioText }) => ratioText))
      expect(texts).toEqual(new Set([figureOf(year.pack, `${scope}.ratioText`)]))
    },
    [`${scope}.notes`]: (year: HeldYear) => {
      const paper = year.printed(scope)
      expect(wordsOf(year.pack, `${scope}.notes`).filter((note) => !paper.includes(note))).toEqual([])
    },
  }
}

/** How a demo that was held shows a figure of its pack. A figure that is not here no year of plans and draws can show. */
export const figureChecks: Partial<Record<FigureKey, Check>> = {
  ...planTable('internal'),
  ...planTable('joint'),
  enterpriseShare: demandsInMeter('enterpriseShare'),
  itemShare: demandsInMeter('itemShare'),
  creditGradedShare: demandsInMeter('creditGradedShare'),
  jointShare: demandsInMeter('jointShare'),
  internalDraws: demandsInMeter('internalDraws'),
  jointDraws: demandsInMeter('jointDraws'),
  publicationRate: demandsInMeter('publicationRate'),
  groupShares: ({ pack, compliance }) => {
    const lines = compliance.lines.filter(({ key }) => key === 'groupShare')
    expect(lines.map(({ group, required }) => [group, required])).toEqual(
      pack.figures.groupShares.map(({ value }) => [groupName(value), value.percent]),
    )
    expect(lines.map(({ missing }) => missing)).toEqual(lines.map(() => 0))
  },
  creditRatioRange: (year) => {
    const percents = schemes(year).flatMap(({ quotas }) =>
      quotas.map(({ quota }) => (quota.kind === 'rate' ? (quota.rate.p * 100) / quota.rate.q : NaN)),
    )
    const range = figureOf(year.pack, 'creditRatioRange')
    expect([Math.min(...percents), Math.max(...percents)]).toEqual([range?.from, range?.to])
  },
  inspectorsPerTarget: ({ pack, draws }) => {
    const least = neededFigure(pack, 'inspectorsPerTarget')
    const people = draws.flatMap(({ assignments }) => assignments.map(({ places }) => places.length))
    expect(Math.min(...people)).toBeGreaterThanOrEqual(least)
  },
  untargetedByRegion: ({ pack, demo, plans }) => {
    const untargeted = plans
      .flatMap(({ tasks }) => tasks)
      .filter(({ selection }) => selection === 'untargeted')
    const balances = untargeted.map(
      ({ number }) => demo.draws.find(({ task }) => task === number)?.scheme.balance,
    )
    expect(balances).toEqual(untargeted.map(() => 'region'))
    expect(untargeted.length > 0).toBe(neededFigure(pack, 'untargetedByRegion'))
  },
  fullTags: (year) => {
    for (const { fullTags } of schemes(year)) expect(fullTags).toEqual(wordsOf(year.pack, 'fullTags'))
    const tickets = year.draws.flatMap((draw) => draw.tickets)
    expect(tickets.some(({ outcome }) => outcome === 'mandatory')).toBe(true)
  },
  focusTags: (year) => {
    const focused = schemes(year).filter(({ focusTags }) => focusTags.length > 0)
    expect(focused.length).toBeGreaterThan(0)
    for (const { focusTags } of focused) expect(focusTags).toEqual(wordsOf(year.pack, 'focusTags'))
    wordsInRoster('focusTags')(year)
    expect(
      year.draws.some(({ classes }) => classes.some((one) => one.class === '重点' && one.quota > 0)),
    ).toBe(true)
  },
  keyUnitTags: wordsInRoster('keyUnitTags'),
  yearlyCap: (year) => {
    const most = figureOf(year.pack, 'yearlyCap')
    for (const { yearlyCap } of schemes(year)) expect(yearlyCap).toBe(most)
    const reasons = year.draws.flatMap(({ pool }) => pool.excluded.map(({ reason }) => reason))
    expect(reasons).toContain(`本年已检查${most}次`)
  },
  capExemptIndustries: wordsInRoster('capExemptIndustries'),
  capExemptTags: (year) => {
    const times = Map.groupBy(drawnIds(year), (id) => id)
    const most = figureOf(year.pack, 'yearlyCap') ?? 0
    // Only whoever the cap does not protect is drawn more often than it allows.
    expect([...times.values()].some((drawn) => drawn.length > most)).toBe(true)
    wordsInRoster('capExemptTags')(year)
  },
}
