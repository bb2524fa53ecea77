import { expect, test } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import { holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { addRecord, anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { csv, enter, rowsOf, twoTargets } from './an-inspection.ts'

test('a file from elsewhere: each row’s fate, matched by code, else by a name that only one bears', async () => {
  const office = await twoTargets()
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A3', name: '虚构县同名厂' }) })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A4', name: '虚构县同名厂' }) })
  const file = csv(
    '虚构县2023年检查台账,,,,,',
    '序号,统一社会信用代码,被检查单位,检查时间,检查类别,执法单位,不计入频次原因,检查情况,负责人',
    '1,A1,,2023.3.8,双随机、一公开,虚构县市场监督管理局,,未发现问题,样例丁',
    '2,,虚构县北河面粉厂,2023年4月1日,专项,虚构县消防救援大队,投诉举报,,',
    '3,A1,,2023.3.8,双随机抽查,虚构县市场监督管理局,,未发现问题,样例丁',
    '4,A1,,2023.3.8,双随机抽查,虚构县市场监督管理局,,发现问题,',
    '5,,虚构县同名厂,2023.3.8,日常检查,虚构县市场监督管理局,,,',
    '6,A9,虚构县没有的厂,2023.3.8,日常检查,虚构县市场监督管理局,,,',
    '7,A2,,2024.3.8,日常检查,虚构县市场监督管理局,,,',
    '8,A2,,去年,日常检查,虚构县市场监督管理局,,,',
    '9,A2,,2023.3.8,日常检查,,,,',
    '10,A2,,2023.3.9,日常检查,虚构县市场监督管理局,领导要求,,',
    '11,A2,,2023.3.10,日常检查,虚构县市场监督管理局,,,',
  )
  const preview = await office.must('inspections.previewImport', { file })
  expect(preview.counts).toMatchObject({ new: 3, changed: 0, unchanged: 1, rejected: 7 })
  const rows = await rowsOf(office, preview.token)
  expect(rows.map(({ row, outcome, problems }) => [row, outcome, problems.map(({ code }) => code)])).toEqual([
    [3, 'new', ['word-unified']],
    [4, 'new', ['word-unified', 'matched-by-name']],
    [5, 'unchanged', ['row-repeated']],
    [6, 'rejected', ['visit-repeated']],
    [7, 'rejected', ['target-name-ambiguous']],
    [8, 'rejected', ['code-length-unusual', 'target-unknown']],
    [9, 'rejected', ['date-in-future']],
    [10, 'rejected', ['date-not-readable', 'field-missing']],
    [11, 'rejected', ['field-missing']],
    [12, 'rejected', ['exemption-unknown']],
    [13, 'new', []],
  ])
  expect((await office.must('inspections.list', {})).total).toBe(0)
  expect(await office.must('inspections.confirmImport', { token: preview.token })).toMatchObject({ new: 3 })
  const { rows: kept } = await office.must('inspections.list', {})
  expect(kept.find(({ targetId }) => targetId === 'A1')).toMatchObject({
    date: '2023-03-08',
    kind: '双随机抽查',
    department: '虚构县市场监督管理局',
    result: '未发现问题',
    source: 'file',
    extra: { 负责人: '样例丁' },
  })
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'inspection.imported' })
})

test('what a file leaves open is stated once for all its rows, and a table that is no history is refused', async () => {
  const office = await twoTargets()
  const file = csv('企业名称,检查日期', '虚构县北河面粉厂,2023-03-01')
  const { token, counts } = await office.must('inspections.previewImport', {
    file,
    defaults: { kind: '日常检查', department: '虚构县消防救援大队' },
  })
  expect(counts).toMatchObject({ new: 1, rejected: 0 })
  expect(await rowsOf(office, token)).toMatchObject([{ values: { department: '虚构县消防救援大队' } }])
  expect(
    await office.refusal('inspections.previewImport', { file: csv('企业名称,检查部门', '甲厂,乙局') }),
  ).toMatchObject({ code: 'column-missing', missing: ['检查日期'] })
})

test('a second import of the file changes nothing, and one that says more changes what it says', async () => {
  const office = await twoTargets()
  const first = csv('统一社会信用代码,检查日期,检查类型,检查部门', 'A1,2023-03-01,日常检查,甲局')
  const { token } = await office.must('inspections.previewImport', { file: first })
  await office.must('inspections.confirmImport', { token })
  const again = await office.must('inspections.previewImport', { file: first })
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 })
  expect(await office.refusal('inspections.confirmImport', { token: again.token })).toMatchObject({
    code: 'nothing-to-import',
  })
  const more = csv(
    '统一社会信用代码,检查日期,检查类型,检查部门,检查结果',
    'A1,2023-03-01,日常检查,甲局,未发现问题',
  )
  const said = await office.must('inspections.previewImport', { file: more })
  expect(await rowsOf(office, said.token)).toMatchObject([
    { outcome: 'changed', changes: { result: { before: '', after: '未发现问题' } } },
  ])
  await office.must('inspections.confirmImport', { token: said.token })
  expect((await office.must('inspections.list', {})).rows).toMatchObject([
    { result: '未发现问题', revision: 2, source: 'file' },
  ])
})

test('a history that changed after the preview refuses the import, and nothing of it is written', async () => {
  const office = await twoTargets()
  const file = csv('统一社会信用代码,检查日期,检查类型,检查部门', 'A1,2023-03-01,日常检查,甲局')
  const { token } = await office.must('inspections.previewImport', { file })
  await enter(office, { targetId: 'A2' })
  expect(await office.refusal('inspections.confirmImport', { token })).toMatchObject({
    code: 'rosters-changed-meanwhile',
  })
  expect((await office.must('inspections.list', {})).total).toBe(1)
  await office.must('inspections.discardImport', { token })
  expect(await office.refusal('inspections.previewRows', { token })).toMatchObject({ code: 'preview-gone' })
})

test('a history that is exported and imported again is unchanged, whatever its texts look like', async () => {
  const office = await anOfficeReadyToDraw()
  const view = await holdFirst(office)
  const [winner = ''] = winnersOf(view)
  await enter(office, { targetId: winner, date: '2023-05-08', kind: '双随机抽查', drawId: view.id })
  for (const [index, text] of [
    '=1+1',
    '0012',
    ' 两边有空 ',
    '全角ＡＢＣ１',
    '第一行\n第二行',
    '无',
    '1.5E+3',
  ].entries()) {
    await enter(office, {
      targetId: winner,
      date: `2022-03-0${index + 1}`,
      basis: text,
      result: text,
      remark: text,
      registerNumber: text,
      department: index === 0 ? '甲局  第一股' : bureau,
      exemption: index % 2 === 0 ? '' : '投诉举报',
    })
  }
  const { name, bytes } = await office.must('inspections.export', {})
  expect(name).toBe('检查历史.xlsx')
  const preview = await office.must('inspections.previewImport', { file: { name, bytes } })
  expect(preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 8, rejected: 0 })
  const read = await readTable(bytes, name, {
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  expect(read.ok && read.value.sheets[0]?.rows[0]?.cells).toEqual([
    '统一社会信用代码',
    '企业名称',
    '检查日期',
    '检查类型',
    '检查部门',
    '检查事由',
    '不计入原因',
    '检查结果',
    '抽取编号',
    '登记编号',
    '备注',
  ])
})
