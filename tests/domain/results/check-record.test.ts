import { describe, expect, test } from 'vitest'
import { blankRecord, itemsToTell } from '#shared/domain/results/blank-record.ts'
import { recordProblems } from '#shared/domain/results/check-record.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import { recordProblemText } from '#shared/text/record-words.ts'
import { anItemResult, aRecord, packNamed, someRules } from './a-record.ts'

const problems = (fields: Partial<RecordContent>, rules = someRules()) =>
  recordProblems(aRecord(fields), rules).map(({ field, code }) => `${field} ${code}`)
const ofItem = (fields: Parameters<typeof anItemResult>[0]) => problems({ items: [anItemResult(fields)] })

test('a record with everything that the rules ask for is complete', () => {
  expect(recordProblems(aRecord(), someRules())).toEqual([])
})

test('a blank record answers nothing for anybody, and everything is asked', () => {
  const items = itemsToTell([
    { itemId: 'SX-01', itemName: '样例事项1' },
    { itemId: 'SX-02', itemName: '样例事项2' },
  ])
  const found = recordProblems(blankRecord(items), someRules())
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'begunAt time-missing',
    'endedAt time-missing',
    'methods method-missing',
    'inspectorIds too-few-inspectors',
    'items.0.codes item-unanswered',
    'items.1.codes item-unanswered',
    'signature signature-missing',
  ])
  for (const problem of found) expect(recordProblemText(problem)).toMatch(/请|至少/)
})

test('where no item was drawn, the inspection as a whole has to be answered', () => {
  expect(itemsToTell([])).toHaveLength(1)
})

describe('results and handling', () => {
  test('未发现问题 stands alone', () => {
    expect(ofItem({ codes: ['未发现问题', '注销'] })).toEqual(['items.0.codes word-excludes-others'])
    expect(ofItem({ codes: ['迁出', '注销'] })).toEqual([])
  })
  test('words outside the dictionary are refused', () => {
    expect(ofItem({ codes: ['一切正常'] })).toEqual([
      'items.0.codes word-unknown',
      'items.0.handling handling-missing',
    ])
    expect(ofItem({ handling: ['罚款'] })).toEqual(['items.0.handling word-unknown'])
    expect(problems({ methods: ['听说'] })).toEqual(['methods word-unknown'])
  })
  test('a problem needs a handling; a word that is no problem by the rules does not', () => {
    expect(ofItem({ codes: ['发现问题待后续处理'] })).toEqual(['items.0.handling handling-missing'])
    expect(ofItem({ codes: ['发现问题待后续处理'], handling: ['责令限期整改'] })).toEqual([])
    expect(ofItem({ codes: ['已关闭停业或正在组织清算'] })).toEqual([])
  })
  test('无需后续处理 stands alone', () => {
    expect(ofItem({ codes: ['发现问题已责令改正'], handling: ['无需后续处理', '立案调查'] })).toEqual([
      'items.0.handling word-excludes-others',
    ])
    expect(ofItem({ codes: ['发现问题已责令改正'], handling: ['无需后续处理'] })).toEqual([])
  })
})

describe('who inspected', () => {
  test('as many as the rules say, each once', () => {
    expect(problems({ inspectorIds: ['ZF0001', 'ZF0001'] })).toEqual(['inspectorIds too-few-inspectors'])
  })
  test('of the department, or drawn for it under its former name', () => {
    const at = (id: string) => problems({ inspectorIds: ['ZF0001', id] })
    expect(at('ZF0004')).toEqual(['inspectorIds inspector-of-another-department'])
    expect(at('ZF0005')).toEqual([])
    expect(at('ZF9999')).toEqual(['inspectorIds inspector-unknown'])
  })
  test('whoever was not drawn, or had no valid certificate that day, is explained in the remark', () => {
    const at = (id: string, remark = '') => problems({ inspectorIds: ['ZF0001', id], remark })
    expect(at('ZF0003')).toEqual(['inspectorIds inspector-not-drawn'])
    expect(at('ZF0006')).toEqual(['inspectorIds certificate-not-valid'])
    expect(at('ZF0003', '样例乙临时住院')).toEqual([])
    expect(at('ZF0006', '已换证，新证号待登记')).toEqual([])
    expect(at('ZF0004', '借调')).toEqual(['inspectorIds inspector-of-another-department'])
  })
  test('a certificate that ends on the day of the inspection is valid', () => {
    expect(
      problems({
        inspectorIds: ['ZF0001', 'ZF0006'],
        begunAt: '2023-05-14T09:00',
        endedAt: '2023-05-14T10:00',
      }),
    ).toEqual([])
  })
  test('where nobody was drawn, anybody of the department may have gone', () => {
    const rules = someRules()
    const inspectors = new Map([...rules.inspectors].map(([id, one]) => [id, { ...one, drawn: false }]))
    expect(problems({ inspectorIds: ['ZF0001', 'ZF0003'] }, { ...rules, inspectors })).toEqual([])
  })
})

describe('when', () => {
  const at = (begunAt: string, endedAt: string) => problems({ begunAt, endedAt })
  test('not before the draw was concluded, to the minute', () => {
    expect(at('2023-05-08T11:59', '2023-05-08T15:00')).toEqual(['begunAt begun-before-draw'])
    expect(at('2023-05-08T12:00', '2023-05-08T12:00')).toEqual([])
  })
  test('a day without its time is not enough', () => {
    expect(at('2023-05-15', '2023-05-15T10:00')).toEqual(['begunAt time-missing'])
  })
  test('not in the future, and not ended before it began', () => {
    expect(at('2023-05-16T08:01', '2023-05-16T09:00')).toEqual([
      'begunAt time-in-future',
      'endedAt time-in-future',
    ])
    expect(at('2023-05-15T10:00', '2023-05-15T09:59')).toEqual(['endedAt ended-before-begun'])
  })
})

test('a signature has a name; a refusal or an absence has a reason', () => {
  const of = (kind: 'signed' | 'refused' | 'absent', who: string, reason: string) =>
    problems({ signature: { kind, who, reason } })
  expect(of('signed', '', '')).toEqual(['signature signature-without-name'])
  expect(of('refused', '样例人', '')).toEqual(['signature signature-without-reason'])
  expect(of('absent', '', '')).toEqual(['signature signature-without-reason'])
  expect(of('absent', '', '门店关闭')).toEqual([])
})

describe('不予配合情节严重', () => {
  const ground = '不如实或不按要求提供情况或相关材料的'
  const refused = [anItemResult({ codes: ['不配合检查情节严重'], handling: ['立案调查'] })]
  test('a ground of the rules and the code go together', () => {
    expect(problems({ refusalGrounds: [ground], items: refused })).toEqual([])
    expect(problems({ refusalGrounds: [ground] })).toEqual(['refusalGrounds refusal-not-coded'])
    expect(problems({ items: refused })).toEqual(['refusalGrounds refusal-without-ground'])
    expect(problems({ refusalGrounds: ['态度不好'], items: refused })).toEqual([
      'refusalGrounds word-unknown',
    ])
  })
  test('rules without grounds ask for none', () => {
    expect(problems({ items: refused }, someRules({ pack: packNamed('qinghe') }))).toEqual([])
  })
})
