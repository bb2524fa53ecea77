import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Target } from '#shared/domain/rosters/types.ts'
import { addRecord, anExpert, anInspector, anItem, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

type Given = { readonly name: string; readonly bytes: Uint8Array }

const file = (text: string, name = '名录.csv'): Given => ({
  name,
  bytes: new TextEncoder().encode(`\ufeff${text}`),
})

const header = '统一社会信用代码,企业名称,乡镇/街道,登记状态'
const sound = [
  '91350100M000100Y43,虚构县东风化工有限公司,凤凰镇,存续',
  'A1B2C3D4,虚构县北河面粉厂,河渠镇,存续',
]
const targetsFile = (...rows: readonly string[]) => file([header, ...rows].join('\n'))

const preview = (office: OfficeUnderTest, given: Given) =>
  office.must('rosters.previewImport', { roster: 'targets', file: given })

async function importFile(office: OfficeUnderTest, given: Given) {
  const { token } = await preview(office, given)
  return office.must('rosters.confirmImport', { token })
}

async function allTargets(office: OfficeUnderTest): Promise<readonly Target[]> {
  const rows: Target[] = []
  for (;;) {
    const page = await office.must('rosters.list', { roster: 'targets', offset: rows.length, limit: 1000 })
    rows.push(...page.rows.map(({ record }) => record as Target))
    if (rows.length >= page.total) return rows
  }
}

test('a preview changes nothing: no record, no entry in the ledger', async () => {
  const office = await anOffice()
  const before = await office.ledger()
  expect((await preview(office, targetsFile(...sound))).counts).toEqual({
    new: 2,
    changed: 0,
    unchanged: 0,
    rejected: 0,
  })
  expect(await allTargets(office)).toEqual([])
  expect(await office.ledger()).toEqual(before)
})

test('a confirmed import is in the roster, with its file and digest in one entry of the ledger', async () => {
  const office = await anOffice()
  const before = await office.ledger()
  await importFile(office, targetsFile(...sound))
  expect((await allTargets(office)).map(({ name }) => name).toSorted()).toEqual([
    '虚构县东风化工有限公司',
    '虚构县北河面粉厂',
  ])
  const [entry, ...more] = (await office.ledger()).slice(before.length)
  expect(more).toEqual([])
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({
    roster: 'targets',
    fileName: '名录.csv',
    fileDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    counts: { new: 2, changed: 0, unchanged: 0, rejected: 0 },
  })
})

test('a second import of the same file finds nothing to do', async () => {
  const office = await anOffice()
  await importFile(office, targetsFile(...sound))
  const before = await office.ledger()
  const again = await preview(office, targetsFile(...sound))
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 })
  expect(await office.refusal('rosters.confirmImport', { token: again.token })).toEqual({
    code: 'nothing-to-import',
  })
  expect(await office.ledger()).toEqual(before)
})

test('a row that is rejected stays out, the others go in', async () => {
  const office = await anOffice()
  const given = targetsFile(...sound, ',没有代码的企业,凤凰镇,存续')
  const { token, counts } = await preview(office, given)
  expect(counts).toMatchObject({ new: 2, rejected: 1 })
  const { rows } = await office.must('rosters.previewRows', { token, outcomes: ['rejected'] })
  expect(rows).toMatchObject([{ row: 4, outcome: 'rejected', problems: [{ code: 'code-missing' }] }])
  await office.must('rosters.confirmImport', { token })
  expect(await allTargets(office)).toHaveLength(2)
})

