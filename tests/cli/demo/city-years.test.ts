import { expect, test } from 'vitest'
import { holdToFigures, years } from './expected-years.ts'

// The other offices are held at the same time, in a file of their own.
const own = years.filter(({ pack }) => ['qinhuangdao', 'yanshi'].includes(pack))

test.each(own)('the year of $pack is held: $draws draws, and every figure is in it', async (expected) => {
  const { said } = await holdToFigures(expected)
  expect(said.at(-1)).toBe('全部正确。')
})
