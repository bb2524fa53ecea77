import { expect, test } from 'vitest'
import { choiceOfKey, keyOf, toggled } from '#renderer/pages/results/entry/choice-keys.ts'
import { copiedInto, lastOf } from '#renderer/pages/results/entry/last-entry.ts'
import { countStates, everyLine, filteredLines, nextOpen } from '#renderer/pages/results/entry/sheet-lines.ts'
import { typedDay, typedTime } from '#renderer/pages/results/entry/typed-moment.ts'
import type { ResultLine } from '#shared/contract/index.ts'
import { blankRecord } from '#shared/domain/results/blank-record.ts'
import { aRecord } from '#tests/domain/results/a-record.ts'

const words = ['未发现问题', '注销', '迁出']

test('digits and letters choose, one that excludes all others lets them go, and the order is the dictionary’s', () => {
  expect([keyOf(0), keyOf(9), keyOf(10), keyOf(12)]).toEqual(['1', '0', 'a', 'c'])
  expect([choiceOfKey('2', 3), choiceOfKey('C', 13), choiceOfKey('4', 3), choiceOfKey('Enter', 3)]).toEqual([
    1,
    12,
    null,
    null,
  ])
  expect(toggled(words, ['迁出'], '注销', '未发现问题')).toEqual(['注销', '迁出'])
  expect(toggled(words, ['注销', '迁出'], '未发现问题', '未发现问题')).toEqual(['未发现问题'])
  expect(toggled(words, ['未发现问题'], '注销', '未发现问题')).toEqual(['注销'])
  expect(toggled(words, ['注销'], '注销')).toEqual([])
})

test('days and times are typed as people write them; what is none is not guessed', () => {
  for (const text of ['20240527', '2024-5-27', '2024.05.27', '2024年5月27日', '5-27', '5月27日', '0527'])
    expect([text, typedDay(text, 2024)]).toEqual([text, '2024-05-27'])
  for (const text of ['2024-02-30', '13-1', '5', ''])
    expect([text, typedDay(text, 2024)]).toEqual([text, null])
  for (const text of ['930', '0930', '9:30', '9点30分', '09：30'])
    expect([text, typedTime(text)]).toEqual([text, '09:30'])
  for (const text of ['25', '9:75', '早上']) expect([text, typedTime(text)]).toEqual([text, null])
})

test('the record before lends day, method and people of its department to what is empty, and never an answer', () => {
  const last = lastOf('甲局', aRecord())
  const blank = blankRecord([{ itemId: 'SX-01', itemName: '样例事项1' }])
  expect(copiedInto(blank, last, '甲局')).toEqual({
    begunAt: '2023-05-15',
    endedAt: '2023-05-15',
    methods: ['实地核查'],
    inspectorIds: ['ZF0001', 'ZF0002'],
  })
  expect(copiedInto(blank, last, '乙局').inspectorIds).toEqual([])
  expect(copiedInto({ ...blank, methods: ['书面检查'] }, last, '甲局').methods).toEqual(['书面检查'])
})

const line = (targetId: string, state: ResultLine['state'], more: Partial<ResultLine> = {}): ResultLine => ({
  targetId,
  targetName: `样例公司${targetId}`,
  region: '样例镇',
  department: '甲局',
  position: 1,
  replaced: false,
  state,
  recordId: '',
  version: 0,
  result: [],
  isProblem: false,
  endedOn: '',
  actor: '',
  at: '',
  reason: '',
  ...more,
})

test('the next open sheet comes after the present one, from the top again, and never one that dropped out', () => {
  const lines = [
    line('A', 'returned'),
    line('B', 'complete'),
    line('C', 'none', { replaced: true }),
    line('D', 'approved'),
  ]
  const at = (targetId: string) => nextOpen(lines, { targetId, department: '甲局' })?.targetId ?? null
  expect([at('B'), at('D'), at('A'), at('nowhere')]).toEqual(['A', 'A', null, 'A'])
})

test('counts and filters ask nothing of who dropped out, unless a record was entered', () => {
  const lines = [
    line('A', 'none'),
    line('C', 'none', { replaced: true }),
    line('D', 'complete', { replaced: true }),
  ]
  expect(Object.fromEntries(countStates(lines))).toEqual({ none: 1, complete: 1 })
  expect(filteredLines(lines, { ...everyLine, state: 'none' }).map(({ targetId }) => targetId)).toEqual(['A'])
  expect(filteredLines(lines, everyLine)).toHaveLength(3)
  expect(filteredLines(lines, { ...everyLine, words: '公司d' }).map(({ targetId }) => targetId)).toEqual([
    'D',
  ])
})
