import { expect, test } from 'vitest'
import { itemsUnknown, withItems } from '#shared/domain/results/blank-record.ts'
import { recordChanges } from '#shared/domain/results/record-changes.ts'
import { hasProblem, resultInShort } from '#shared/domain/results/result-words.ts'
import { changedText } from '#shared/text/record-words.ts'
import { anItemResult, aRecord, packNamed } from './a-record.ts'

test('what changed is told field by field, of an item under its name, with both sides', () => {
  const before = aRecord()
  const after = aRecord({
    items: [anItemResult({ codes: ['发现问题待后续处理'], handling: ['立案调查'] })],
    signature: { kind: 'refused', who: '', reason: '认为与己无关' },
  })
  const changes = recordChanges(before, after)
  expect(
    changes.map(({ field, item, before: old, after: now }) => [
      field,
      item,
      changedText(field, old),
      changedText(field, now),
    ]),
  ).toEqual([
    ['signature', '', '已签字，样例负责人', '拒绝签字，认为与己无关'],
    ['codes', '样例事项1', '未发现问题', '发现问题待后续处理'],
    ['handling', '样例事项1', '（空）', '立案调查'],
  ])
  expect(recordChanges(after, after)).toEqual([])
})

test('the first version tells all it holds and nothing that is empty', () => {
  expect(recordChanges(null, aRecord()).map(({ field }) => field)).toEqual([
    'begunAt',
    'endedAt',
    'methods',
    'inspectorIds',
    'signature',
    'codes',
  ])
})

test('a content is put in the order of the record; what it does not speak of is unanswered, what is foreign is named', () => {
  const items = [
    { itemId: 'SX-02', itemName: '样例事项2' },
    { itemId: 'SX-01', itemName: '样例事项1' },
  ]
  const content = aRecord({ items: [anItemResult({ itemName: '改过的名字' })] })
  expect(withItems(content, items).items.map(({ itemName, codes }) => [itemName, codes])).toEqual([
    ['样例事项2', []],
    ['样例事项1', ['未发现问题']],
  ])
  expect(itemsUnknown(content, items)).toEqual([])
  expect(
    itemsUnknown(aRecord({ items: [anItemResult({ itemId: 'X', itemName: '别处的' })] }), items),
  ).toEqual(['别处的'])
})

test('a result in short tells each word once; which of them are problems is for the rules to say', () => {
  const content = aRecord({
    items: [anItemResult(), anItemResult({ codes: ['未发现问题'] }), anItemResult({ codes: ['迁出'] })],
  })
  expect(resultInShort(content)).toBe('未发现问题、迁出')
  const pack = packNamed('ningjin')
  expect(hasProblem(content, pack)).toBe(false)
  expect(
    hasProblem(aRecord({ items: [anItemResult({ codes: ['未按规定公示应当公示的信息'] })] }), pack),
  ).toBe(true)
})
