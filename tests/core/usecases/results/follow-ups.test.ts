import { expect, test } from 'vitest'
import type { FollowUpCaseView, InputOf, Operations } from '#shared/contract/index.ts'
import type { Inspected } from './problems-found.ts'
import { anInspectedOffice, enterProblem, nextDay } from './problems-found.ts'

const who = '样例经办人'

type Act = InputOf<Operations['followUps.record']>['act']

const record = (caseId: string, act: Act, told = '样例说明') => ({ caseId, act, day: nextDay, who, told })

async function aCase(office: Inspected): Promise<FollowUpCaseView> {
  await enterProblem(office, 0)
  const { cases } = await office.must('followUps.openOffered', { drawId: null, who })
  return office.must('followUps.get', { caseId: cases[0]?.id ?? '' })
}

/** As the dialog does it: the number that is proposed for the letter code. */
async function order(office: Inspected, caseId: string, days = 15) {
  const letterCode = '（虚）应急责改'
  const { next } = await office.must('followUps.propose', { caseId, paper: 'W7', letterCode })
  const number = next?.number ?? 0
  return { caseId, letterCode, number, days, measures: '立即清理并设置标识', who }
}

const review = (caseId: string, undone: readonly string[]) => ({
  caseId,
  numbering: null,
  day: nextDay,
  undone: [...undone],
  who,
  told: '现场核对',
})

test('problems of complete records are offered until every one has a case; drafts and clean items are not', async () => {
  const office = await anInspectedOffice()
  await enterProblem(office, 0)
  await enterProblem(office, 1, { complete: false })
  await enterProblem(office, 2, { handling: ['无需后续处理'] })
  const { offers } = await office.must('followUps.list', {})
  expect(offers.map(({ items }) => items.map(({ finding }) => finding))).toEqual([['未按规定存放']])
  const due = (await office.must('office.status', {})).due.filter(({ code }) => code === 'follow-up')
  expect(due).toMatchObject([{ state: 'offered', count: 1 }])
  const opened = await office.must('followUps.openOffered', { drawId: office.drawId, who })
  expect([opened.cases.length, opened.offers]).toEqual([1, []])
  expect(await office.refusal('followUps.openOffered', { drawId: null, who })).toEqual({
    code: 'follow-up-nothing-offered',
  })
  const [{ recordId, items } = { recordId: '', items: [] }] = opened.cases
  const itemIds = items.map(({ itemId }) => itemId)
  expect(
    await office.refusal('followUps.open', { recordId, itemIds, day: nextDay, who, told: '' }),
  ).toMatchObject({ code: 'follow-up-items-not-open' })
})

test('an order is made, numbered and entered in one act; its term is watched, extended, reviewed, and then closed', async () => {
  const office = await anInspectedOffice()
  const { id: caseId } = await aCase(office)
  expect(await office.refusal('followUps.review', review(caseId, []))).toEqual({
    code: 'follow-up-without-order',
  })
  const entries = (await office.ledger()).length
  const ordered = await office.must('followUps.order', await order(office, caseId))
  expect((await office.ledger()).length).toBe(entries + 1)
  const [event] = ordered.events
  expect([event?.document?.kind, event?.document?.number]).toEqual(['W7', '（虚）应急责改〔2023〕1号'])
  expect([ordered.dueOn, ordered.state, ordered.next.includes('closed')]).toEqual([
    '2023-05-24',
    'open',
    false,
  ])
  expect(await office.refusal('followUps.order', await order(office, caseId))).toMatchObject({
    code: 'follow-up-order-in-force',
    number: '（虚）应急责改〔2023〕1号',
  })
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'closed' }))).toMatchObject({
    code: 'follow-up-not-reviewed',
  })
  expect(
    await office.refusal('followUps.record', record(caseId, { kind: 'extended', dueOn: '2023-05-24' })),
  ).toEqual({ code: 'follow-up-term-not-longer', dueOn: '2023-05-24' })
  await office.must('followUps.record', record(caseId, { kind: 'extended', dueOn: '2023-05-31' }))
  const stateOn = async (day: string) => {
    office.setTime(`${day}T04:00:00Z`)
    const { cases } = await office.must('followUps.list', {})
    const { due } = await office.must('office.status', {})
    return [cases[0]?.state, due.flatMap((one) => (one.code === 'follow-up' ? one.state : []))]
  }
  expect(await stateOn('2023-05-23')).toEqual(['open', []])
  expect(await stateOn('2023-05-24')).toEqual(['due', ['due']])
  expect(await stateOn('2023-05-31')).toEqual(['due', ['due']])
  expect(await stateOn('2023-06-01')).toEqual(['overdue', ['overdue']])
  const passed = await office.must('followUps.review', { ...review(caseId, []), day: '2023-06-01' })
  expect([passed.state, passed.events.at(-1)?.document?.kind]).toEqual(['open', 'W10'])
  const closed = await office.must('followUps.record', {
    ...record(caseId, { kind: 'closed' }, '已整改'),
    day: '2023-06-01',
  })
  expect([closed.state, closed.outcome, closed.closedOn, closed.next]).toEqual([
    'closed',
    '已整改',
    '2023-06-01',
    ['reopened'],
  ])
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'guided' }))).toEqual({
    code: 'follow-up-closed',
  })
})

