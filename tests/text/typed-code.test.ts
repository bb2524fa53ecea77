import { expect, it } from 'vitest'
import { codeProblem, compareCode, typedCode } from '#shared/text/typed-code.ts'
import { packageRoundWord, problemAdvice } from '#shared/text/problem-advice.ts'

const code = '0123456789abcdef'.repeat(4)

it('takes a code as people type it: groups, capitals, full-width digits, line breaks', () => {
  expect(typedCode(' 0123 45AB\n１２cd ')).toBe('012345ab12cd')
})

it('says why a text cannot be the beginning of a code', () => {
  expect(codeProblem('00g0')).toContain('「g」')
  expect(codeProblem('0123')).toContain('现在是 4 位')
  expect(codeProblem(`${code}0`)).toContain('多了 1 位')
  expect([codeProblem(code), codeProblem(code.slice(0, 12))]).toEqual([null, null])
})

it('compares while it is typed, and names the first group that differs', () => {
  expect(compareCode('', code)).toEqual({ state: 'empty' })
  expect(compareCode('0123 45', code)).toEqual({ state: 'so-far', left: 58 })
  expect(compareCode(code.toUpperCase(), code)).toEqual({ state: 'same' })
  expect(compareCode('0123 4567 8x', code)).toEqual({ state: 'differs', group: 3 })
  expect(compareCode(`${code}0`, code)).toEqual({ state: 'differs', group: 17 })
})

it('tells what a finding means by its kind, and names rounds by their plan', () => {
  const kinds = [
    'result-differs',
    'commit-differs',
    'file-unexpected',
    'sum-differs',
    'lines-not-sorted',
  ] as const
  expect(new Set(kinds.map((kind) => problemAdvice(kind).means)).size).toBe(kinds.length)
  expect(['2-plan.txt', '6-plan.txt', 'more/2/6-plan.txt'].map(packageRoundWord)).toEqual([
    '第一轮（检查对象）',
    '第二轮（检查人员）',
    '补充第2轮（more/2）',
  ])
})