test('a list does not bring a retired record back; a clerk can', async () => {
  const office = await anOffice()
  await importFile(office, targetsFile(...sound))
  await office.must('rosters.retire', { roster: 'targets', id: 'A1B2C3D4', reason: '已搬迁' })
  const { token, counts } = await preview(office, targetsFile(...sound))
  expect(counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 1 })
  const { rows } = await office.must('rosters.previewRows', { token, outcomes: ['rejected'] })
  expect(rows[0]?.problems).toContainEqual(
    expect.objectContaining({ code: 'code-retired', reason: '已搬迁' }),
  )
  const [kept] = (await office.must('rosters.list', { roster: 'targets', retired: true })).rows
  await office.must('rosters.save', {
    entry: { roster: 'targets', record: kept?.record as Target },
    revision: kept?.revision ?? 0,
  })
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'roster.restored' })
  expect(await allTargets(office)).toHaveLength(2)
})

test('a rejected row that a clerk mends goes in', async () => {
  const office = await anOffice()
  const { token } = await preview(office, targetsFile(',没有代码的企业,凤凰镇,存续'))
  const mended = await office.must('rosters.correctRow', { token, row: 2, values: { id: 'A9' } })
  expect(mended).toMatchObject({ row: { outcome: 'new' }, preview: { counts: { new: 1, rejected: 0 } } })
  await office.must('rosters.confirmImport', { token })
  expect(await allTargets(office)).toMatchObject([{ id: 'A9', name: '没有代码的企业' }])
})

test('a mended code that another row has is rejected, and a row that is not there is told', async () => {
  const office = await anOffice()
  const { token } = await preview(office, targetsFile(...sound))
  const { preview: after } = await office.must('rosters.correctRow', {
    token,
    row: 3,
    values: { id: '91350100M000100Y43' },
  })
  expect(after.counts).toMatchObject({ new: 1, rejected: 1 })
  expect(await office.refusal('rosters.correctRow', { token, row: 99, values: {} })).toMatchObject({
    code: 'record-not-found',
  })
})

test('a roster that changed after the preview refuses the import, and nothing of it is written', async () => {
  const office = await anOffice()
  const { token } = await preview(office, targetsFile(...sound))
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A7' }) })
  expect(await office.refusal('rosters.confirmImport', { token })).toEqual({
    code: 'rosters-changed-meanwhile',
  })
  expect(await allTargets(office)).toHaveLength(1)
})

test('of two previews of one file, the first that is confirmed makes the other stale', async () => {
  const office = await anOffice()
  const [one, other] = [
    await preview(office, targetsFile(...sound)),
    await preview(office, targetsFile(...sound)),
  ]
  const outcomes = await Promise.all(
    [one, other].map(({ token }) => office.call('rosters.confirmImport', { token })),
  )
  expect(outcomes.map((outcome) => outcome.ok || outcome.failure.code)).toEqual([
    true,
    'rosters-changed-meanwhile',
  ])
  expect(await allTargets(office)).toHaveLength(2)
})

test('a preview is gone once it was confirmed or discarded', async () => {
  const office = await anOffice()
  const gone = { code: 'preview-gone' }
  const { token } = await preview(office, targetsFile(...sound))
  await office.must('rosters.discardImport', { token })
  expect(await office.refusal('rosters.confirmImport', { token })).toEqual(gone)
  const next = await preview(office, targetsFile(...sound))
  await office.must('rosters.confirmImport', { token: next.token })
  expect(await office.refusal('rosters.previewRows', { token: next.token })).toEqual(gone)
  expect(await office.refusal('rosters.correctRow', { token: next.token, row: 2, values: {} })).toEqual(gone)
})

const many = (count: number) =>
  targetsFile(...Array.from({ length: count }, (_, index) => `C${index},虚构企业${index},凤凰镇,存续`))

