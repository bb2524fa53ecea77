import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { OperationName } from '#shared/contract/index.ts'
import { operationNames } from '#shared/contract/index.ts'
import { computePackage } from '#shared/domain/draw/compute-package.ts'
import { sha256 } from '#shared/core/sha256.ts'
import { soundInputs } from '#tests/contract/sound-inputs.ts'
import { commitFirst, fixSlips } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { aNewPlan, anOfficeReadyToDraw, aScheme, profile, witnesses } from '#tests/core/makers.ts'
import { calendarActs, itemActs } from '#tests/core/usecases/ledger-acts/calendar.ts'
import { leadActs } from '#tests/core/usecases/ledger-acts/leads.ts'
import { officeActs } from '#tests/core/usecases/ledger-acts/office.ts'
import { recusalActs } from '#tests/core/usecases/ledger-acts/recusals.ts'
import { rosterActs } from '#tests/core/usecases/ledger-acts/rosters.ts'
import type { Watch } from '#tests/core/usecases/ledger-acts/watch.ts'
import { drawTables, sharesOf, writtenMark } from './beside.ts'

/** The lawful steps of the draw itself. */
const steps: readonly OperationName[] = ['draw.enterSlip', 'draw.fixSlip', 'draw.conclude', 'draw.void']

/** Bytes as the text that is in them, through a zip too. */
function readable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part
    const isZip = part[0] === 0x50 && part[1] === 0x4b
    const parts = isZip ? Object.values(unzipSync(part)) : [part]
    return parts.map((one) => Buffer.from(one).toString('latin1')).join('\n')
  })
}

interface Witness {
  readonly office: ReadyOffice
  readonly reached: ReadonlySet<OperationName>
  /** Names of the calls after which the draw was not what it had been */
  readonly touched: readonly OperationName[]
  readonly said: () => string
}

