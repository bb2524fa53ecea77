import { expect, test } from 'vitest'
import type { OfficialPapers } from '#shared/contract/index.ts'
import { docxTables, docxText, partOf } from '#tests/core/documents/read-back.ts'
import { openXmlVerdict } from '#tests/core/documents/validator.ts'
import { addRecord, anItem, anOfficeReadyToDraw, type SchemeFields } from '#tests/core/makers.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { departments } from './county.ts'
import { asIssuer, sealLine } from './an-issuing-office.ts'

async function anIssuer(
  scheme: SchemeFields = {},
  papers: Partial<OfficialPapers> = {},
): Promise<ReadyOffice> {
  const office = await anOfficeReadyToDraw({ departments: [...departments], ...scheme })
  await asIssuer(office, papers)
  return office
}

async function bytesOf(office: ReadyOffice, number: number | null = 1): Promise<Uint8Array> {
  const [made] = await office.must('documents.makeNotice', { taskId: office.taskId, number })
  return (await office.must('documents.read', { documentId: made?.id ?? '' })).bytes
}

const linesOf = (bytes: Uint8Array) =>
  docxText(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')

test('W1 has head, number, title, receivers, text, who signs and the date in this order', async () => {
  const lines = linesOf(await bytesOf(await anIssuer()))
  const places = [
    sealLine,
    '虚双随机办〔2023〕1号',
    '关于开展虚构县2023年度',
    '县“双随机、一公开”监管工作领导小组成员单位：',
    '根据2023年度抽查工作计划（计划编号：2023001）',
    '联系人：样例联系人　联系电话：0000-0000000',
    '2023年5月8日',
    '一、抽查时间',
  ].map((start) => lines.findIndex((line) => line.startsWith(start)))
  expect(places.toSorted((one, other) => one - other)).toEqual(places)
  expect(places[0]).toBe(0)
})

test('the work plan has the headings of its source, and each department with its own items', async () => {
  const office = await anIssuer({ itemIds: ['SX-01', 'SX-02', 'SX-07'] })
  const [, second] = departments
  const more = anItem(7, { name: '登记事项检查', department: second?.department ?? '' })
  await addRecord(office, { roster: 'items', record: more })
  const lines = linesOf(await bytesOf(office))
  expect(lines.filter((line) => /^[一二三四五六七]、/u.test(line))).toEqual([
    '一、抽查时间',
    '二、抽查对象及范围',
    '三、抽查实施部门',
    '四、抽查内容',
    '五、组织实施',
    '六、工作要求',
  ])
  const from = lines.indexOf('四、抽查内容')
  expect(lines.slice(from + 1, from + 4)).toEqual([
    '（一）虚构县应急管理局：样例事项1；样例事项2。',
    '（二）虚构县市场监督管理局：登记事项检查。',
    '五、组织实施',
  ])
  expect(lines.slice(from + 4).filter((line) => /^（[一二三四五]）/u.test(line))).toEqual([
    '（一）任务分工',
    '（二）检查方式',
    '（三）工作程序',
    '（四）现场检查发现问题的处理',
    '（一）认真组织，按时完成',
    '（二）密切配合，联合检查',
    '（三）规范执法，减轻负担',
    '（四）加强宣传，接受监督',
    '（五）总结情况，及时报送',
  ])
})

test('its annex is the statistics table, a row per department and a total, empty for the pen', async () => {
  const table = docxTables(await bytesOf(await anIssuer())).at(-1) ?? []
  const [heads, below, ...rows] = table
  expect(heads?.filter(Boolean)).toEqual([
    '部门',
    '随机抽查企业（户）',
    '随机抽取执法人员（人）',
    '发现问题',
    '抽查结果处理',
    '现场解答疑难问题（户）',
  ])
  expect(below?.filter(Boolean).length).toBe(5)
  expect(rows.map(([name]) => name)).toEqual([...departments.map(({ department }) => department), '合计'])
  expect(rows.flatMap((cells) => cells.slice(1)).filter((text) => text !== '')).toEqual([])
})

test('a draft leaves number and date to the pen', async () => {
  const lines = linesOf(await bytesOf(await anIssuer(), null))
  expect(lines[1]).toBe('〔　　　　〕　　号')
  expect(lines.filter((line) => line.includes('2023年5月8日'))).toEqual([])
})

test('several organs sign together, copies and the printing organ stand in the imprint', async () => {
  const organs = ['虚构县应急管理局', '虚构县市场监督管理局']
  const text = docxText(
    await bytesOf(await anIssuer({}, { organs, ending: '文件', issuer: '虚构县应急管理局办公室' })),
  )
  expect(text).toContain('抄送：县政府办公室，县司法局。')
  expect(text).toContain('虚构县应急管理局办公室')
  for (const organ of organs) expect(text.split(organ).length).toBeGreaterThan(2)
  expect(text).not.toContain(`${sealLine}\t`)
})

test.each([
  ['standard', 'office', '仿宋_GB2312'],
  ['windows', 'physical', '仿宋'],
] as const)('fonts %s and margins %s are those of the profile', async (fonts, margins, name) => {
  const bytes = await bytesOf(await anIssuer({}, { fonts, margins }))
  expect(partOf(bytes, 'word/styles.xml')).toContain(`w:eastAsia="${name}"`)
  expect(partOf(bytes, 'word/document.xml')).toContain(`w:linePitch="${margins === 'office' ? 579 : 592}"`)
})

test('W1 keeps every rule of the standard and is a sound .docx', async (context) => {
  const office = await anIssuer()
  const bytes = await bytesOf(office)
  const checked = await office.must('documents.check', { file: { name: '通知.docx', bytes } })
  // A name of eighteen characters does not leave the date its four characters: a hint, and no error.
  expect(checked.findings.map(({ assertion, level }) => `${assertion} ${level}`)).toEqual(['S01 hint'])
  const verdict = await openXmlVerdict(bytes, 'docx')
  if (!verdict.ran) return context.skip(verdict.reason)
  expect(verdict.errors).toEqual([])
})

test('what the notice lacks is told before it is signed; a changed text is printed', async () => {
  const office = await anIssuer()
  await office.must('office.update', {
    profile: { ...(await profileOf(office)), contact: '', phone: '' },
  })
  const state = await office.must('documents.noticeState', { taskId: office.taskId })
  expect(state.leftOut.map(({ missing }) => missing)).toContainEqual(['联系方式'])
  await office.must('templates.save', {
    templateId: 'qinghe-notice',
    revision: 0,
    paragraphs: [
      { kind: 'title', text: '〔抽查名称〕通知' },
      { kind: 'body', text: '请〔牵头部门〕牵头。' },
    ],
  })
  const lines = linesOf(await bytesOf(office))
  expect(lines).toContain('请虚构县应急管理局牵头。')
  expect(lines).not.toContain('一、抽查时间')
})

test('a 暗查 has no notice, not even a draft', async () => {
  const office = await anIssuer({ secret: true })
  for (const number of [null, 1]) {
    expect(await office.refusal('documents.makeNotice', { taskId: office.taskId, number })).toEqual({
      code: 'secret-not-announced',
      paper: 'W1',
    })
  }
  expect(await office.must('documents.list', {})).toEqual([])
})

async function profileOf(office: ReadyOffice) {
  const { office: profile } = await office.must('office.status', {})
  if (profile === null) throw new Error('no office')
  return profile
}
