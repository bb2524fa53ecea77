import { expect, test } from 'vitest'
import { inOrderOf } from '#renderer/pages/draw/ceremony/paper-order.ts'

test('of the papers that are made together, the sheet that is signed now comes first', () => {
  const made = ['T6', 'T6', 'T7', 'W5', 'W3', 'C2'] as const
  const sorted = made.map((kind) => ({ kind })).toSorted(inOrderOf(['C2', 'W5', 'T6', 'T7', 'W3']))
  expect(sorted.map(({ kind }) => kind)).toEqual(['C2', 'W5', 'T6', 'T6', 'T7', 'W3'])
})
