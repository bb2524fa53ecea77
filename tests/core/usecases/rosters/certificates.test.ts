import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Inspector } from '#shared/domain/rosters/types.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { docxText, partNames, partOf } from '#tests/core/documents/read-back.ts'
import { addRecord, anInspector, anOffice, anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const written = '冀E12345'
const id = 'U_5180_E12345'

const file = (text: string) => ({ name: '人员.csv', bytes: new TextEncoder().encode(`\ufeff${text}`) })
const list = (...rows: readonly string[]) => file(['执法证号,姓名,部门', ...rows].join('\n'))

const preview = (office: OfficeUnderTest, given: ReturnType<typeof file>) =>
  office.must('rosters.previewImport', { roster: 'inspectors', file: given })

async function imported(...rows: readonly string[]) {
  const office = await anOffice()
  const { token } = await preview(office, list(...rows))
  const { rows: read } = await office.must('rosters.previewRows', { token })
  await office.must('rosters.confirmImport', { token })
  return { office, read }
}

test('a certificate with Chinese signs comes in under an id that spells them, with a note', async () => {
  const { office, read } = await imported(`冀Ｅ12345,样例执法员,${bureau}`)
  expect(read[0]?.problems).toMatchObject([{ code: 'certificate-spelt', value: written, id }])
  const { rows } = await office.must('rosters.list', { roster: 'inspectors' })
  expect(rows.map(({ record }) => record.id)).toEqual([id])
})

test('two certificates that differ in a sign only are two people', async () => {
  const { office } = await imported(
    `冀E12345,样例甲,${bureau}`,
    `京E12345,样例乙,${bureau}`,
    `E12345,样例丙,${bureau}`,
  )
  expect((await office.must('rosters.list', { roster: 'inspectors' })).total).toBe(3)
})

test.each([
  ['见附件', 'certificate-not-allowed'],
  [`${'冀'.repeat(16)}1`, 'certificate-not-allowed'],
])('「%s」 is no certificate number: %s', async (number, code) => {
  const office = await anOffice()
  const { token } = await preview(office, list(`${number},样例执法员,${bureau}`))
  const { rows } = await office.must('rosters.previewRows', { token })
  expect(rows).toMatchObject([{ outcome: 'rejected', problems: [{ code }] }])
})

test('a target keeps to the signs of its code', async () => {
  const office = await anOffice()
  const given = file('统一社会信用代码,企业名称\n冀E12345,虚构企业\n')
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file: given })
  const { rows } = await office.must('rosters.previewRows', { token })
  expect(rows[0]?.problems).toMatchObject([{ code: 'code-not-allowed' }])
})

test.each([written, '冀e12345', 'E12345', id, 'ylzfy'])('it is found by %s', async (search) => {
  const { office } = await imported(`${written},样例执法员,${bureau}`, `13050099,另一人,${bureau}`)
  const { rows } = await office.must('rosters.list', { roster: 'inspectors', search })
  expect(rows.map(({ record }) => record.id)).toEqual([id])
})

test('an export says what the certificate says, and importing it again changes nothing', async () => {
  const { office } = await imported(`${written},样例执法员,${bureau}`)
  const { name, bytes } = await office.must('rosters.export', { roster: 'inspectors' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  expect(book.worksheets[0]?.getRow(2).getCell(1).text).toBe(written)
  const again = await office.must('rosters.previewImport', { roster: 'inspectors', file: { name, bytes } })
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, rejected: 0 })
})

test('the draw sees the id alone; the papers print the certificate', async () => {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'inspectors' })
  for (const { record } of rows) {
    await office.must('rosters.retire', { roster: 'inspectors', id: record.id, reason: '换证' })
  }
  for (const number of [1, 2]) {
    const record: Inspector = anInspector(number, { id: `U_5180_E1234${number}` })
    await addRecord(office, { roster: 'inspectors', record })
  }
  const { id: drawId } = await holdDraw(office)
  const { bytes } = await office.must('draw.package', { drawId })
  const verified = await office.must('draw.verify', { file: { name: '核验包.zip', bytes } })
  expect(verified.verified).toBe(true)
  const papers = await office.must('documents.makeDraw', { drawId, kinds: ['T6', 'T7', 'W3', 'W5'] })
  const printed = await Promise.all(
    papers.map(async ({ id: documentId, format, kind }) => {
      const paper = await office.must('documents.read', { documentId })
      return { kind, text: format === 'docx' ? docxText(paper.bytes) : sheetText(paper.bytes) }
    }),
  )
  const named = printed.filter(({ text }) => text.includes('冀E1234')).map(({ kind }) => kind)
  expect([...new Set(named)].toSorted()).toEqual(['T7', 'W3', 'W5'])
  expect(printed.filter(({ text }) => text.includes('U_5180'))).toEqual([])
})

const sheetText = (bytes: Uint8Array) =>
  partNames(bytes)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => partOf(bytes, name))
    .join('\n')