/** Looks into a copy of the file after every call that wrote, and keeps everything that was answered. */
function witnessOver(office: ReadyOffice): Witness {
  const reached = new Set<OperationName>()
  const touched: OperationName[] = []
  const said: string[] = []
  const before = drawTables(office.folder)
  let looked = writtenMark(office.folder)
  // What wrote nothing changed nothing: most calls are refused, and a copy takes its time.
  const isTouched = () => {
    const mark = writtenMark(office.folder)
    const isWritten = mark !== looked
    looked = mark
    return isWritten && drawTables(office.folder) !== before
  }
  const must: ReadyOffice['must'] = async (name, input) => {
    const outcome = await office.call(name, input)
    said.push(readable(outcome))
    if (isTouched()) touched.push(name)
    if (outcome.ok || outcome.failure.code !== 'wrong-input') reached.add(name)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`)
    return outcome.value
  }
  return { office: { ...office, must }, reached, touched, said: () => said.join('\n') }
}

/** The acts of all pages, without the ledger's own watch. One that is refused while a draw is open has done nothing. */
const watchOf = ({ office }: Witness): Watch => ({
  office,
  acts: (name, _kind, input) => office.must(name, input).catch(() => ({}) as never),
  lookAgain: () => Promise.resolve(),
  seen: new Set(),
})

/** Everything an attacker at the window knows, as one input: each operation takes what it understands. */
const everything = ({ taskId, planId }: ReadyOffice, drawId: string) => ({
  drawId,
  taskId,
  planId,
  id: drawId,
  year: 2023,
  scope: 'internal',
  roster: 'targets',
  field: 'industry',
  name: 'industries',
  search: '',
  stratum: '',
  limit: 50,
  offset: 0,
  round: 1,
  position: 1,
  digits: '999999',
  contributors: witnesses,
  departments: [profile.bureau],
  places: [{ unit: 'A1', department: profile.bureau, place: 1, reason: '样例' }],
  targetId: 'A1',
  inspectorId: 'ZF0001',
  reason: '样例',
  people: ['甲', '乙'],
  documents: [{ name: '样例.txt', bytes: new TextEncoder().encode('样例') }],
  file: { name: '样例.csv', bytes: new TextEncoder().encode('统一社会信用代码,企业名称\nA9,样例\n') },
  kinds: ['W5'],
  scheme: { ...aScheme(taskId), title: '另一次抽查', itemIds: [] },
  plan: { ...aNewPlan({ number: '2023009' }), id: planId },
  plans: [],
  removed: [planId],
  known: {},
  profile: { ...profile, clerk: '某甲' },
  rehearsal: true,
  packId: 'qinghe',
  token: 'x',
  revision: 1,
  ...nowhere,
})

/** What only single operations ask, and what leads nowhere. */
const nowhere = {
  question: { roster: 'targets' },
  account: 'x',
  password: 'correct horse 1',
  old: 'x',
  role: 'administrator',
  disabled: true,
  minutes: 20,
  layout: { columns: [{ key: 'name', width: 100 }], sort: { by: 'name', down: false } },
  group: 'x',
  extent: 'all',
  reasons: {},
  row: 1,
  values: {},
  publishedOn: '2023-05-08',
  place: '样例',
  tables: [0],
  existing: 'replace',
  of: 'target',
  order: 'rank',
  attachmentId: 'x',
  backup: { name: 'office-2023-05-08T04-00-00-000Z', place: 'first' },
  secondPlace: '',
  folder: '/nowhere/样例',
  dispatchId: 'x',
  day: '2023-05-08',
  who: '样例',
  told: '样例',
  letterCode: '样例',
  upTo: 5,
  paper: { of: 'plan', year: 2023, scope: 'internal' },
  documentId: 'x',
  templateId: 'ningjin',
  paragraphs: [{ kind: 'title', text: '样例' }],
  sequence: 1,
  head: '0'.repeat(64),
  title: '样例',
  headers: ['样例'],
  rows: [['样例']],
  source: { kind: 'notice', text: '样例', reference: '' },
  from: '2023-05-08',
  days: 5,
  initiator: '样例局',
  number: '',
  document: '',
  on: '2023-05-08',
}

test('after the commitment no operation of the contract changes anything of the draw, and none tells the share', async () => {
  const ready = await anOfficeReadyToDraw()
  const draw = await commitFirst(ready)
  await ready.must('draw.enterSlip', { drawId: draw.id, round: 1, position: 1, digits: '482913' })
  const witness = witnessOver(ready)
  const watch = watchOf(witness)
  for (const acts of [rosterActs, recusalActs, officeActs, calendarActs, leadActs, itemActs])
    await acts(watch)
  const input = everything(ready, draw.id)
  const sound = soundInputs(ready.taskId, draw.id)
  for (const name of operationNames.filter((one) => !steps.includes(one))) {
    // One name means two things in some operations: the next reading is tried until one is understood.
    for (const other of [{}, { order: undefined }, { year: '2023', from: 1 }, { number: 1 }]) {
      await witness.office.must(name, { ...input, ...other }).catch(() => null)
      if (witness.reached.has(name)) break
    }
    if (!witness.reached.has(name)) await witness.office.must(name, { ...sound[name] }).catch(() => null)
  }
  expect(witness.touched).toEqual([])
  const notReached = operationNames.filter((name) => !witness.reached.has(name) && !steps.includes(name))
  expect(notReached).toEqual([])
  const [share = ''] = sharesOf(ready.folder)
  expect(share).toMatch(/^[0-9a-f]{64}$/)
  expect(witness.said()).toContain(sha256(share))
  expect(witness.said()).not.toContain(share)
  // What all that came to: the result is the one that follows from what was frozen before any of it.
  const frozen = JSON.parse(drawTables(ready.folder).split('\n')[1] ?? '') as { path: string; body: string }[]
  await fixSlips(ready, draw.id, 1)
  const drawn = await ready.must('draw.conclude', { drawId: draw.id, round: 1 })
  const seed = drawn.rounds[0]?.seedText ?? ''
  const files = new Map([
    ...frozen.map(({ path, body }) => [path, body] as const),
    ['3-seed.txt', seed] as const,
  ])
  const computed = computePackage(files, sha256)
  const targets = computed.ok ? computed.value.get('4-targets.tsv') : undefined
  expect(drawn.files.find(({ path }) => path === '4-targets.tsv')?.sha256).toBe(sha256(targets ?? ''))
})

test('the plan and scheme of a committed draw are not written over, and what may change changes nothing of it', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await commitFirst(office)
  const [plan] = await office.must('plan.list', { year: 2023 })
  if (plan === undefined) throw new Error('no plan')
  expect(
    await office.refusal('scheme.save', { scheme: aScheme(office.taskId, { itemIds: [] }) }),
  ).toMatchObject({
    code: expect.stringMatching(/^draw-already/u) as string,
  })
  expect(await office.refusal('plan.remove', { planId: plan.id })).toMatchObject({
    code: 'plan-already-drawn',
  })
  const again = { taskId: office.taskId, contributors: witnesses }
  expect(await office.refusal('draw.commitFirst', again)).toEqual({
    code: 'draw-already-open',
    number: before.number,
  })
  await office.must('plan.save', { plan: aNewPlan({ year: 2024, number: '2024001' }) })
  await office.must('rosters.retire', { roster: 'inspectors', id: 'ZF0001', reason: '调离' })
  expect(await office.must('draw.get', { drawId: before.id })).toEqual(before)
})

test('a share is never used again: neither in another round nor in the draw after a void', async () => {
  const office = await anOfficeReadyToDraw()
  const first = await commitFirst(office)
  await office.must('draw.void', { drawId: first.id, reason: '样例', people: ['甲', '乙'] })
  const second = await commitFirst(office)
  expect([first.number, second.number, second.serial]).toEqual(['2023001-001号', '2023001-001号-2', 2])
  await fixSlips(office, second.id, 1)
  const drawn = await office.must('draw.conclude', { drawId: second.id, round: 1 })
  await office.must('draw.commitSecond', {
    drawId: second.id,
    contributors: witnesses,
    departments: [profile.bureau],
  })
  const shares = sharesOf(office.folder)
  expect(shares).toHaveLength(3)
  expect(new Set(shares).size).toBe(3)
  // With the same digits, too, the seed is another: the share, the number and the commitment are in it.
  expect(drawn.rounds[0]?.seedText).toContain(second.number)
  expect(await office.refusal('draw.conclude', { drawId: first.id, round: 1 })).toMatchObject({
    code: 'draw-in-another-state',
  })
})
