import { buildDocx } from '#shared/core/documents/index.ts'
import { fitOfficial, usualLook } from '#shared/domain/documents/index.ts'
import { annexList, imprint, letterhead, paragraph, signature } from '#shared/domain/documents/make.ts'
import { aModel, anOfficialSection, plainText } from '#tests/domain/documents/official-makers.ts'
import { describe, expect, it } from 'vitest'
import { render, type Row } from './rendering.ts'

// Han characters alone: LibreOffice sets digits in whatever stands in for 仿宋_GB2312, and parts them from Han characters.
const notice = anOfficialSection([
  letterhead({
    marks: [],
    organs: ['虚构县应急管理局'],
    ending: '文件',
    number: '虚应急〔二〇二四〕一号',
    signers: null,
  }),
  paragraph('title', '关于开展虚构县应急管理领域“双随机、一公开”部门联合抽查的通知'),
  paragraph('addressee', '各乡镇应急管理站：'),
  paragraph('heading', '一、抽查时间'),
  paragraph('text', plainText(40 * 28 - 2)),
  paragraph('text', '请遵照执行'),
  annexList(['内部联合随机抽查工作计划表', '部门联合抽查工作计划表']),
  signature(['虚构县应急管理局'], '二〇二四年五月'),
  imprint({ copies: ['虚构市应急管理局'], issuer: '虚构县应急管理局办公室', date: '二〇二四年五月' }),
])

const counted = fitOfficial([notice], usualLook)
const rendered = render(await buildDocx(aModel([notice])))
const pages = rendered.ran ? rendered.pages : []
const rowsOn = (page: number) => pages[page - 1]?.rows ?? []
const first = (rows: readonly Row[], has: (row: Row) => boolean) => rows.find(has)?.millimetres ?? 0
const last = (rows: readonly Row[], has: (row: Row) => boolean) => rows.findLast(has)?.millimetres ?? 0

describe('an official document on paper, as LibreOffice sets it', () => {
  it('has the pages that were counted, each with the lines that were counted', ({ skip }) => {
    if (!rendered.ran) skip(rendered.reason)
    expect(pages).toHaveLength(counted.pages)
    const words = counted.sections[0]?.layout.slices ?? []
    for (const page of [1, 2, 3]) {
      const printed = (pages[page - 1]?.lines ?? []).filter((line) => !/^—\d—$/u.test(line))
      const expected = words.filter((own) => own.page === page).flatMap(({ text }) => text.split('\n'))
      expect(printed).toEqual(expected.filter((text) => text !== ''))
    }
  })

  it('has 22 lines of 28 characters on a full page (R02)', ({ skip }) => {
    if (!rendered.ran) skip(rendered.reason)
    const full = (pages[1]?.lines ?? []).filter((line) => line.length === 28)
    expect(full).toHaveLength(22)
  })

  it('has text on its first page, and text on the page of the signature (R01, R04)', ({ skip }) => {
    if (!rendered.ran) skip(rendered.reason)
    expect(pages[0]?.lines.some((line) => line.length === 28)).toBe(true)
    const signed = pages.find(({ lines }) => lines.includes('二〇二四年五月'))
    expect(signed?.lines).toContain('请遵照执行')
  })

  it('has the organ’s name 72 mm below the edge, the red line 156 mm wide and 4 mm below the number (7.2)', ({
    skip,
  }) => {
    if (!rendered.ran) skip(rendered.reason)
    const rows = rowsOn(1)
    expect(Math.abs(first(rows, ({ red }) => red > 0) - 72)).toBeLessThan(1)
    const line = first(rows, ({ red }) => red > 100)
    expect(Math.abs(Math.max(...rows.map(({ red }) => red)) - 156)).toBeLessThan(1)
    const number = last(rows, ({ millimetres, ink, red }) => millimetres < line && ink > 0 && red === 0)
    expect(Math.abs(line - number - 4)).toBeLessThan(1)
  })

  it('has its page numbers 7 mm below the text, and the last line of the 版记 at its foot (7.4, 7.5)', ({
    skip,
  }) => {
    if (!rendered.ran) skip(rendered.reason)
    for (const page of [1, 2, 3, 4])
      expect(
        Math.abs(first(rowsOn(page), ({ millimetres, ink }) => millimetres > 266.5 && ink > 5) - 269),
        `page ${page}`,
      ).toBeLessThan(1)
    const foot = rowsOn(4)
    const lines = foot.filter(({ ink }) => ink > 150)
    expect(Math.abs((lines.at(-1)?.millimetres ?? 0) - 262)).toBeLessThan(1)
    expect(Math.abs((lines.at(-1)?.ink ?? 0) - 156)).toBeLessThan(1)
  })
})
