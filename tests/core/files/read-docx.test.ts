import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellsOf, failureOf, tableOf } from './made-files.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A .docx with this body, its parts as small as Word accepts them. */
function documentOf(body: string): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
  })
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

async function sheetsOf(body: string) {
  return (await tableOf(documentOf(body))).sheets
}

test('each table is a sheet, named by the last line of words above it', async () => {
  const body = `${p('某县计划表')}${p('')}${tbl(tr(tc('编号'), tc('名称')), tr(tc('001'), tc('样例')))}${tbl(tr(tc('甲')))}`
  const sheets = await sheetsOf(body)
  expect(sheets.map(({ name }) => name)).toEqual(['某县计划表', '表格2'])
  expect(cellsOf(sheets[0] ?? { name: '', hidden: false, rows: [] })).toEqual([
    ['编号', '名称'],
    ['001', '样例'],
  ])
})

test('a plan cell merged over its tasks stands in each of their rows', async () => {
  const [sheet] = await sheetsOf(
    tbl(
      tr(tc('2023001', '<w:vMerge w:val="restart"/>'), tc('001号')),
      tr(tc('', '<w:vMerge/>'), tc('002号')),
      tr(tc('2023002', '<w:vMerge w:val="restart"/>'), tc('003号')),
      tr(tc('', '<w:vMerge/>'), tc('004号')),
    ),
  )
  expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
    ['2023001', '001号'],
    ['2023001', '002号'],
    ['2023002', '003号'],
    ['2023002', '004号'],
  ])
})

test('cells over several grid columns count as many, before and after them', async () => {
  const [sheet] = await sheetsOf(
    tbl(
      tr(tc('发现问题', '<w:gridSpan w:val="2"/>'), tc('备注')),
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc('企业') + tc('无') + '</w:tr>',
    ),
  )
  expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
    ['发现问题', '发现问题', '备注'],
    ['', '企业', '无'],
  ])
})

test('paragraphs of a cell are lines; words struck out by a tracked change are gone', async () => {
  const cell = `<w:tc>${p('1、人员管理。')}${p('2、工艺管理。')}<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:p></w:tc>`
  const [sheet] = await sheetsOf(tbl(tr(cell)))
  expect(sheet?.rows[0]?.cells).toEqual(['1、人员管理。\n2、工艺管理。\n新\n行'])
})

test('a table within a cell is text of that cell', async () => {
  const [sheet] = await sheetsOf(
    tbl(tr(`<w:tc>${p('外')}${tbl(tr(tc('内一'), tc('内二')))}</w:tc>`, tc('右'))),
  )
  expect(sheet?.rows[0]?.cells).toEqual(['外\n内一\n内二', '右'])
})

test('a document without any table says so', async () => {
  expect(await failureOf(documentOf(p('通知')))).toMatchObject({ code: 'document-without-table' })
})

test('a document that was cut off is damaged, whatever was read of it', async () => {
  const bytes = documentOf(tbl(tr(tc('一'))))
  expect(await failureOf(bytes.slice(0, bytes.length - 40))).toMatchObject({ code: 'file-truncated' })
})

test('a span beyond what a sheet can hold is damage, not a wait', async () => {
  const body = tbl(tr(tc('一', '<w:gridSpan w:val="999999999"/>')))
  expect(await failureOf(documentOf(body))).toMatchObject({ code: 'file-damaged' })
})
