import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anOfficeReadyToDraw, aNewPlan, aScheme, type ReadyOffice } from '#tests/core/makers.ts'
import { asIssuer, letterCode } from './an-issuing-office.ts'

const year = 2023

/** An office with two tasks that can each have a notice. */
async function aNumberingOffice(): Promise<ReadyOffice & { readonly otherTaskId: string }> {
  const office = await anOfficeReadyToDraw()
  await asIssuer(office)
  const { tasks } = await office.must('plan.save', { plan: aNewPlan({ number: '2023002' }) })
  const otherTaskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(otherTaskId) })
  return { ...office, otherTaskId }
}

async function registerOf(office: ReadyOffice) {
  const [register] = await office.must('numbers.list', { year })
  if (register === undefined) throw new Error('no register')
  return register
}

const papersIn = ({ folder }: ReadyOffice) => {
  const own = join(folder, '文书')
  return existsSync(own)
    ? readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
    : []
}

const byHand = { letterCode, year, reason: '本年度前二十个号由办公室手工登记' }

test('numbers follow each other without a gap, and each is kept with its document', async () => {
  const office = await aNumberingOffice()
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 1 })
  await office.must('documents.makeNotice', { taskId: office.otherTaskId, number: 2 })
  const { next, nextText, given } = await registerOf(office)
  expect([next, nextText]).toEqual([3, '虚双随机办〔2023〕3号'])
  expect(given.map(({ text, issuedOn, withdrawnAt }) => [text, issuedOn, withdrawnAt])).toEqual([
    ['虚双随机办〔2023〕2号', '2023-05-08', ''],
    ['虚双随机办〔2023〕1号', '2023-05-08', ''],
  ])
  const documents = await office.must('documents.list', {})
  for (const { documentId, text } of given) {
    expect(documents.find(({ id }) => id === documentId)).toMatchObject({ number: text, withdrawn: false })
  }
})

test('two issues at once never share a number: one has it, of the other nothing stays', async () => {
  const office = await aNumberingOffice()
  const both = await Promise.all(
    [office.taskId, office.otherTaskId].map((taskId) =>
      office.call('documents.makeNotice', { taskId, number: 1 }),
    ),
  )
  expect(both.filter(({ ok }) => ok).length).toBe(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    failure: { code: 'number-not-next', number: '虚双随机办〔2023〕1号', next: '虚双随机办〔2023〕2号' },
  })
  expect((await registerOf(office)).given.length).toBe(1)
  expect(papersIn(office).length).toBe(1)
  expect((await office.must('documents.list', {})).length).toBe(1)
})

test('a number that is not the next one takes none and leaves no file', async () => {
  const office = await aNumberingOffice()
  const before = (await office.ledger()).length
  for (const number of [2, 21]) {
    const refusal = await office.refusal('documents.makeNotice', { taskId: office.taskId, number })
    expect(refusal).toMatchObject({ code: 'number-not-next', next: '虚双随机办〔2023〕1号' })
  }
  expect((await registerOf(office)).next).toBe(1)
  expect(papersIn(office)).toEqual([])
  expect((await office.ledger()).length).toBe(before)
})

test('a cancelled issue takes no number', async () => {
  const office = await aNumberingOffice()
  const stopped = { signal: AbortSignal.abort(), onProgress: () => undefined }
  const outcome = await office.core.call(
    'documents.makeNotice',
    { taskId: office.taskId, number: 1 },
    stopped,
  )
  expect(outcome.ok).toBe(false)
  expect((await registerOf(office)).next).toBe(1)
  expect(papersIn(office)).toEqual([])
})

test('a draft takes no number and can be made as often as it is looked at', async () => {
  const office = await aNumberingOffice()
  const first = await office.must('documents.makeNotice', { taskId: office.taskId })
  const second = await office.must('documents.makeNotice', { taskId: office.taskId })
  expect([first[0]?.fileName, second[0]?.version]).toEqual(['2023001-001号-通知（草稿）.docx', 2])
  expect(await registerOf(office)).toMatchObject({ next: 1, given: [] })
})

test('numbers that were given by hand are skipped and shown, with their reason in the ledger', async () => {
  const office = await aNumberingOffice()
  const register = await office.must('numbers.setByHand', { ...byHand, upTo: 20 })
  expect(register).toMatchObject({ next: 21, byHand: [{ from: 1, to: 20 }], byHandReason: byHand.reason })
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'number.by-hand' })
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 21 })
  const later = await office.must('numbers.setByHand', { ...byHand, upTo: 25 })
  expect(later.byHand).toEqual([
    { from: 1, to: 20 },
    { from: 22, to: 25 },
  ])
  await office.must('documents.makeNotice', { taskId: office.otherTaskId, number: 26 })
})

test('a start that is typed wrongly can be put right as long as nothing was given behind it', async () => {
  const office = await aNumberingOffice()
  await office.must('numbers.setByHand', { ...byHand, upTo: 200 })
  expect(await office.must('numbers.setByHand', { ...byHand, upTo: 20 })).toMatchObject({ next: 21 })
  expect(await office.refusal('numbers.setByHand', { ...byHand, upTo: 20 })).toEqual({
    code: 'number-unchanged',
  })
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 21 })
  expect(await office.refusal('numbers.setByHand', { ...byHand, upTo: 20 })).toEqual({
    code: 'number-already-given',
    number: '虚双随机办〔2023〕21号',
  })
})

test('a withdrawn notice keeps its number, says why, and makes room for another notice under the next one', async () => {
  const office = await aNumberingOffice()
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 1 })
  expect(await office.refusal('documents.makeNotice', { taskId: office.taskId, number: 2 })).toEqual({
    code: 'notice-in-force',
    number: '虚双随机办〔2023〕1号',
  })
  const one = { letterCode, year, number: 1 }
  const withdrawn = await office.must('numbers.withdraw', { ...one, reason: '抽查时间有误' })
  expect(withdrawn.given[0]).toMatchObject({ number: 1, withdrawnReason: '抽查时间有误' })
  expect(withdrawn.next).toBe(2)
  const [paper] = await office.must('documents.list', {})
  expect(paper).toMatchObject({ number: '虚双随机办〔2023〕1号', withdrawn: true })
  expect(await office.refusal('numbers.withdraw', { ...one, reason: '再撤一次' })).toEqual({
    code: 'number-already-withdrawn',
    number: '虚双随机办〔2023〕1号',
  })
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 2 })
  expect((await registerOf(office)).given.map(({ number }) => number)).toEqual([2, 1])
})

test('a new year and another letter code begin with 1', async () => {
  const office = await aNumberingOffice()
  await office.must('documents.makeNotice', { taskId: office.taskId, number: 1 })
  office.setTime('2024-01-03T04:00:00Z')
  await office.must('documents.makeNotice', { taskId: office.otherTaskId, number: 1 })
  expect((await office.must('numbers.list', { year: 2024 }))[0]?.given[0]?.text).toBe('虚双随机办〔2024〕1号')
})

test('without a letter code a notice is a draft only, and is told so', async () => {
  const office = await anOfficeReadyToDraw()
  expect(await office.must('documents.noticeState', { taskId: office.taskId })).toMatchObject({ next: null })
  expect(await office.refusal('documents.makeNotice', { taskId: office.taskId, number: 1 })).toEqual({
    code: 'letter-code-missing',
  })
  await office.must('documents.makeNotice', { taskId: office.taskId })
})
