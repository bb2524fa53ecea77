import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Failure, OperationName } from '#shared/contract/index.ts'
import { commonFailures, operationNames, operations } from '#shared/contract/index.ts'
import { usecases } from '#shared/core/usecases/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import {
  anOfficeReadyToDraw,
  aNewPlan,
  aScheme,
  anInspector,
  anItem,
  profile,
  witnesses,
} from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aCode, aTarget } from '#tests/domain/documents/makers.ts'

const calmly = { signal: new AbortController().signal, onProgress: () => undefined }

async function outcomeOf(office: OfficeUnderTest, name: string, input: unknown) {
  const outcome = await office.core.call(name, input, calmly)
  return outcome.ok ? null : outcome.failure
}

test('every operation of the contract has a use case, and there is no other', () => {
  expect(Object.keys(usecases).toSorted()).toEqual([...operationNames].toSorted())
})

test('no operation is called by a name that objects have by themselves', async () => {
  const office = await anOfficeReadyToDraw()
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'draw', 'draw.List']) {
    expect(await outcomeOf(office, name, {})).toMatchObject({ code: 'wrong-input', path: 'operation' })
  }
})

test('every operation refuses what is no object', async () => {
  const office = await anOfficeReadyToDraw()
  const allowed: string[] = []
  for (const name of operationNames) {
    for (const input of [undefined, null, 7, 'text', true, [], ['{}']]) {
      const failure = await outcomeOf(office, name, input)
      if (failure?.code !== 'wrong-input') allowed.push(`${name} ${JSON.stringify(input)}`)
    }
  }
  expect(allowed).toEqual([])
})

type Inputs = { readonly [Name in OperationName]?: object }

