import { expect, test } from 'vitest'
import { commitSecond, fixSlips, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { addRecord, anInspector, anOffice, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import type { Target } from '#shared/domain/rosters/types.ts'

// All people here are invented.

const addTarget = (office: OfficeUnderTest, id: string, fields: Partial<Target> = {}) =>
  addRecord(office, {
    roster: 'targets',
    record: aTarget({ id, name: `虚构企业${id}`, legalRepresentative: '', contact: '', ...fields }),
  })

async function anOfficeOfFour(): Promise<OfficeUnderTest> {
  const office = await anOffice()
  await addTarget(office, 'A1', { legalRepresentative: '样例法人甲' })
  await addTarget(office, 'A2', { legalRepresentative: '样例法人乙', contact: '样例法人甲' })
  await addTarget(office, 'A3', { legalRepresentative: '样例执法员1' })
  await addTarget(office, 'A4', { phone: '0310-7654321' })
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(2, { phone: '03107654321' }) })
  return office
}

const rule = (person: string) => ({
  inspectorId: 'ZF0001',
  person,
  reason: '近亲属',
  source: 'office' as const,
})

test('a rule against a person covers his targets of today and those that come later', async () => {
  const office = await anOfficeOfFour()
  const [kept] = await office.must('recusals.addRule', { rule: rule('样例法人甲') })
  expect(kept).toMatchObject({
    covered: 2,
    targets: [{ id: 'A1' }, { id: 'A2' }],
    inspectorName: '样例执法员1',
  })
  await addTarget(office, 'A5', { legalRepresentative: '样例 法人甲' })
  expect(await office.must('recusals.rules', {})).toMatchObject([{ covered: 3 }])
  const held = await office.must('recusals.effective', { targetIds: ['A5'] })
  expect(held).toEqual([
    {
      inspectorId: 'ZF0001',
      inspectorName: '样例执法员1',
      targetId: 'A5',
      targetName: '虚构企业A5',
      reason: '近亲属',
      source: 'office',
      statedOn: '',
      rule: '样例法人甲',
    },
  ])
  expect(await office.refusal('recusals.addRule', { rule: rule('样例法人甲') })).toMatchObject({
    code: 'record-exists',
  })
  expect(await office.must('recusals.removeRule', { id: kept?.id ?? '' })).toEqual([])
  expect(await office.must('recusals.effective', {})).toEqual([])
})

test('a statement files its targets and people at once, keeps its date, and leaves alone what is filed already', async () => {
  const office = await anOfficeOfFour()
  const recusal = { inspectorId: 'ZF0001', targetId: 'A1', reason: '曾任职', source: 'office' as const }
  await office.must('recusals.add', { recusal })
  const { pairs, rules } = await office.must('recusals.state', {
    inspectorId: 'ZF0001',
    statedOn: '2023-05-07',
    reason: '夫妻',
    targetIds: ['A1', 'A2'],
    people: ['样例法人乙', '样例 法人乙'],
  })
  expect(pairs).toMatchObject([
    { targetId: 'A1', reason: '曾任职', source: 'office', statedOn: '' },
    { targetId: 'A2', reason: '夫妻', source: 'statement', statedOn: '2023-05-07' },
  ])
  expect(rules).toMatchObject([{ person: '样例法人乙', source: 'statement', statedOn: '2023-05-07' }])
  const last = (await office.ledger()).at(-1)
  expect(last).toMatchObject({ kind: 'recusal.stated' })
})

test('a statement that names nobody, or somebody no roster knows, files nothing of it', async () => {
  const office = await anOfficeOfFour()
  const statement = {
    inspectorId: 'ZF0001',
    statedOn: '2023-05-07',
    reason: '夫妻',
    targetIds: [],
    people: [],
  }
  expect(await office.refusal('recusals.state', statement)).toEqual({ code: 'statement-empty' })
  expect(await office.refusal('recusals.state', { ...statement, targetIds: ['A1', 'A9'] })).toMatchObject({
    code: 'record-not-found',
    id: 'A9',
  })
  expect(await office.must('recusals.list', {})).toEqual([])
})

test('likenesses are proposed and nothing is set; confirmed, they are recusals; dismissed, they stay dismissed', async () => {
  const office = await anOfficeOfFour()
  const open = await office.must('recusals.candidates', {})
  expect(open.map(({ inspectorId, targetId, likeness }) => [inspectorId, targetId, likeness])).toEqual([
    ['ZF0001', 'A3', 'legal-representative'],
    ['ZF0002', 'A4', 'phone'],
  ])
  expect(await office.must('recusals.list', {})).toEqual([])
  const [name, phone] = open.map(({ inspectorId, targetId, likeness, value }) => ({
    inspectorId,
    targetId,
    likeness,
    value,
  }))
  if (name === undefined || phone === undefined) throw new Error('two candidates')
  expect(await office.must('recusals.confirm', { candidates: [name], reason: '核实为本人' })).toMatchObject([
    { targetId: 'A3', source: 'name-match', reason: '核实为本人' },
  ])
  await office.must('recusals.dismiss', { candidates: [phone], reason: '单位总机' })
  expect(await office.must('recusals.candidates', {})).toEqual([])
  expect(await office.must('recusals.candidates', { dismissed: true })).toMatchObject([
    { targetId: 'A4', dismissed: '单位总机' },
  ])
  expect(await office.refusal('recusals.dismiss', { candidates: [phone], reason: '再来一次' })).toMatchObject(
    { code: 'record-exists' },
  )
  await office.must('recusals.reconsider', { candidate: phone })
  expect(await office.must('recusals.candidates', {})).toHaveLength(1)
  expect((await office.ledger()).slice(-3).map(({ kind }) => kind)).toEqual([
    'recusal.confirmed',
    'recusal.dismissed',
    'recusal.reconsidered',
  ])
})