test('a review that failed asks for another order or a filing, and a filing for its result', async () => {
  const office = await anInspectedOffice()
  const { id: caseId, items } = await aCase(office)
  await office.must('followUps.order', await order(office, caseId))
  const failed = await office.must(
    'followUps.review',
    review(
      caseId,
      items.map(({ itemId }) => itemId),
    ),
  )
  expect(failed.state).toBe('review-failed')
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'closed' }))).toEqual({
    code: 'follow-up-review-not-passed',
  })
  await office.must('followUps.record', record(caseId, { kind: 'filed', caseNumber: '虚立案〔2023〕1号' }))
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'closed' }))).toEqual({
    code: 'follow-up-unanswered',
    referrals: [],
    filings: ['虚立案〔2023〕1号'],
  })
  expect(
    await office.refusal('followUps.record', record(caseId, { kind: 'filing-ended', filing: 1 })),
  ).toEqual({
    code: 'follow-up-filing-not-open',
  })
  await office.must('followUps.record', record(caseId, { kind: 'filing-ended', filing: 3 }, '罚款'))
  expect((await office.must('followUps.record', record(caseId, { kind: 'closed' }, '已处罚'))).state).toBe(
    'closed',
  )
})

test('a referral is a numbered letter that waits for its answer; without one a case is closed only with a reason', async () => {
  const office = await anInspectedOffice()
  const { id: caseId } = await aCase(office)
  const nothing = await office.refusal('followUps.record', record(caseId, { kind: 'closed' }))
  expect(nothing).toEqual({ code: 'follow-up-nothing-done' })
  const { next } = await office.must('followUps.propose', { caseId, paper: 'W6', letterCode: '虚应急函' })
  const to = '虚构县市场监督管理局'
  const referred = await office.must('followUps.refer', {
    caseId,
    letterCode: '虚应急函',
    number: next?.number ?? 0,
    to,
    police: false,
    reason: '不属于本单位职责范围',
    replyBy: '2023-05-20',
    who,
  })
  expect([referred.referredTo, referred.dueOn, referred.events[0]?.document?.kind]).toEqual([
    [to],
    '2023-05-20',
    'W6',
  ])
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'closed' }))).toMatchObject({
    code: 'follow-up-unanswered',
    referrals: [to],
  })
  const despite = record(caseId, { kind: 'closed', despite: '对方来电，另行立案' }, '已移送')
  expect((await office.must('followUps.record', despite)).state).toBe('closed')
  const open = await office.must('followUps.record', record(caseId, { kind: 'reopened' }, '收到反馈'))
  expect(open.next).toContain('replied')
  const replied = await office.must('followUps.record', record(caseId, { kind: 'replied', referral: 1 }))
  expect([replied.dueOn, replied.next.includes('replied')]).toEqual(['', false])
})

test('what is corrected on the spot needs a picture, an act its words, and no day lies before the inspection or ahead', async () => {
  const office = await anInspectedOffice()
  const { id: caseId } = await aCase(office)
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'corrected' }))).toEqual({
    code: 'follow-up-evidence-missing',
  })
  expect(await office.refusal('followUps.record', record(caseId, { kind: 'guided' }, ''))).toEqual({
    code: 'follow-up-words-missing',
    act: 'guided',
  })
  for (const day of ['2023-05-08', '2023-05-10']) {
    expect(await office.refusal('followUps.record', { ...record(caseId, { kind: 'guided' }), day })).toEqual({
      code: 'follow-up-date-not-accepted',
      date: day,
      from: nextDay,
      to: nextDay,
    })
  }
  const files = [{ name: '整改后.jpg', bytes: new Uint8Array([1, 2, 3]) }]
  const done = await office.must('followUps.record', { ...record(caseId, { kind: 'corrected' }), files })
  expect(done.events[0]?.attachments.map(({ name }) => name)).toEqual(['整改后.jpg'])
})

test('a case shows that its record was corrected since, and no order goes out while the record does not count', async () => {
  const office = await anInspectedOffice()
  const { id: caseId, recordChanged } = await aCase(office)
  expect(recordChanged).toBe(false)
  await enterProblem(office, 0, { finding: '未按规定存放、未设标识', complete: false })
  const changed = await office.must('followUps.get', { caseId })
  expect(changed.corrections.map(({ before, now }) => [before.finding, now?.finding])).toEqual([
    ['未按规定存放', '未按规定存放、未设标识'],
  ])
  expect([changed.recordChanged, changed.recordCounts]).toEqual([true, false])
  expect(await office.refusal('followUps.order', await order(office, caseId))).toEqual({
    code: 'follow-up-record-not-complete',
  })
})

test('an order whose number was withdrawn orders nothing any more', async () => {
  const office = await anInspectedOffice()
  const { id: caseId } = await aCase(office)
  const { letterCode, number, ...words } = await order(office, caseId)
  await office.must('followUps.order', { letterCode, number, ...words })
  await office.must('numbers.withdraw', { letterCode, year: 2023, number, reason: '写错了' })
  const after = await office.must('followUps.get', { caseId })
  expect([after.dueOn, after.orderedUntil, after.acts]).toEqual(['', '', []])
  await office.must('followUps.order', { ...words, letterCode, number: number + 1 })
})

test('the ledger of follow-ups comes as a paper and a table of the cases that were asked for', async () => {
  const office = await anInspectedOffice()
  await aCase(office)
  const asked = { from: '2023-01-01', to: '2023-12-31', drawId: null }
  const made = await office.must('followUps.makeLedger', asked)
  expect(made.map(({ kind, format }) => [kind, format])).toEqual([
    ['T9', 'docx'],
    ['T9', 'xlsx'],
  ])
})

test('a follow-up ledger of a draw that is not there is refused by name', async () => {
  const office = await anInspectedOffice()
  const asked = { from: '2023-01-01', to: '2023-12-31', drawId: 'none' }
  expect(await office.refusal('followUps.makeLedger', asked)).toEqual({
    code: 'record-not-found',
    what: 'draw',
    id: 'none',
  })
})
