import { expect, test } from 'vitest'
import { readInput } from '#shared/core/read-input.ts'

test('an input is read as its schema has it, or the first place that is not is named', () => {
  expect(readInput('vocabularies.remove', { name: 'tags', word: ' 样例 ' })).toEqual({
    ok: true,
    value: { name: 'tags', word: '样例' },
  })
  const bare = { name: 'tags', word: 1 }
  expect(readInput('vocabularies.remove', bare)).toMatchObject({
    failure: { code: 'wrong-input', path: 'word' },
  })
})

test('what pretends to have a length of its own making is as wrong as anything else, and no fault of the program', () => {
  for (const length of [JSON.parse('{"toString":"x","valueOf":"x"}') as unknown, Symbol('x')]) {
    const hostile = { name: 'tags', word: { length } }
    expect(readInput('vocabularies.remove', hostile)).toMatchObject({ failure: { code: 'wrong-input' } })
  }
})