test('a dismissed likeness is asked about again when something else is alike', async () => {
  const office = await anOfficeOfFour()
  const candidate = {
    inspectorId: 'ZF0001',
    targetId: 'A3',
    likeness: 'legal-representative' as const,
    value: '样例执法员1',
  }
  await office.must('recusals.dismiss', { candidates: [candidate], reason: '同名' })
  const record = aTarget({ id: 'A3', name: '虚构企业A3', legalRepresentative: '', contact: '样例执法员1' })
  await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: 1 })
  expect(await office.must('recusals.candidates', {})).toContainEqual(
    expect.objectContaining({ targetId: 'A3', likeness: 'contact' }),
  )
})

test('at the draw’s freeze pairs and rules become the pairs of 5-recusals.tsv, and nobody of them meets', async () => {
  const office = await anOfficeReadyToDraw()
  for (const number of [5, 6]) {
    await addRecord(office, { roster: 'inspectors', record: anInspector(number) })
  }
  const view = await holdFirst(office)
  const winners = winnersOf(view)
  const [winner = ''] = winners
  const { rows } = await office.must('rosters.list', { roster: 'targets', search: winner })
  const kept = rows.find(({ record }) => record.id === winner)
  if (kept === undefined) throw new Error('no such winner')
  const record = { ...(kept.record as Target), legalRepresentative: '样例法人甲' }
  await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: kept.revision })
  const [filed] = await office.must('recusals.addRule', { rule: rule('样例法人甲') })
  const covered = { inspectorId: 'ZF0001', targetId: winner, reason: '近亲属' }
  expect((await office.must('draw.get', { drawId: view.id })).recusals).toMatchObject([covered])
  await commitSecond(office, view.id)
  // What is taken back after the commitment changes neither the file nor the paper.
  await office.must('recusals.removeRule', { id: filed?.id ?? '' })
  await fixSlips(office, view.id, 2)
  const drawn = await office.must('draw.conclude', { drawId: view.id, round: 2 })
  expect(drawn.recusals).toMatchObject([covered])
  const places = drawn.assignments.filter(({ targetId }) => targetId === winner).flatMap((one) => one.places)
  expect(places).not.toHaveLength(0)
  expect(places.map(({ inspectorId }) => inspectorId)).not.toContain('ZF0001')
})

const csv = (...lines: readonly string[]) => ({
  name: '回避名单.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
})

test('a list of recusals: pairs and people in, strangers out, and a second time nothing new', async () => {
  const office = await anOfficeOfFour()
  const file = csv(
    '检查人员,执法证号,企业名称,统一社会信用代码,法定代表人,回避理由,申报日期',
    '样例执法员1,ZF0001,虚构企业A1,A1,,夫妻,2023-05-01',
    '样例执法员2,,虚构企业A2,,,曾任职,',
    '样例执法员1,,,,样例法人乙,近亲属,2023-05-01',
    '样例执法员9,,虚构企业A1,A1,,夫妻,',
    '样例执法员1,,虚构企业A9,,,夫妻,',
    '样例执法员2,,虚构企业A1,,,,',
  )
  const { token, counts } = await office.must('recusals.previewImport', { file })
  const { rows } = await office.must('recusals.previewRows', { token })
  expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'new'],
    [5, 'rejected'],
    [6, 'rejected'],
    [7, 'rejected'],
  ])
  expect(rows.slice(3).map(({ problems }) => problems.at(-1)?.code)).toEqual([
    'inspector-unknown',
    'target-unknown',
    'matched-by-name',
  ])
  expect(counts).toMatchObject({ new: 3, rejected: 3 })
  await office.must('recusals.confirmImport', { token })
  expect(await office.must('recusals.list', {})).toMatchObject([
    { inspectorId: 'ZF0001', targetId: 'A1', source: 'statement', statedOn: '2023-05-01' },
    { inspectorId: 'ZF0002', targetId: 'A2', source: 'office', statedOn: '' },
  ])
  expect(await office.must('recusals.rules', {})).toMatchObject([{ person: '样例法人乙', covered: 1 }])
  const again = await office.must('recusals.previewImport', { file })
  expect(again.counts).toMatchObject({ new: 0, unchanged: 3, rejected: 3 })
  expect(await office.refusal('recusals.confirmImport', { token: again.token })).toMatchObject({
    code: 'nothing-to-import',
  })
})
