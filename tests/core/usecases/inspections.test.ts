import { expect, test } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import {
  addRecord,
  anOffice,
  anOfficeReadyToDraw,
  aNewPlan,
  aScheme,
  bureau,
  witnesses,
} from '#tests/core/makers.ts'
import { commitFirst, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

type Entered = InputOf<Operations['inspections.save']>['inspection']

const anInspection = (fields: Partial<Entered> = {}): Entered => ({
  id: '',
  targetId: 'A1',
  date: '2023-03-01',
  kind: '日常检查',
  department: bureau,
  basis: '',
  exemption: '',
  result: '',
  remark: '',
  registerNumber: '',
  drawId: '',
  ...fields,
})

const enter = (office: OfficeUnderTest, fields: Partial<Entered> = {}) =>
  office.must('inspections.save', { inspection: anInspection(fields), revision: 0 })

async function twoTargets(): Promise<OfficeUnderTest> {
  const office = await anOffice()
  await addRecord(office, {
    roster: 'targets',
    record: aTarget({ id: 'A1', name: '虚构县东风化工有限公司', lastInspected: '2022-06-01' }),
  })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A2', name: '虚构县北河面粉厂' }) })
  return office
}

const csv = (...lines: readonly string[]) => ({
  name: '检查台账.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
})

const rowsOf = async (office: OfficeUnderTest, token: string) =>
  (await office.must('inspections.previewRows', { token, limit: 1000 })).rows

test('an inspection is entered, changed on the revision seen, and removed with a reason; each stands in the ledger', async () => {
  const office = await twoTargets()
  const kept = await enter(office, { exemption: '投诉举报', registerNumber: '举〔2023〕5号' })
  expect(kept).toMatchObject({ targetName: '虚构县东风化工有限公司', source: 'hand', revision: 1 })
  const { id } = kept
  const changed = anInspection({ id, result: '未发现问题' })
  expect(await office.must('inspections.save', { inspection: changed, revision: 1 })).toMatchObject({
    id,
    result: '未发现问题',
    exemption: '',
    revision: 2,
  })
  expect(await office.refusal('inspections.save', { inspection: changed, revision: 1 })).toMatchObject({
    code: 'record-changed-meanwhile',
  })
  await office.must('inspections.remove', { id, reason: '登记错了企业' })
  expect((await office.must('inspections.list', {})).total).toBe(0)
  expect((await office.ledger()).slice(-3).map(({ kind }) => kind)).toEqual([
    'inspection.added',
    'inspection.edited',
    'inspection.removed',
  ])
})

test('the same target, day, department and kind is entered once; the future and strangers are refused', async () => {
  const office = await twoTargets()
  await enter(office)
  const refusal = (fields: Partial<Entered>) =>
    office.refusal('inspections.save', { inspection: anInspection(fields), revision: 0 })
  expect(await refusal({})).toMatchObject({ code: 'inspection-exists' })
  expect(await refusal({ kind: '日常巡查' })).toMatchObject({ code: 'inspection-exists' })
  expect(await refusal({ date: '2023-05-09' })).toEqual({ code: 'inspection-in-future', date: '2023-05-09' })
  expect(await refusal({ targetId: 'A9' })).toMatchObject({ code: 'record-not-found', what: 'target' })
  expect(await refusal({ drawId: 'no' })).toMatchObject({ code: 'record-not-found', what: 'draw' })
  expect(await refusal({ drawId: 'd', exemption: '投诉举报' })).toMatchObject({ code: 'wrong-input' })
})

test('a target’s history says the newest first, what of the year counts, and when it was last inspected', async () => {
  const office = await twoTargets()
  expect(await office.must('inspections.ofTarget', { targetId: 'A1' })).toMatchObject({
    inspections: [],
    inspected: 0,
    drawn: 0,
    lastInspected: '2022-06-01',
  })
  await enter(office)
  await enter(office, { date: '2023-04-01', exemption: '整改复查' })
  await enter(office, { date: '2021-04-01' })
  const history = await office.must('inspections.ofTarget', { targetId: 'A1' })
  expect(history.inspections.map(({ date }) => date)).toEqual(['2023-04-01', '2023-03-01', '2021-04-01'])
  expect(history).toMatchObject({
    year: '2023',
    inspected: 1,
    drawn: 0,
    most: 2,
    lastInspected: '2023-04-01',
  })
})

test('inspections are listed by year, kind and words of the target', async () => {
  const office = await twoTargets()
  await enter(office)
  await enter(office, { targetId: 'A2', date: '2022-03-01', kind: '专项检查' })
  const found = async (asked: InputOf<Operations['inspections.list']>) =>
    (await office.must('inspections.list', asked)).rows.map(({ targetId }) => targetId)
  expect(await found({})).toEqual(['A1', 'A2'])
  expect(await found({ year: '2022' })).toEqual(['A2'])
  expect(await found({ kinds: ['日常检查'] })).toEqual(['A1'])
  expect(await found({ search: 'bhmf' })).toEqual(['A2'])
})

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

const pool = (office: OfficeUnderTest & { taskId: string }, yearlyCap: number | null) =>
  office.must('scheme.pool', { scheme: aScheme(office.taskId, { yearlyCap }) })

test('inspections of anybody count against the cap, exempted ones do not, and the reason says so', async () => {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'targets', limit: 3 })
  const [one = '', other = '', third = ''] = rows.map(({ record }) => record.id)
  await enter(office, { targetId: one, department: '虚构县市场监督管理局' })
  await enter(office, { targetId: one, date: '2023-04-01', kind: '专项检查' })
  await enter(office, { targetId: other, exemption: '投诉举报' })
  await enter(office, { targetId: third, date: '2022-12-31' })
  expect(await pool(office, 2)).toMatchObject({
    eligible: 9,
    excluded: [{ reason: '本年已检查2次', count: 1 }],
  })
  expect(await pool(office, 1)).toMatchObject({ eligible: 9 })
  expect(await pool(office, null)).toMatchObject({ eligible: 10 })
})

