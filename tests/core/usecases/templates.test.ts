import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentView } from '#shared/contract/index.ts'
import { openXmlVerdict } from '#tests/core/documents/validator.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { aNewPlan, anOffice, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const bytesOf = (office: OfficeUnderTest, documents: readonly DocumentView[]) =>
  new Uint8Array(readFileSync(join(office.folder, '文书', documents[0]?.path ?? '')))
const wordsOf = (office: OfficeUnderTest, documents: readonly DocumentView[]) =>
  docxText(bytesOf(office, documents))

async function templateOf(office: OfficeUnderTest, id: string) {
  const template = (await office.must('templates.list', {})).find((one) => one.id === id)
  if (template === undefined) throw new Error(id)
  return template
}

const ownTitle = { kind: 'title' as const, text: '〔单位〕〔年度〕自定方案' }

test('the rules choose the text of the annual plan; rules without one of their own take a neighbour’s and say so', async () => {
  const office = await anOffice()
  const inUse = async () =>
    (await office.must('templates.list', {}))
      .filter((one) => one.inUse && one.kind === 'work-plan')
      .map(({ id, isNearest }) => [id, isNearest])
  expect(await inUse()).toEqual([['ningjin', false]])
  const { office: profile } = await office.must('office.status', {})
  if (profile === null) throw new Error('no office')
  await office.must('office.update', { profile: { ...profile, packId: 'qinghe' } })
  expect(await inUse()).toEqual([['ningjin', true]])
})

test('an own text is printed from then on, and the shipped one again after it is put back', async () => {
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  const saved = await office.must('templates.save', {
    templateId: 'ningjin',
    revision: 0,
    paragraphs: [ownTitle, { kind: 'body', text: '每月〔月报日〕日报送。' }],
  })
  expect(saved).toMatchObject({ revision: 1, isOwn: true })
  const own = await office.must('documents.makeWorkPlan', { year: 2023 })
  expect(wordsOf(office, own)).toContain('虚构县应急管理局2023自定方案\n\n每月23日报送。')
  const reset = await office.must('templates.reset', { templateId: 'ningjin', revision: 1 })
  expect(reset).toMatchObject({ revision: 2, isOwn: false, paragraphs: reset.shipped })
  const again = await office.must('documents.makeWorkPlan', { year: 2023 })
  expect(wordsOf(office, again)).toContain('2023年度“双随机、一公开”监管实施方案')
  expect(again[0]).toMatchObject({ kind: 'W2', version: 2 })
})

test('a text that could not be printed is refused with its paragraph, and nothing is kept', async () => {
  const office = await anOffice()
  const paragraphs = [ownTitle, { kind: 'body' as const, text: '〔年份〕' }]
  expect(await office.refusal('templates.save', { templateId: 'ningjin', revision: 0, paragraphs })).toEqual({
    code: 'template-not-accepted',
    problems: [{ code: 'placeholder-unknown', paragraph: 2, name: '年份' }],
  })
  expect(await templateOf(office, 'ningjin')).toMatchObject({ revision: 0, isOwn: false })
})

test('two windows never overwrite each other’s text, and saving what stands already is told', async () => {
  const office = await anOffice()
  const change = { templateId: 'scheme', revision: 0, paragraphs: [ownTitle] }
  await office.must('templates.save', change)
  expect(await office.refusal('templates.save', change)).toMatchObject({ code: 'record-changed-meanwhile' })
  expect(await office.refusal('templates.save', { ...change, revision: 1 })).toEqual({
    code: 'template-unchanged',
  })
  expect(await office.refusal('templates.reset', { templateId: 'ningjin', revision: 0 })).toEqual({
    code: 'template-unchanged',
  })
})

test('W2 holds the year’s table in the same file, in a landscape section of its own', async (context) => {
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  const made = await office.must('documents.makeWorkPlan', { year: 2023 })
  expect(made.map(({ path }) => path)).toEqual(['2023年度抽查工作计划/年度工作方案.docx'])
  const words = wordsOf(office, made)
  expect(words).toContain('附件：2023年内部联合“双随机、一公开”抽查工作计划表')
  expect(words).toContain('抽查计划编号')
  expect(words).not.toMatch(/〔[^\d]/u)
  const verdict = await openXmlVerdict(bytesOf(office, made), 'docx')
  if (!verdict.ran) return context.skip(verdict.reason)
  expect(verdict.errors).toEqual([])
})

test('a year without plans has no annual plan, a task without a saved scheme no scheme document and no approval form', async () => {
  const office = await anOffice()
  expect(await office.refusal('documents.makeWorkPlan', { year: 2023 })).toMatchObject({
    code: 'record-not-found',
    what: 'plan',
  })
  const { tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const taskId = tasks[0]?.id ?? ''
  for (const name of ['documents.makeScheme', 'documents.makeApproval'] as const) {
    expect(await office.refusal(name, { taskId })).toMatchObject({ code: 'scheme-missing' })
  }
})

test('the scheme document says the scheme: dates, conditions, ratio, items, places, notice, who approved', async (context) => {
  const office = await anOfficeReadyToDraw({ secret: true, floor: { p: 3, q: 100 } })
  const made = await office.must('documents.makeScheme', { taskId: office.taskId })
  const words = wordsOf(office, made)
  for (const fact of [
    '自2023年5月15日起至2023年6月30日止',
    '主体类型为有限责任公司',
    '符合条件对象的3%',
    '样例事项1',
    '样例事项2',
    '采取暗查方式',
    '批准人：样例分管领导',
    '批准日期：2023年4月20日',
  ])
    expect(words).toContain(fact)
  expect(words).not.toMatch(/[〔〕]|null|undefined/u)
  const verdict = await openXmlVerdict(bytesOf(office, made), 'docx')
  if (!verdict.ran) return context.skip(verdict.reason)
  expect(verdict.errors).toEqual([])
})

test('the approval form is filled as far as the draw has come; the draw itself is not counted as an inspection', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await office.must('documents.makeApproval', { taskId: office.taskId })
  expect(before[0]).toMatchObject({ kind: 'W9', drawId: null })
  expect(wordsOf(office, before)).toContain('抽取后名单附后')
  const draw = await holdDraw(office)
  const after = await office.must('documents.makeApproval', { taskId: office.taskId })
  expect(after[0]).toMatchObject({ kind: 'W9', drawId: draw.id })
  const words = wordsOf(office, after)
  for (const { targetName, places } of draw.assignments) {
    expect(words).toContain(targetName)
    for (const { inspectorName, inspectorId } of places) {
      expect(words).toContain(inspectorName)
      expect(words).toContain(inspectorId)
    }
  }
  const count = new Set(draw.assignments.map(({ targetId }) => targetId)).size
  expect(words).toContain(`0次${count}户（逐户次数见名单）`)
})