test('an import that is cancelled while it writes leaves nothing: no record, no entry', async () => {
  const office = await anOffice()
  const before = await office.ledger()
  const { token } = await preview(office, many(5000))
  const cancel = new AbortController()
  const written: number[] = []
  const outcome = await office.core.call(
    'rosters.confirmImport',
    { token },
    {
      signal: cancel.signal,
      onProgress: ({ doing, done }) => {
        if (doing === 'writing-rows') written.push(done)
        cancel.abort()
      },
    },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(written).toEqual([2000])
  expect(await allTargets(office)).toEqual([])
  expect(await office.ledger()).toEqual(before)
  await office.must('rosters.confirmImport', { token })
  expect(await allTargets(office)).toHaveLength(5000)
})

test('reading a file that is cancelled leaves no preview and the office at work', async () => {
  const office = await anOffice()
  const cancel = new AbortController()
  const outcome = await office.core.call(
    'rosters.previewImport',
    { roster: 'targets', file: many(5000) },
    { signal: cancel.signal, onProgress: () => cancel.abort() },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  await importFile(office, targetsFile(...sound))
})

test('every roster that is exported and imported again is unchanged, whatever its texts look like', async () => {
  const office = await anOffice()
  const odd = { 备注栏: '=1+1', 编号: '00123', 日期: '2023/5/1' }
  await addRecord(office, {
    roster: 'targets',
    record: aTarget({ id: 'A1', tags: ['粉尘涉爆', '有限空间'], extra: odd }),
  })
  await addRecord(office, {
    roster: 'targets',
    record: aTarget({ id: '130528000012345', name: '长注册号企业' }),
  })
  await addRecord(office, {
    roster: 'inspectors',
    record: anInspector(1, { specialties: ['危险化学品', '工贸'], canLead: true, inPost: false, extra: odd }),
  })
  await addRecord(office, { roster: 'experts', record: anExpert(1, { available: false }) })
  await addRecord(office, { roster: 'items', record: anItem(1, { points: ['一、查证照', '二、查台账'] }) })
  for (const roster of ['targets', 'inspectors', 'experts', 'items'] as const) {
    const exported = await office.must('rosters.export', { roster })
    const { counts } = await office.must('rosters.previewImport', { roster, file: exported })
    expect({ roster, ...counts }).toMatchObject({ roster, new: 0, changed: 0, rejected: 0 })
    expect(counts.unchanged).toBeGreaterThan(0)
  }
})

test.each([
  ['an empty file', new Uint8Array(), 'file-empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'file-foreign'],
  ['a file without a header', new TextEncoder().encode('甲,乙\n丙,丁\n'), 'header-not-found'],
])('%s is refused and changes nothing', async (_what, bytes, code) => {
  const office = await anOffice()
  const given = { roster: 'targets' as const, file: { name: '名录.csv', bytes } }
  expect(await office.refusal('rosters.previewImport', given)).toMatchObject({ code })
  expect(await allTargets(office)).toEqual([])
})

const registrations = join(import.meta.dirname, '../../../../shared/data/ningjin-registrations.csv')
const missing = existsSync(registrations) ? '' : ' (skipped: ../shared/data is not here)'

describe.skipIf(missing !== '')(`1,132 registrations as a registry gave them${missing}`, () => {
  const real = () => ({ name: 'registrations.csv', bytes: new Uint8Array(readFileSync(registrations)) })

  test('go in with none lost and none invented; importing them or their export again changes nothing', async () => {
    const office = await anOffice()
    expect(await importFile(office, real())).toMatchObject({ new: 1132, rejected: 0, retired: 0 })
    const targets = await allTargets(office)
    const lines = new TextDecoder('gbk').decode(real().bytes).trimEnd().split(/\r?\n/).slice(1)
    expect(lines).toHaveLength(1132)
    const codes = lines.map((line) => line.split(',')[1] ?? '')
    expect(targets.map(({ id }) => id).toSorted()).toEqual(codes.toSorted())
    const unchanged = { new: 0, changed: 0, unchanged: 1132, rejected: 0 }
    expect((await preview(office, real())).counts).toEqual(unchanged)
    const exported = await office.must('rosters.export', { roster: 'targets' })
    expect((await preview(office, exported)).counts).toEqual(unchanged)
    expect(await allTargets(office)).toEqual(targets)
  })
})
