import { describe, expect, it } from 'vitest'
import { isLedByOthers, taskRows } from '#renderer/pages/draw/task-rows.ts'
import type { PlanView } from '#shared/contract/index.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import { aDraw } from './views.ts'

const aTask = (id: string, number: string): Task => ({
  id,
  number,
  name: `任务${number}`,
  selection: 'targeted',
  selectionText: '定向',
  ratioText: '5%',
  itemsText: '事项',
  scopeText: '范围',
  initiator: '执法监督股',
  partners: '危化监管股',
  periodText: '5月-6月',
  startMonth: '2023-05',
  endMonth: '2023-06',
  remark: '',
})

const aPlan = (tasks: readonly Task[], draws: PlanView['draws'] = {}): PlanView => ({
  id: 'plan-1',
  year: 2023,
  scope: 'internal',
  number: '2023001',
  name: '样例计划',
  tasks,
  version: 1,
  draws,
})

describe('the list of draws', () => {
  it('shows every draw of a task, newest first, void ones too, and a line for a task without any', () => {
    const draws = {
      a: [aDraw({ id: 'old', serial: 1, state: 'voided' }), aDraw({ id: 'new', serial: 2 })],
    }
    const rows = taskRows([aPlan([aTask('a', '001号'), aTask('b', '002号')], draws)])
    expect(rows.map(({ draw, current }) => [draw?.id ?? null, current])).toEqual([
      ['new', true],
      ['old', false],
      [null, true],
    ])
  })
})

it.each([
  ['joint', '虚构县市场监督管理局', true],
  ['joint', '虚构县应急管理局', false],
  // Plans shorten names.
  ['joint', '应急管理局', false],
  ['joint', '', false],
  ['internal', '执法监督股', false],
] as const)('a task of scope %s begun by “%s” may have the list of others: %s', (scope, initiator, told) => {
  expect(isLedByOthers(scope, { initiator }, '虚构县应急管理局')).toBe(told)
})
