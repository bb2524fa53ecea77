import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import { documentPages, pageTexts, printable, usualLook } from '#shared/domain/documents/index.ts'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { partNames, partOf } from '../read-back.ts'
import { openXmlVerdict } from '../validator.ts'
import { bound, isOfficial } from './bound.ts'
import { kinds } from './kinds.ts'
import { docxLetters, letters } from './letters.ts'
import { cutCells, textOf } from './cut-cells.ts'

/** As long as a company's name may be. */
const fortyCharacters = '虚构县'.repeat(13) + '司'
/** In few of the standard's fonts, and in none of the GB 2312 ones */
const rare = '镕喆堃昇䶮'
const formula = '=HYPERLINK("http://x","点")'
const bad = `${formula}+1-1@SUM(A1)<w:p>&]]>"'\u0000\u0008\u202E${rare}${fortyCharacters}`
const seen = letters([printable(bad)])

// One bad word is enough for every run; `npm run torture` tries each first character of a formula, and names that never end.
const words =
  process.env['HOSTILE'] === 'all'
    ? [bad, '+1', '-1+1', '@SUM(A1)', '\t=1', `'${fortyCharacters.repeat(8)}`]
    : [bad]

const inAnyOrder = (text: string) => [...text].toSorted().join('')
const all = Object.entries(kinds)
const made = new Map(all.map(([kind, one]) => [kind, one.having(bad)]))
const modelOf = (kind: string) => {
  const model = made.get(kind)
  if (model === undefined) throw new Error(kind)
  return model
}

// W5 and its sheets take their words from the same places.
const documents = await Promise.all(
  all.map(async ([kind]) => [kind, await buildDocx(modelOf(kind))] as const),
)

describe('in a .docx, words from people and rosters stay words:', () => {
  for (const [kind, bytes] of documents)
    it(`in ${kind}`, () => {
      const xml = partOf(bytes, 'word/document.xml')
      const written = docxLetters(bytes)
      expect(written).toContain(seen)
      // A row that is cut in pieces is read in another order than it is written.
      const shown = letters(documentPages(modelOf(kind), usualLook).flatMap(pageTexts))
      expect(inAnyOrder(written)).toBe(inAnyOrder(shown))
      expect(xml).not.toContain('<w:p>&')
      expect(xml).not.toMatch(/<w:(?:hyperlink|fldSimple|object|altChunk)\b/)
      expect(partNames(bytes).filter((name) => /vba|embeddings|oleObject/i.test(name))).toEqual([])
      // A row of exact height would cut what it has no room for.
      expect(xml).not.toContain('w:hRule="exact"')
    })

  for (const [kind, bytes] of documents)
    it(`${kind} sets rare characters in a font that has them`, () => {
      const runs = partOf(bytes, 'word/document.xml').match(/<w:r>(?:(?!<\/w:r>).)*䶮.*?<\/w:r>/gs) ?? []
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs) expect(run).toMatch(/w:eastAsia="(?!仿宋_GB2312|楷体_GB2312|方正小标宋简体)/)
    })

  for (const [name, wants] of [
    ['forms', false],
    ['official documents', true],
  ] as const)
    it(`the Open XML SDK finds no fault in ${name}`, async ({ skip }) => {
      const models = all.map(([kind]) => modelOf(kind)).filter((model) => isOfficial(model) === wants)
      const verdict = await openXmlVerdict(await buildDocx(bound(models)), 'docx')
      if (!verdict.ran) return skip(verdict.reason)
      expect(verdict.errors).toEqual([])
    })
})

async function bookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

describe('in a workbook', () => {
  const tables = all.filter(([, { formats }]) => formats.includes('xlsx'))
  const longTables = tables.flatMap(([kind, { long }]) => (long === null ? [] : [{ kind, long }]))
  for (const [kind, one] of tables)
    it(`${kind} executes nothing, loses nothing and cuts nothing`, async () => {
      for (const word of words) {
        const book = await bookOf(await buildXlsx(one.having(word)))
        const cells: ExcelJS.Cell[] = []
        book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell))))
        const strange = cells.filter(({ type }) =>
          [ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink].includes(type),
        )
        expect(strange.map(({ address }) => address)).toEqual([])
        expect(cells.some((cell) => textOf(cell).includes(printable(word)))).toBe(true)
        expect(book.worksheets.flatMap(cutCells)).toEqual([])
      }
    })
  for (const { kind, long } of longTables)
    it(`${kind} cuts nothing of a catalogue of 200`, async () => {
      const book = await bookOf(await buildXlsx(long))
      expect(book.worksheets.flatMap(cutCells)).toEqual([])
    })
})
