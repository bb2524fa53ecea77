import { describe, expect, test } from 'vitest'
import { edited, plansOf, startDraft } from '#renderer/pages/plan/plan-draft.ts'
import type { Draft, Edit } from '#renderer/pages/plan/plan-draft.ts'
import { sheetColumns, stepped, textAt } from '#renderer/pages/plan/sheet-places.ts'
import type { SheetPlace } from '#renderer/pages/plan/sheet-places.ts'
import { scopesTouched, toSave } from '#renderer/pages/plan/to-save.ts'
import type { PlanView } from '#shared/contract/index.ts'
import { findPreset } from '#shared/core/resources/rule-packs.ts'
import { numberingOf } from '#shared/domain/plan/numbering.ts'
import type { PlanColumn } from '#shared/domain/plan/plan-header.ts'
import { aPlan, aTask } from '#tests/domain/documents/makers.ts'

const pack = findPreset('ningjin')
if (pack === null) throw new Error('no pack')
const office = { region: '虚构县', bureau: '虚构局', level: 'county' as const }
const by = {
  internal: numberingOf(pack, office, 'internal', 2023),
  joint: numberingOf(pack, office, 'joint', 2023),
}

const saved: readonly PlanView[] = [1, 2].map((serial) => ({
  ...aPlan({
    id: `plan-${serial}`,
    number: `202300${serial}`,
    name: `2023年虚构局内部门联合抽查00${serial}`,
    tasks: [aTask({ id: `task-${serial}`, number: `00${serial}号` })],
  }),
  version: 3,
  draws: {},
}))

const start = (isFixed = false) => startDraft(saved, by, () => isFixed)
const done = (draft: Draft, ...edits: readonly Edit[]) =>
  edits.reduce((now, edit) => edited(now, 'internal', by.internal, edit), draft)
const numbersOf = (draft: Draft) => plansOf(draft).map(({ number }) => number)
const tasksOf = (draft: Draft) => plansOf(draft).map(({ tasks }) => tasks.map(({ number }) => number))

describe('the year while it is edited', () => {
  test('opened and left alone there is nothing to save', () => {
    expect(toSave(start(), saved)).toBeNull()
    expect(scopesTouched(start(), saved)).toEqual([])
  })

  test('a new plan is numbered and named by the rule, and what the rule cannot know is left to the clerk', () => {
    const [, , plan] = plansOf(done(start(), { kind: 'add-plan' }))
    expect(plan).toMatchObject({ number: '2023003', name: '2023年虚构局内部门联合抽查003' })
    expect(plan?.tasks).toMatchObject([
      { number: '003号', selectionText: '定向', initiator: '', periodText: '' },
    ])
  })

  test('numbers close up when a plan goes, and pass on when a task comes between', () => {
    expect(numbersOf(done(start(), { kind: 'remove-plan', plan: 0 }))).toEqual(['2023001'])
    const more = done(start(), { kind: 'add-task', plan: 0 })
    expect(tasksOf(more)).toEqual([['001号', '002号'], ['003号']])
    expect(tasksOf(done(more, { kind: 'remove-task', plan: 0, task: 0 }))).toEqual([['001号'], ['002号']])
  })

  test('a plan keeps its last task', () => {
    expect(tasksOf(done(start(), { kind: 'remove-task', plan: 0, task: 0 }))).toEqual([['001号'], ['002号']])
  })

  test('what is drawn or published keeps its number when others go', () => {
    expect(numbersOf(done(start(true), { kind: 'remove-plan', plan: 0 }))).toEqual(['2023002'])
  })

  test('a number that somebody writes stays; emptied, it is the rule’s again', () => {
    const own = done(
      start(),
      { kind: 'plan-text', plan: 1, column: 'number', text: '甲-7' },
      { kind: 'add-plan' },
    )
    expect(numbersOf(own)).toEqual(['2023001', '甲-7', '2023002'])
    expect(numbersOf(done(own, { kind: 'plan-text', plan: 1, column: 'number', text: '' }))).toEqual([
      '2023001',
      '2023002',
      '2023003',
    ])
  })

  test('months follow the words of the period, the printed word the choice of 定向 or 不定向', () => {
    const draft = done(
      start(),
      { kind: 'task-text', plan: 0, task: 0, column: 'periodText', text: '9-10月' },
      { kind: 'selection', plan: 0, task: 0, selection: 'untargeted' },
    )
    expect(plansOf(draft)[0]?.tasks[0]).toMatchObject({
      startMonth: '2023-09',
      endMonth: '2023-10',
      selectionText: '不定向',
    })
  })

  test('only what differs is saved, with the versions that were seen, and new plans and tasks without an id', () => {
    const draft = done(
      start(),
      { kind: 'task-text', plan: 1, task: 0, column: 'itemsText', text: '别的事项' },
      { kind: 'add-plan' },
    )
    expect(toSave(draft, saved)).toMatchObject({
      plans: [{ id: 'plan-2' }, { id: '', tasks: [{ id: '' }] }],
      removed: [],
      known: { 'plan-2': 3 },
      order: { internal: ['plan-1', 'plan-2', ''] },
    })
    expect(scopesTouched(draft, saved)).toEqual(['internal'])
  })

  test('an edit that is taken back by hand is none', () => {
    const there = done(start(), { kind: 'plan-text', plan: 0, column: 'name', text: '甲' })
    const back = done(there, { kind: 'plan-text', plan: 0, column: 'name', text: saved[0]?.name ?? '' })
    expect(toSave(there, saved)).not.toBeNull()
    expect(toSave(back, saved)).toBeNull()
  })

  test('a removed plan is saved as removed, moved ones as an order', () => {
    expect(toSave(done(start(true), { kind: 'remove-plan', plan: 0 }), saved)).toEqual({
      plans: [],
      removed: ['plan-1'],
      known: { 'plan-1': 3 },
      order: { internal: ['plan-2'] },
    })
    expect(toSave(done(start(true), { kind: 'move-plan', plan: 0, by: 1 }), saved)).toEqual({
      plans: [],
      removed: [],
      known: {},
      order: { internal: ['plan-2', 'plan-1'] },
    })
  })
})

describe('going about in the table', () => {
  const table = done(start(), { kind: 'add-task', plan: 0 }).tables.internal
  const columns = sheetColumns(by.internal.rule)
  const at = (plan: number, task: number, column: PlanColumn): SheetPlace => ({ plan, task, column })

  test('Tab meets every cell once, merged ones once for all their rows', () => {
    let place = at(0, 0, 'planNumber')
    const met = [place]
    for (;;) {
      const next = stepped(table, columns, place, 'next')
      if (next === place) break
      expect(stepped(table, columns, next, 'back')).toEqual(place)
      met.push(next)
      place = next
    }
    const cells = 3 * 9 + 2 * 2
    expect(new Set(met.map((one) => JSON.stringify(one))).size).toBe(cells)
    expect(met).toHaveLength(cells)
    expect(met.every((one) => textAt(table, one) !== null)).toBe(true)
  })

  test('down from a merged cell is the next plan, down from a task the next task', () => {
    expect(stepped(table, columns, at(0, 0, 'planName'), 'down')).toEqual(at(1, 0, 'planName'))
    expect(stepped(table, columns, at(0, 0, 'name'), 'down')).toEqual(at(0, 1, 'name'))
    expect(stepped(table, columns, at(1, 0, 'name'), 'down')).toEqual(at(1, 0, 'name'))
  })
})
