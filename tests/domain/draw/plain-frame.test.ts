import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainFrameText } from '#shared/domain/draw/plain-frame.ts'
import { rowsById } from '#shared/domain/draw/rows-by-id.ts'
import { parseTable, tableText } from '#shared/domain/draw/table.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import type { FrameRow, Mark } from '#shared/domain/draw/tables.ts'

// The quick way to a frame's text, held against the slow one, which reads what it wrote by the rules of every verifier.

const plainSign = fc.constantFrom(...'企业甲乙（）·—“”①Ⅱ々\u{20000}éＡ 09aZ_')
const oddSign = fc.constantFrom(
  ...'\t\n\r\u001F\u0085\u00A0\u200B\u2028\u3000\uFEFF\u0301/=|,',
  '\uD800',
  'e\u0301',
)
const plainText = fc.string({ unit: plainSign, minLength: 1, maxLength: 6 })
const anyText = fc.string({ unit: fc.oneof({ weight: 9, arbitrary: plainSign }, oddSign), maxLength: 6 })
const plainId = fc.stringMatching(/^[0-9A-Z][0-9A-Z._-]{0,3}$/)

const rowOf = (id: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<FrameRow> =>
  fc.record({
    id,
    status: fc.oneof(
      fc.constantFrom<Mark>('E', 'M', 'X:注销'),
      text.map((reason): Mark => `X:${reason}`),
    ),
    class: text,
    region: text,
    kind: fc.oneof(fc.constant(''), text),
    name: text,
  })
const inOrder = (rows: readonly FrameRow[]) => rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
const slowly = (rows: readonly FrameRow[]) => tableText(frameTable, '1-frame.tsv', rows)

test('rows of plain words in order become the text that the slow way gives, and reading it gives these very rows', () => {
  const words = plainText.map((text) => `甲${text}乙`)
  const rosters = fc.uniqueArray(rowOf(plainId, words), { selector: ({ id }) => id, maxLength: 40 })
  fc.assert(
    fc.property(rosters, (rows) => {
      const sorted = inOrder(rows)
      const text = plainFrameText(sorted)
      expect({ ok: true, value: text }).toEqual(slowly(sorted))
      expect(parseTable(frameTable, '1-frame.tsv', text ?? '')).toEqual({ ok: true, value: sorted })
    }),
  )
})

test('whatever stands in them, a text comes only of rows that the slow way accepts as they stand, and is the same', () => {
  const ids = fc.oneof({ weight: 9, arbitrary: plainId }, anyText)
  const sometimesSorted = fc
    .tuple(fc.array(rowOf(ids, fc.oneof(plainText, anyText)), { maxLength: 3 }), fc.boolean())
    .map(([rows, sorted]) => (sorted ? inOrder(rows) : rows))
  fc.assert(
    fc.property(sometimesSorted, (rows) => {
      const slow = slowly(rows)
      const quick = plainFrameText(rows)
      const read = slow.ok ? parseTable(frameTable, '1-frame.tsv', slow.value) : slow
      const stands = read.ok && JSON.stringify(read.value) === JSON.stringify(rows)
      expect(quick).toBe(slow.ok && stands ? slow.value : null)
    }),
    { numRuns: 2000 },
  )
})

test('a frame of more lines than are joined at once loses none', () => {
  const rows = Array.from({ length: 10_000 }, (_, at): FrameRow => ({
    id: `A${String(at).padStart(6, '0')}`,
    status: 'E',
    class: '全部',
    region: '虚构镇',
    kind: '',
    name: `企业${at}`,
  }))
  expect({ ok: true, value: plainFrameText(rows) }).toEqual(slowly(rows))
})

test('rows are found by their ids wherever they stand, each once and in the order of the frame', () => {
  const ids = fc.array(plainId, { maxLength: 30 })
  fc.assert(
    fc.property(ids, ids, (own, others) => {
      const rows = [...new Set(own)].toSorted().map((id) => ({ id }))
      const wanted = [...others, ...own.filter((_, at) => at % 3 === 0), ...own.slice(0, 2)]
      expect(rowsById(rows, wanted)).toEqual(rows.filter(({ id }) => wanted.includes(id)))
    }),
  )
})