/** A sound input of every operation that takes any, to be spoilt one part at a time. */
const soundInputs = (taskId: string, drawId: string): Inputs => {
  const bytes = new TextEncoder().encode('统一社会信用代码,企业名称\nA5,虚构企业五\n')
  const file = { name: '名录.csv', bytes }
  const slip = { drawId, round: 1, position: 1, digits: '482913' }
  const recusal = { inspectorId: 'ZF0001', targetId: aCode(0), reason: '亲属任职', source: 'office' }
  const history = {
    name: '检查.csv',
    bytes: new TextEncoder().encode('统一社会信用代码,检查日期\nA1,2023-05-08\n'),
  }
  const candidate = {
    inspectorId: 'ZF0001',
    targetId: aCode(0),
    likeness: 'legal-representative',
    value: '样例',
  }
  const inspection = {
    id: '',
    targetId: aCode(0),
    date: '2023-05-08',
    kind: '日常检查',
    department: '甲局',
    basis: '',
    exemption: '投诉举报',
    result: '',
    remark: '',
    registerNumber: '',
    drawId: '',
  }
  return {
    'office.create': { profile, rehearsal: false },
    'office.update': { profile },
    'rosters.list': { roster: 'targets', search: '', filters: { region: ['凤凰镇'] }, offset: 0, limit: 10 },
    'rosters.values': { roster: 'targets', field: 'region' },
    'rosters.save': { entry: { roster: 'inspectors', record: anInspector(1) }, revision: 1 },
    'rosters.find': { roster: 'targets', id: aCode(1) },
    'rosters.setField': { roster: 'targets', id: aCode(1), revision: 1, field: 'phone', text: '0319' },
    'rosters.choose': { question: { roster: 'targets', filters: { tags: [''] } } },
    'rosters.bulk': {
      chosen: { roster: 'targets', ids: [aCode(2)] },
      counted: { count: 1, stamp: 'x' },
      act: { act: 'add-words', field: 'tags', words: ['样例'] },
    },
    'rosters.undoBulk': { roster: 'targets', first: 0, last: 1 },
    'rosters.savedFilters': { roster: 'targets' },
    'rosters.saveFilter': { name: '样例', question: { roster: 'targets', search: '化工' } },
    'rosters.removeFilter': { roster: 'targets', name: '样例' },
    'rosters.layout': { roster: 'targets' },
    'rosters.saveLayout': {
      roster: 'targets',
      layout: { columns: [{ key: 'name', width: 200 }], sort: { by: 'name', down: false } },
    },
    'rosters.retire': { roster: 'targets', id: aCode(9), reason: '注销' },
    'rosters.previewImport': { roster: 'targets', file, defaults: { status: '存续' } },
    'rosters.previewRows': { token: 'x', outcomes: ['new'] },
    'rosters.correctRow': { token: 'x', row: 2, values: { id: 'A1' } },
    'rosters.confirmImport': { token: 'x', retireMissing: { extent: 'all', reason: '未列入' } },
    'rosters.discardImport': { token: 'x' },
    'rosters.previewSheet': { file, sheet: '' },
    'rosters.previewMissing': { token: 'x', extent: 'file', offset: 0, limit: 10 },
    'rosters.exportRejected': { token: 'x', reasons: { '3': '没有编号' } },
    'rosters.forgetColumns': { token: 'x' },
    'rosters.lastImport': { roster: 'targets' },
    'rosters.undoImport': { roster: 'targets', importId: 'x' },
    'rosters.history': { roster: 'targets', id: aCode(1) },
    'rosters.export': { roster: 'items' },
    'departments.save': { department: { name: '虚构局', own: false, units: [] } },
    'departments.remove': { name: '虚构局' },
    'departments.rename': { name: '虚构局', newName: '虚构新局' },
    'departments.adopt': { departments: [], initiations: [] },
    'departments.setInitiation': { initiation: { scope: 'joint', initiator: '虚构局', partners: [] } },
    'packs.copy': { packId: 'ningjin', name: '虚构县规则' },
    'packs.change': { packId: 'own-1', revision: 1, changes: [{ figure: 'itemShare', value: 30 }] },
    'packs.reset': { packId: 'own-1', revision: 2, figures: ['itemShare'] },
    'packs.remove': { packId: 'own-1' },
    'recusals.add': { recusal },
    'recusals.remove': { inspectorId: 'ZF0001', targetId: aCode(0) },
    'recusals.addRule': { rule: { inspectorId: 'ZF0001', person: '样例', reason: '亲属', source: 'office' } },
    'recusals.removeRule': { id: 'x' },
    'recusals.state': {
      inspectorId: 'ZF0001',
      statedOn: '2023-05-08',
      reason: '亲属',
      targetIds: [aCode(1)],
      people: ['样例'],
    },
    'recusals.effective': { targetIds: [aCode(0)], inspectorIds: ['ZF0001'] },
    'recusals.candidates': { dismissed: true },
    'recusals.confirm': { candidates: [candidate], reason: '本人' },
    'recusals.dismiss': { candidates: [candidate], reason: '同名' },
    'recusals.reconsider': { candidate },
    'recusals.previewImport': { file: history, defaults: { reason: '亲属' } },
    'recusals.previewRows': { token: 'x', offset: 0 },
    'recusals.confirmImport': { token: 'x' },
    'recusals.discardImport': { token: 'x' },
    'inspections.list': { search: '', year: '2023', kinds: ['日常检查'], offset: 0, limit: 10 },
    'inspections.ofTarget': { targetId: aCode(0) },
    'inspections.save': { inspection, revision: 0 },
    'inspections.remove': { id: 'x', reason: '错' },
    'inspections.previewImport': { file: history, defaults: { kind: '日常检查', department: '甲局' } },
    'inspections.previewRows': { token: 'x', outcomes: ['new'], offset: 0 },
    'inspections.confirmImport': { token: 'x' },
    'inspections.discardImport': { token: 'x' },
    'leads.list': { search: '动火', year: '2023', handlings: ['open'], offset: 0, limit: 10 },
    'leads.propose': { year: 2023 },
    'leads.save': {
      lead: {
        id: '',
        number: '线2023001',
        receivedOn: '2023-05-04',
        source: '投诉举报',
        content: '夜间动火',
        targetIds: [aCode(0)],
      },
      revision: 0,
    },
    'leads.inspect': {
      id: 'x',
      revision: 1,
      date: '2023-05-06',
      kind: '个案检查',
      department: '甲局',
      exemption: '',
      result: '',
    },
    'leads.toTask': { id: 'x', revision: 1, scope: 'internal', initiator: '甲股', periodText: '5月' },
    'leads.decline': { id: 'x', revision: 1, reason: '不属职责' },
    'leads.reopen': { id: 'x', revision: 1, reason: '属职责' },
    'leads.remove': { id: 'x', revision: 1, reason: '误登' },
    'scheme.excluded': { scheme: aScheme(taskId), reason: '', search: '', offset: 0, limit: 10 },
    'plan.list': { year: 2023 },
    'plan.propose': { year: 2023, scope: 'joint' },
    'plan.save': { plan: aNewPlan({ number: '2023009' }) },
    'plan.remove': { planId: 'x' },
    'plan.saveYear': {
      year: 2023,
      plans: [aNewPlan({ number: '2023008' })],
      removed: [],
      known: {},
      order: { joint: [] },
      reason: '调整',
    },
    'plan.versions': { planId: 'x' },
    'plan.editions': { year: 2023, scope: 'internal' },
    'plan.publish': { year: 2023, scope: 'internal', publishedOn: '2023-05-08', place: '门户网站' },
    'plan.previewImport': { file, year: 2023, moveTo: 2024 },
    'plan.confirmImport': { token: 'x', tables: [0], existing: 'skip' },
    'plan.discardImport': { token: 'x' },
    'plan.compliance': { year: 2023 },
    'plan.timeline': { year: 2023 },
    'scheme.get': { taskId },
    'scheme.save': { scheme: aScheme(taskId) },
    'scheme.pool': { scheme: aScheme(taskId) },
    'scheme.takeList': {
      scheme: aScheme(taskId),
      token: 'x',
      initiator: '甲局',
      number: '联2023009',
      document: '',
    },
    'draw.get': { drawId },
    'draw.commitFirst': { taskId, contributors: witnesses },
    'draw.why': { drawId, search: '样例' },
    'draw.stratumTickets': { drawId, of: 'target', stratum: '全部', order: 'rank', offset: 0, limit: 9 },
    'draw.enterSlip': slip,
    'draw.fixSlip': slip,
    'draw.conclude': { drawId, round: 1 },
    'draw.previewSecond': { drawId, departments: [profile.bureau] },
    'draw.commitSecond': { drawId, contributors: witnesses, departments: [profile.bureau] },
    'draw.commitLate': {
      drawId,
      contributors: witnesses,
      departments: [profile.bureau],
      absent: { ZF0001: '出差' },
    },
    'draw.commitRefill': {
      drawId,
      contributors: witnesses,
      places: [{ unit: aCode(0), department: profile.bureau, place: 1, reason: '突发疾病' }],
      absent: { ZF0001: '突发疾病', ZF0002: '突发疾病' },
      documents: [file],
    },
    'draw.replace': { drawId, targetId: aCode(0), reason: '停产', documents: [file] },
    'draw.attachment': { attachmentId: 'x' },
    'draw.void': { drawId, reason: '样例', people: ['甲'] },
    'draw.package': { drawId },
    'draw.verify': { file },
    'documents.makePlan': { year: 2024, scope: 'internal' },
    'documents.makeWorkPlan': { year: 2024 },
    'documents.makeScheme': { taskId: 'x' },
    'documents.makeApproval': { taskId: 'x' },
    'documents.noticeState': { taskId },
    'documents.makeNotice': { taskId, number: 1 },
    'numbers.list': { year: 2023 },
    'numbers.setByHand': { letterCode: '虚双随机办', year: 2023, upTo: 20, reason: '手工登记' },
    'numbers.withdraw': { letterCode: '虚双随机办', year: 2023, number: 1, reason: '有误' },
    'templates.values': { templateId: 'scheme', year: 2023, taskId },
    'templates.save': {
      templateId: 'scheme',
      revision: 0,
      paragraphs: [{ kind: 'title', text: '〔单位〕' }],
    },
    'templates.reset': { templateId: 'scheme', revision: 9 },
    'documents.makeDraw': { drawId, kinds: ['T6'] },
    'documents.check': { file },
    'documents.makeAll': { drawId },
    'documents.package': { drawId },
    'dispatch.list': { drawId },
    'dispatch.make': { drawId, departments: [profile.bureau] },
    'dispatch.package': { dispatchId: 'x' },
    'dispatch.recordSent': { dispatchId: 'x', day: '2023-05-08', who: '甲', told: '内网' },
    'dispatch.previewAnswer': { dispatchId: 'x', file },
    'dispatch.recordAnswer': { dispatchId: 'x', file, day: '2023-05-08', who: '乙' },
    'dispatch.recordConfirmed': { dispatchId: 'x', day: '2023-05-08', who: '乙', told: '电话' },
    'dispatch.settle': { dispatchId: 'x', day: '2023-05-08', who: '甲', told: '维持' },
    'dispatch.export': { drawId },
    'documents.read': { documentId: 'x' },
    'documents.preview': { paper: { of: 'work-plan', year: 2023 } },
    'documents.checkPaper': { paper: { of: 'draw', drawId, kind: 'T6', round: null } },
    'records.ledger': { offset: 0, limit: 10 },
  }
}

