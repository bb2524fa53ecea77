import { expect, test } from 'vitest'
import { operations } from '#shared/contract/index.ts'
import { daySchema, minuteSchema } from '#shared/contract/schemas.ts'

test.each(['1900-01-01', '2024-02-29', '2199-12-31'])('an office does something on %s', (day) => {
  expect(daySchema.safeParse(day).success).toBe(true)
  expect(minuteSchema.safeParse(`${day}T09:30`).success).toBe(true)
})

test.each(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2023-02-29', '2023-13-01'])(
  'and never on %s',
  (day) => {
    expect(daySchema.safeParse(day).success).toBe(false)
    expect(minuteSchema.safeParse(`${day}T09:30`).success).toBe(false)
  },
)

// The last days that a machine can count have no working days after them: the search for one never ended.
test('no term is counted from the end of all days', () => {
  const { input } = operations['calendar.deadline']
  expect(input.safeParse({ from: '9999-12-31', days: 5 }).success).toBe(false)
})