test('a winner counts from the draw on, and not once more when its inspection is entered or imported', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const view = await holdFirst(office)
  const winners = winnersOf(view)
  const [winner = '', second = ''] = winners
  const history = (targetId: string) => office.must('inspections.ofTarget', { targetId })
  expect(await history(winner)).toMatchObject({
    planned: [{ drawId: view.id, number: view.number, date: '2023-05-08' }],
    inspected: 0,
    drawn: 1,
  })
  await enter(office, { targetId: winner, date: '2023-05-08', kind: '双随机抽查', drawId: view.id })
  expect(await history(winner)).toMatchObject({ planned: [], inspected: 0, drawn: 1 })
  const file = csv('统一社会信用代码,检查日期,检查类型,检查部门', `${second},2023-05-08,双随机,${bureau}`)
  const { token } = await office.must('inspections.previewImport', { file })
  expect((await rowsOf(office, token))[0]?.problems).toContainEqual(
    expect.objectContaining({ code: 'draw-recognised', number: view.number }),
  )
  await office.must('inspections.confirmImport', { token })
  expect(await history(second)).toMatchObject({ planned: [], inspected: 0, drawn: 1 })
  expect((await pool(office, 1)).excluded).toEqual([{ reason: '本年已抽查1次', count: winners.length }])
})

test('another department’s own 双随机 is not taken for this draw’s inspection', async () => {
  const office = await anOfficeReadyToDraw()
  const view = await holdFirst(office)
  const [winner = ''] = winnersOf(view)
  const file = csv(
    '统一社会信用代码,检查日期,检查类型,检查部门',
    `${winner},2023-05-08,双随机抽查,虚构县市场监督管理局`,
  )
  const { token } = await office.must('inspections.previewImport', { file })
  await office.must('inspections.confirmImport', { token })
  expect(await office.must('inspections.ofTarget', { targetId: winner })).toMatchObject({
    inspected: 1,
    drawn: 1,
  })
})

test('while one draw stands committed and undrawn, no other freezes the same counts: together they could exceed the cap', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const { tasks } = await office.must('plan.save', { plan: aNewPlan({ number: '2023002' }) })
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: 1 }) })
  const first = await commitFirst(office)
  expect(await office.refusal('draw.commitFirst', { taskId, contributors: witnesses })).toEqual({
    code: 'draw-already-open',
    number: first.number,
  })
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: null }) })
  expect((await commitFirst({ ...office, taskId })).state).toBe('committed-1')
})

test('上次检查日期 is the newest of roster and history: in the list, in its filter, and no older list takes it back', async () => {
  const office = await twoTargets()
  const known = async () => {
    const { rows } = await office.must('rosters.list', { roster: 'targets', search: 'A1' })
    return rows.map(({ record }) => (record as Target).lastInspected)
  }
  expect(await known()).toEqual(['2022-06-01'])
  const kept = await enter(office, { date: '2023-03-01', exemption: '投诉举报' })
  expect(await known()).toEqual(['2023-03-01'])
  const over = { roster: 'targets' as const, filters: { lastInspected: ['over-6'] } }
  expect((await office.must('rosters.list', over)).total).toBe(0)
  const file = {
    name: '名录.csv',
    bytes: csv('统一社会信用代码,企业名称,上次检查日期', 'A1,虚构县东风化工有限公司,2021-01-01').bytes,
  }
  const { token, counts } = await office.must('rosters.previewImport', { roster: 'targets', file })
  expect(counts).toMatchObject({ changed: 0, unchanged: 1 })
  const { rows } = await office.must('rosters.previewRows', { token })
  expect(rows[0]?.problems.map(({ code }) => code)).toContain('older-date-kept')
  await office.must('inspections.remove', { id: kept.id, reason: '登记错了企业' })
  expect(await known()).toEqual(['2022-06-01'])
  expect((await office.must('rosters.list', over)).total).toBe(1)
})

test('an inspection that is moved to another target takes its date along', async () => {
  const office = await twoTargets()
  const { id } = await enter(office)
  await office.must('inspections.save', { inspection: anInspection({ id, targetId: 'A2' }), revision: 1 })
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  expect(rows.map(({ record }) => [record.id, (record as Target).lastInspected])).toEqual([
    ['A2', '2023-03-01'],
    ['A1', '2022-06-01'],
  ])
})

test('whoever asks why a target was not drawn is told of its inspections', async () => {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'targets', limit: 1 })
  const id = rows[0]?.record.id ?? ''
  await enter(office, { targetId: id })
  await enter(office, { targetId: id, date: '2023-04-01' })
  const view = await holdFirst(office)
  expect(view.pool.excluded).toEqual([{ reason: '本年已检查2次', count: 1 }])
  expect(await office.must('draw.why', { drawId: view.id, search: id })).toMatchObject([
    { id, story: { kind: 'excluded', reason: '本年已检查2次' } },
  ])
})
