import { expect, test } from 'vitest'
import { findDemo } from '#shared/core/resources/demo.ts'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import { plansOf } from '#tests/domain/documents/source-plans.ts'
import { sourceAnnexes } from '#tests/domain/documents/source-annexes.ts'
import { years } from './expected-years.ts'

test('every rule pack that ships has a demo, and every demo is held by a test', () => {
  const packs = rulePacks.map(({ id }) => id)
  expect(packs.filter((id) => findDemo(id) === null)).toEqual([])
  expect(years.map(({ pack }) => pack).toSorted()).toEqual(packs.toSorted())
})

/** The words of a plan as the paper has them: line ends are the table's, not the office's. */
function wordsOfPlan({ number, name, tasks }: Omit<Plan, 'id'>) {
  const plain = (text: string) => text.replaceAll(/\s+/gu, '')
  const rows = tasks.map(({ id: _id, ...cells }) =>
    Object.entries(cells).map(([key, cell]) => [key, plain(cell)]),
  )
  return {
    number,
    name,
    tasks: rows.map((row) => Object.fromEntries(row) as Readonly<Record<string, string>>),
  }
}

test.each(Object.values(sourceAnnexes))('the demo’s plans are those of $name, row for row', (annex) => {
  const own = findDemo(annex.pack)?.plans.filter(({ scope }) => scope === annex.scope) ?? []
  expect(own.map(wordsOfPlan)).toEqual(plansOf(annex).map(wordsOfPlan))
})
