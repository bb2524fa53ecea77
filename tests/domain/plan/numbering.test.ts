import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import { numberByRule, numberedTable, numberingOf, plansOfTable } from '#shared/domain/plan/numbering.ts'
import type { NumberedPlan, Numbering } from '#shared/domain/plan/numbering.ts'
import { aPlan, aTask } from '#tests/domain/documents/makers.ts'
import { sourceAnnexes } from '#tests/domain/documents/source-annexes.ts'
import { plansOf } from '#tests/domain/documents/source-plans.ts'

const office = { region: '虚构县', bureau: '虚构县应急管理局', level: 'county' as const }
const ruled = rulePacks.flatMap((pack) =>
  (['internal', 'joint'] as const).map(
    (scope) => [pack.id, scope, numberingOf(pack, office, scope, 2023)] as const,
  ),
)

const blank = (number = ''): NumberedPlan => {
  const { tasks: _tasks, ...value } = aPlan({ id: '', number, name: '' })
  return { value, byRule: number === '', tasks: [oneTask()] }
}
const oneTask = (number = '') => ({
  value: aTask({ id: '', number, name: '' }),
  byRule: number === '',
})

/** What a clerk can do to a table; positions are taken modulo what is there. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom('add', 'remove', 'move', 'override', 'add-task', 'remove-task', 'override-task'),
    at: fc.nat(20),
    to: fc.nat(20),
    serial: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 40 },
)
type Act = typeof acts extends fc.Arbitrary<readonly (infer One)[]> ? One : never

function done(table: readonly NumberedPlan[], by: Numbering, { act, at, to, serial }: Act) {
  const place = table.length === 0 ? 0 : at % table.length
  const plan = table[place]
  if (act === 'add') return numberByRule(by, table.toSpliced(place, 0, blank()))
  if (plan === undefined) return table
  const rest = table.toSpliced(place, 1)
  const [own = oneTask()] = plan.tasks
  switch (act) {
    case 'remove':
      return numberByRule(by, rest)
    case 'move':
      return numberByRule(by, rest.toSpliced(to % (rest.length + 1), 0, plan))
    case 'override': {
      const number = numberOf(by, serial)
      // Nobody may take a number that somebody else's word has.
      if (rest.some(({ byRule, value }) => !byRule && value.number === number)) return table
      const said = { ...plan, byRule: false, value: { ...plan.value, number } }
      return numberByRule(by, table.with(place, said))
    }
    case 'add-task':
      return numberByRule(by, table.with(place, { ...plan, tasks: [...plan.tasks, oneTask()] }))
    case 'remove-task':
      return numberByRule(by, table.with(place, { ...plan, tasks: plan.tasks.slice(0, 1) }))
    case 'override-task':
      return numberByRule(
        by,
        table.with(place, {
          ...plan,
          tasks: [
            { byRule: false, value: { ...own.value, number: `自定${serial}` } },
            ...plan.tasks.slice(1),
          ],
        }),
      )
  }
}

/** The rule's own number of a serial, by numbering a table that stops there. */
function numberOf(by: Numbering, serial: number): string {
  return (
    numberByRule(
      by,
      Array.from({ length: serial }, () => blank()),
    ).at(-1)?.value.number ?? ''
  )
}

describe.each(ruled)('numbers of %s %s', (_pack, _scope, by) => {
  test('are unique and leave no gap, whatever is added, removed, moved or overridden in whatever order', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let table: readonly NumberedPlan[] = []
        for (const act of all) table = done(table, by, act)
        const numbers = table.map(({ value }) => value.number)
        expect(new Set(numbers).size).toBe(numbers.length)
        const said = new Set(table.filter(({ byRule }) => !byRule).map(({ value }) => value.number))
        const free = Array.from({ length: numbers.length + said.size }, (_, at) =>
          numberOf(by, at + 1),
        ).filter((number) => !said.has(number))
        const byRule = table.filter((plan) => plan.byRule).map(({ value }) => value.number)
        expect(byRule).toEqual(free.slice(0, byRule.length))
        const tasks = table.flatMap((plan) => plan.tasks)
        expect(new Set(tasks.filter((task) => task.byRule).map(({ value }) => value.number)).size).toBe(
          tasks.filter((task) => task.byRule).length,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('and names that the rule made follow the place, those of a clerk stay', () => {
    const two = numberByRule(by, [blank(), blank()])
    const [, second] = two
    if (second === undefined) throw new Error('no plan')
    const first = numberByRule(by, [second])
    expect(first[0]?.value).toEqual(two[0]?.value)
    const named = { ...second, value: { ...second.value, name: '另起的名称' } }
    expect(numberByRule(by, [named])[0]?.value.name).toBe('另起的名称')
  })
})

test.each(Object.values(sourceAnnexes).map((annex) => [annex.name, annex] as const))(
  '%s was numbered by its pack’s rule: opened for editing, numbered again, nothing changes',
  (_name, annex) => {
    const pack = rulePacks.find(({ id }) => id === annex.pack)
    if (pack === undefined) throw new Error('no pack')
    const { bureau, region, level } = pack.office
    const naming = { bureau: bureau.value, region: region.value, level: level.value }
    const by = numberingOf(pack, naming, annex.scope, annex.year)
    const table = numberedTable(by, plansOf(annex), () => false)
    expect(table.every(({ byRule, tasks }) => byRule && tasks.every((task) => task.byRule))).toBe(true)
    expect(plansOfTable(numberByRule(by, table))).toEqual(plansOf(annex))
  },
)

test('what is fixed, and what somebody wrote otherwise, keeps its number when a plan before it goes', () => {
  const [, , by] = ruled.find(([pack, scope]) => pack === 'ningjin' && scope === 'internal') ?? []
  if (by === undefined) throw new Error('no rule')
  const plans = ['2023001', '2023002', '甲-9', '2023003'].map((number, at) =>
    aPlan({ number, tasks: [aTask({ number: `00${at + 1}号` })] }),
  )
  const open = numberedTable(by, plans, ({ number }) => number === '2023003')
  expect(open.map(({ byRule }) => byRule)).toEqual([true, true, false, false])
  expect(numberByRule(by, open.slice(1)).map(({ value }) => value.number)).toEqual([
    '2023001',
    '甲-9',
    '2023003',
  ])
})

test('a number of the other table is stepped over', () => {
  const [, , by] = ruled[0] ?? []
  if (by === undefined) throw new Error('no rule')
  const first = numberOf(by, 1)
  expect(numberByRule(by, [blank()], [first])[0]?.value.number).toBe(numberOf(by, 2))
})
