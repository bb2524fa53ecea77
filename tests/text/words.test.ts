import { describe, expect, it } from 'vitest'
import type { DueItem, ReadinessProblem } from '#shared/contract/index.ts'
import { dueLine } from '#shared/text/due.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { counted, fileSize, inFours, longDate, longMonth, longTime } from '#shared/text/numbers.ts'
import { readinessSentence } from '#shared/text/readiness.ts'
import { fieldWord } from '#shared/text/roster-words.ts'

/** Facts that are codes of ours and stand in the sentence as words. */
const inWords = new Map([
  ['*', '所有对象'],
  ['target', '检查对象'],
])

describe('numbers and dates as on paper', () => {
  it('writes dates in full, 长期 for its stand-in, and leaves what is no date', () => {
    expect(longDate('2024-05-07')).toBe('2024年5月7日')
    expect(longDate('9999-09-09')).toBe('长期')
    expect(longDate('')).toBe('')
    expect(longMonth('2023-05')).toBe('2023年5月')
    expect(longTime('不明')).toBe('不明')
  })

  it('groups codes by four without losing a digit', () => {
    const code = 'abcdef0123'
    expect(inFours(code)).toEqual(['abcd', 'ef01', '23'])
    expect(inFours('')).toEqual([])
  })

  it('groups thousands and sizes', () => {
    expect(counted(1132)).toBe('1,132')
    expect(fileSize(900)).toBe('900 B')
    expect(fileSize(1536)).toBe('1.5 KB')
  })
})

describe('what is due', () => {
  const due: readonly DueItem[] = [
    { code: 'roster-empty', roster: 'targets' },
    { code: 'no-plan', year: 2023 },
    { code: 'task-overdue', taskId: 'a', name: '任务一', endMonth: '2023-06' },
    { code: 'draw-open', drawId: 'd', number: '2023001', state: 'drawn-1', since: '', endMonth: '' },
    {
      code: 'draw-open',
      drawId: 'e',
      number: '2023002',
      state: 'drawn-1',
      since: '2023-05-08',
      endMonth: '2023-06',
    },
    { code: 'dispatch', drawId: 'f', number: '2023003', state: 'to-make', departments: ['甲局'], dueOn: '' },
    { code: 'results-open', drawId: 'f', number: '2023003', missing: 3, waiting: 2 },
    { code: 'results-open', drawId: 'g', number: '2023004', missing: 0, waiting: 5 },
    { code: 'scheme-missing', taskId: 'b', name: '任务二', startMonth: '2023-05' },
    {
      code: 'papers-expiring',
      roster: 'inspectors',
      months: 2,
      count: 1,
      expired: 0,
      id: '1',
      name: '甲',
      expires: '2023-06-01',
    },
    {
      code: 'papers-expiring',
      roster: 'targets',
      months: 3,
      count: 5,
      expired: 2,
      id: '2',
      name: '乙厂',
      expires: '2023-02-01',
    },
    { code: 'certificates-undated', count: 3 },
    { code: 'roster-stale', roster: 'items', since: '2022-01-05' },
  ]

  it.each(due)('$code says what and how, in Chinese', (item) => {
    const { sentence, act } = dueLine(item)
    expect(sentence).toMatch(/。$/u)
    expect(`${sentence}${act}`).not.toMatch(/[A-Za-z]/u)
  })

  it('is red only where a term is missed or about to be', () => {
    expect(due.filter((item) => dueLine(item).alarm).map(({ code }) => code)).toEqual([
      'task-overdue',
      'draw-open',
      'papers-expiring',
      'papers-expiring',
      'roster-stale',
    ])
  })
})

describe('readiness', () => {
  const problems: readonly ReadinessProblem[] = [
    { code: 'no-eligible-targets' },
    { code: 'class-without-quota', class: '较高', count: 12 },
    { code: 'too-few-inspectors', department: '商务局', needed: 6, available: 4 },
    { code: 'specialty-uncovered', department: '商务局', specialty: '成品油' },
    { code: 'too-few-places', department: '商务局', kind: '*', needed: 2 },
    { code: 'too-few-experts', field: '化工', needed: 2, available: 0 },
    { code: 'field-not-printable', what: 'target', id: '913', value: '甲' },
    { code: 'exemption-of-nobody', reason: '停产整顿' },
    { code: 'class-twice', class: '较高' },
    { code: 'place-twice', department: '商务局', kind: '*', place: 2 },
    { code: 'kind-without-places', kind: '加油站', count: 7 },
    { code: 'mandatory-not-chosen', itemId: '事项三' },
  ]

  it.each(problems)('$code names every fact it carries', (problem) => {
    const sentence = readinessSentence(problem)
    for (const [key, fact] of Object.entries(problem)) {
      if (key === 'code') continue
      expect(sentence).toContain(inWords.get(String(fact)) ?? String(fact))
    }
  })
})

describe('the ledger in words', () => {
  it('tells an entry from its facts', () => {
    const body = JSON.stringify({ number: '2023001', round: 2, position: 3, who: '见证人丙' })
    expect(ledgerKindWord('draw.slip-fixed')).toBe('固定号码')
    expect(ledgerBodyText('draw.slip-fixed', body)).toBe('2023001 第二轮，第 3 位 见证人丙')
  })

  it('does not fail on an entry it does not know or cannot read', () => {
    expect(ledgerKindWord('later.kind')).toBe('其他操作')
    expect(ledgerBodyText('later.kind', '{}')).toBe('')
    expect(ledgerBodyText('plan.saved', 'no json')).toBe('')
    expect(ledgerBodyText('plan.saved', '{"after":3}').trim()).toBe('')
  })
})

describe('the words of fields', () => {
  it('know the parts of a credit risk and leave what the file calls otherwise', () => {
    expect(fieldWord('targets', 'creditGrade')).toBe('信用风险等级')
    expect(fieldWord('targets', '股东')).toBe('股东')
  })
})