const garbage = fc.oneof(
  { arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }), weight: 3 },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '=1+1',
    "'; drop table target; --",
    'constructor',
    '../../x',
    '9'.repeat(5000),
  ),
  fc.constantFrom(-1, 0, 1e308, Number.NaN, Infinity, 2 ** 53, 1.5),
  fc.uint8Array({ maxLength: 200 }),
)

/** The parts of a value by path, the value itself apart. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])])
}

function spoilt(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return part
  if (Array.isArray(value))
    return value.map((own, index) => (String(index) === key ? spoilt(own, rest, part) : own))
  const own = value as Readonly<Record<string, unknown>>
  return { ...own, [key]: spoilt(own[key], rest, part) }
}

const spoiltCall = (inputs: Inputs) =>
  fc.constantFrom(...operationNames).chain((name) => {
    const input = inputs[name] ?? {}
    const whole = fc.tuple(fc.constant(name), garbage)
    const paths = pathsOf(input)
    if (paths.length === 0) return whole
    const oneOrTwo = fc.array(fc.tuple(fc.constantFrom(...paths), garbage), { minLength: 1, maxLength: 2 })
    const inPart = oneOrTwo.map(
      (spoils) =>
        [name, spoils.reduce((done, [path, part]) => spoilt(done, path, part), input as unknown)] as [
          OperationName,
          unknown,
        ],
    )
    return fc.oneof({ arbitrary: inPart, weight: 6 }, whole)
  })

const known = (name: OperationName): readonly string[] => [...operations[name].failures, ...commonFailures]

test('some hundred spoilt calls: each is done or refused in words, none is unexpected, a refusal leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  await office.must('rosters.save', {
    entry: { roster: 'targets', record: aTarget({ id: 'A1' }) },
    revision: 0,
  })
  await office.must('rosters.save', { entry: { roster: 'items', record: anItem(9) }, revision: 0 })
  const lengthOf = async () => (await office.must('records.verifyLedger', {})).entries
  let refused = 0
  await fc.assert(
    fc.asyncProperty(spoiltCall(soundInputs(office.taskId, drawId)), async ([name, input]) => {
      const before = await lengthOf()
      const failure: Failure | null = await outcomeOf(office, name, input)
      if (failure === null) return
      refused += 1
      expect(failure.code).not.toBe('unexpected')
      expect(known(name)).toContain(failure.code)
      expect(failureSentence(failure)).toMatch(/\p{Script=Han}/u)
      expect(await lengthOf()).toBe(before)
    }),
    { numRuns: 600, seed: 20230508 },
  )
  expect(refused).toBeGreaterThan(300)
})
