import { describe, expect, test } from 'vitest'
import { fitOfficial, usualLook, type Block, type FittedDocument } from '#shared/domain/documents/index.ts'
import { cell, letterhead, paragraph, row, signature, table } from '#shared/domain/documents/make.ts'
import {
  aLetterhead,
  aNotice,
  aSignature,
  aTitle,
  anAddressee,
  anImprint,
  anOfficialSection,
  fullLines,
  plainText,
} from '#tests/domain/documents/official-makers.ts'

const fit = (blocks: readonly Block[]) => fitOfficial([anOfficialSection(blocks)], usualLook)
const pageOf = ({ sections: [body] }: FittedDocument, text: string) =>
  body?.layout.slices.find((slice) => slice.text.startsWith(text))?.page

describe('the text', () => {
  test('fills its pages with 22 lines each', () => {
    const { sections, isExact } = fit([fullLines(60)])
    const pages = sections[0]?.layout.slices.map(({ page }) => page) ?? []
    expect([1, 2, 3].map((page) => pages.filter((own) => own === page).length)).toEqual([22, 22, 16])
    expect(isExact).toBe(true)
  })

  test('stands on the first page, under a red head and a long title too', () => {
    const title = paragraph(
      'title',
      '关于开展2024年虚构县应急管理领域“双随机、一公开”部门联合抽查工作有关事项的通知',
    )
    const fitted = fit([aLetterhead, title, anAddressee, fullLines(30)])
    expect(fitted.faults).toEqual([])
    expect(pageOf(fitted, plainText(26))).toBe(1)
  })

  test('several organs are set smaller until the first page has text', () => {
    const organs = [
      '虚构县应急管理局',
      '虚构县市场监督管理局',
      '虚构县公安局',
      '虚构县商务局',
      '虚构县消防救援大队',
    ]
    const head = letterhead({ ...aLetterhead, organs, signers: organs.map(() => '') })
    const fitted = fit([head, aTitle, anAddressee, fullLines(30)])
    expect(fitted.faults).toEqual([])
    expect(fitted.sections[0]?.items[0]).toMatchObject({ kind: 'organ-table', organs })
  })

  test('receivers that leave no room for it move to the 版记, 主送 above 抄送 (7.3.2)', () => {
    const many = paragraph(
      'addressee',
      `${Array.from({ length: 40 }, (_, index) => `第${index + 1}乡镇人民政府`).join('，')}：`,
    )
    expect(fit([aLetterhead, aTitle, many, fullLines(3), aSignature]).faults).toEqual([
      'no-text-on-first-page',
    ])
    const fitted = fit([aLetterhead, aTitle, many, fullLines(3), aSignature, anImprint])
    expect(fitted.faults).toEqual([])
    expect(pageOf(fitted, '第1乡镇')).toBeUndefined()
    const foot = fitted.sections.at(-1)?.foot.map(({ pieces: [first] }) => first?.text.slice(0, 3))
    expect(foot?.filter(Boolean).slice(0, 2)).toEqual(['主送：', '抄送：'])
  })
})

describe('the signature', () => {
  test.each(Array.from({ length: 24 }, (_, index) => index + 10))(
    'stands on a page with text, after %i lines',
    (lines) => {
      const fitted = fitOfficial([aNotice(lines)], usualLook)
      expect(fitted.faults).toEqual([])
      expect(pageOf(fitted, '请遵照执行')).toBe(pageOf(fitted, '2024年5月27日'))
    },
  )

  test('would be told if no text could go with it', () => {
    const long = signature(
      Array.from({ length: 30 }, () => '虚构县应急管理局'),
      '',
    )
    expect(fit([aTitle, fullLines(2), long]).faults).toEqual(['signature-alone'])
  })
})

describe('the 版记', () => {
  const lastOf = ({ sections }: FittedDocument) => sections.at(-1)

  test('stands at the foot of the last page where that is an even one with room', () => {
    const fitted = fitOfficial([aNotice(12)], usualLook)
    expect(fitted.pages).toBe(2)
    expect(fitted.sections).toHaveLength(1)
    expect(lastOf(fitted)?.foot.length).toBeGreaterThan(0)
  })

  test('gets the even page behind an odd last one, with its number', () => {
    const fitted = fitOfficial([aNotice(30)], usualLook)
    expect(fitted.pages).toBe(4)
    expect(lastOf(fitted)).toMatchObject({ begins: 'even', isNumbered: true, items: [] })
  })

  test('behind a blank page has no number (7.5)', () => {
    const full = [paragraph('text', plainText(22 * 28 - 2)), fullLines(22)]
    const fitted = fit([...full, anImprint])
    expect(fitted.pages).toBe(4)
    expect(lastOf(fitted)).toMatchObject({ begins: 'even', isNumbered: false })
  })

  test('stands on the last page, whatever its number, where one side is printed', () => {
    const fitted = fitOfficial([anOfficialSection([fullLines(3), anImprint])], { ...usualLook, sides: 'one' })
    expect(fitted.pages).toBe(1)
    expect(lastOf(fitted)?.foot.length).toBeGreaterThan(0)
  })

  test('stands below a short table, whose page is sure; a long one leaves it a page of its own', () => {
    const rows = (count: number) => [
      table(
        [1],
        [],
        Array.from({ length: count }, () => row([cell('甲')])),
      ),
    ]
    const short = fit([fullLines(30), ...rows(3), anImprint])
    expect(short).toMatchObject({ isExact: false, pages: 2 })
    expect(short.sections).toHaveLength(1)
    const long = fit([fullLines(30), ...rows(60), anImprint])
    expect(lastOf(long)).toMatchObject({ begins: 'even', items: [] })
  })

  test('is the last block of the document, behind the annexes, wherever the model has it', () => {
    const annex = anOfficialSection([paragraph('annex', '附件'), aTitle, fullLines(1)])
    const fitted = fitOfficial([aNotice(12), annex], usualLook)
    expect(fitted.sections[0]?.foot).toEqual([])
    expect(lastOf(fitted)?.foot.length).toBeGreaterThan(0)
  })
})
