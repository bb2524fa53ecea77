import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { holdDraw } from '#tests/core/ceremony.ts'
import { addRecord, anInspector, anItem, anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

async function bookOf(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

const rowsOf = (book: ExcelJS.Workbook, name: string) => {
  const sheet = book.getWorksheet(name)
  const rows: string[][] = []
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text))
  })
  return rows
}

test('results stand in the field order of the public disclosure, one row per target, department and item, still empty', async () => {
  const office = await anOfficeReadyToDraw()
  const draw = await holdDraw(office)
  const { name, bytes } = await office.must('dispatch.export', { drawId: draw.id })
  expect(name).toBe(`公示平台录入表 ${draw.number}.xlsx`)
  const book = await bookOf(bytes)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    '抽查计划',
    '检查对象',
    '检查人员（不公示）',
    '抽查结果公示',
  ])
  const [head, first, ...others] = rowsOf(book, '抽查结果公示')
  // requirements D8
  expect(head?.slice(2)).toEqual([
    '抽查计划编号',
    '抽查计划名称',
    '抽查任务编号',
    '抽查任务名称',
    '抽查类型',
    '抽查机关',
    '抽查完成日期',
    '序号',
    '抽查事项',
    '检查结果',
  ])
  expect(first).toHaveLength(12)
  expect(1 + others.length).toBe(5 * draw.items.length)
  expect([first?.[1], first?.[7], first?.[8], first?.[9], first?.[11]]).toEqual([
    draw.seats[0]?.inspectedId,
    bureau,
    '',
    '1',
    '',
  ])
  const people = rowsOf(book, '检查人员（不公示）').slice(1)
  expect(people).toHaveLength(draw.assignments.flatMap(({ places }) => places).length)
})

test('what looks like a formula in a roster is text in every cell of every sheet', async () => {
  const formula = '=HYPERLINK("http://example.invalid","点击")'
  const office = await anOfficeReadyToDraw({
    quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 1, q: 1 } } }],
  })
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  for (const { record, revision } of rows)
    await office.must('rosters.save', {
      entry: { roster: 'targets', record: aTarget({ id: record.id, name: record.name, address: formula }) },
      revision,
    })
  await addRecord(office, { roster: 'items', record: anItem(3, { name: '+1+cmd|样例' }) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(9, { phone: '@SUM(1)' }) })
  const draw = await holdDraw(office)
  const book = await bookOf((await office.must('dispatch.export', { drawId: draw.id })).bytes)
  const types = new Set<ExcelJS.ValueType>()
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
  expect([...types].filter((type) => type !== ExcelJS.ValueType.Null)).toEqual([ExcelJS.ValueType.String])
  expect(rowsOf(book, '检查对象').flat()).toContain(formula)
})
