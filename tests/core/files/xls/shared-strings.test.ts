import {
  array,
  asyncProperty,
  check,
  constantFrom,
  integer,
  nat,
  oneof,
  record as shape,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstSheetOf } from '../made-files.ts'
import { cells, xls } from './biff-writer.ts'
import { countAtoms, sharedStrings, type MadeString } from './shared-strings-writer.ts'

/** Every text in a row of its own, behind a number so that an empty one has a row too. */
async function readBack(
  strings: readonly MadeString[],
  isCut?: (index: number) => boolean,
): Promise<unknown> {
  const records = strings.flatMap((_, index) => [
    cells.number(index, 0, index),
    cells.shared(index, 1, index),
  ])
  const sheet = await firstSheetOf(xls({ strings: sharedStrings(strings, isCut), sheets: [{ records }] }))
  return sheet.rows.map((row) => row.cells[1] ?? '')
}

/** Halves of a pair may stand alone: nothing in the format forbids it. */
const anyUnits = array(nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

const strings: readonly MadeString[] = [
  { text: 'Ningjin' },
  { text: '宁晋县甲厂' },
  { text: '' },
  { text: '宁\u{20000}晋 Aé', runs: 2 },
  { text: 'ends narrow: 宁 abc', guide: 5 },
  { text: 'both', runs: 1, guide: 3 },
  { text: '末' },
]
const texts = strings.map(({ text }) => text)

describe('texts that cells share', () => {
  it('are whole wherever one record ends and the next begins', async () => {
    const broken: number[] = []
    for (let cut = 0; cut < countAtoms(strings); cut += 1) {
      const read = await readBack(strings, (index) => index === cut).catch(String)
      if (JSON.stringify(read) !== JSON.stringify(texts)) broken.push(cut)
    }
    expect(broken).toEqual([])
  })

  it('are whole where every byte and every character has a record of its own', async () => {
    expect(await readBack(strings, () => true)).toEqual(texts)
  })

  it('are whole where one of them is longer than any record', async () => {
    const long = [{ text: 'a'.repeat(9_000) + '宁'.repeat(20_000) + 'b'.repeat(3_000) }, { text: '末' }]
    expect(await readBack(long)).toEqual(long.map(({ text }) => text))
  })

  it('are whole whatever they are and wherever they are cut', async () => {
    const any = shape({
      text: oneof(string({ unit: 'binary', maxLength: 40 }), anyUnits),
      runs: constantFrom(0, 0, 1, 3),
      guide: constantFrom(0, 0, 1, 9),
    })
    const verdict = await check(
      asyncProperty(
        array(any, { minLength: 1, maxLength: 12 }),
        integer({ min: 1, max: 30 }),
        nat(29),
        async (made, every, from) => {
          const read = await readBack(made, (index) => index % every === from % every)
          expect(read).toEqual(made.map(({ text }) => text))
        },
      ),
      { numRuns: 300 },
    )
    expect(verdict.failed ? verdict.counterexample : null).toBeNull()
  })
})
