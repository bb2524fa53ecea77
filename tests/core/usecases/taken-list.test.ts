import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conditionsText } from '#shared/core/usecases/documents/draw-record-input.ts'
import { describe, expect, test } from 'vitest'
import { fixSlips } from '#tests/core/ceremony.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import {
  addRecord,
  aNewPlan,
  anInspector,
  anItem,
  aScheme,
  bureau,
  profile,
  witnesses,
} from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { someTargets } from '#tests/domain/documents/makers.ts'

// 偃师第二十六条, 清河五(三): another department draws the targets, we send our own people.

const known = someTargets(6)
const codeOf = (index: number) => known[index]?.id ?? ''
const stranger = { id: '91130528MA0B7XYZ4N', name: '虚构县远来化工有限公司' }

const header = '企业名称,统一社会信用代码,登记状态,乡镇'
const rowOf = ({ id, name }: { readonly id: string; readonly name: string }, status = '存续') =>
  `${name},${id},${status},凤凰镇`

function listFile(rows: readonly string[]) {
  return { name: '发起部门名单.csv', bytes: new TextEncoder().encode([header, ...rows, ''].join('\n')) }
}

/** A cross-department plan's task; our roster knows six targets, one of them closed. */
async function aPartner(scope: 'joint' | 'internal' = 'joint', packId = profile.packId) {
  const office = await openOffice()
  await office.must('office.create', { profile: { ...profile, packId }, rehearsal: false })
  for (const [at, record] of known.entries()) {
    await addRecord(office, { roster: 'targets', record: at === 1 ? { ...record, status: '注销' } : record })
  }
  for (const number of [1, 2, 3, 4]) {
    await addRecord(office, { roster: 'inspectors', record: anInspector(number) })
  }
  await addRecord(office, { roster: 'items', record: anItem(1) })
  const plan = { ...aNewPlan(), scope }
  const { tasks } = await office.must('plan.save', {
    plan: {
      ...plan,
      tasks: plan.tasks.map((task) => ({ ...task, initiator: '虚构县市场监督管理局', partners: bureau })),
    },
  })
  return { ...office, taskId: tasks[0]?.id ?? '' }
}

async function read(office: OfficeUnderTest, rows: readonly string[]) {
  return office.must('rosters.previewImport', { roster: 'targets', file: listFile(rows) })
}

const listed = [0, 1].map((at) => rowOf({ id: codeOf(at), name: known[at]?.name ?? '' }))
const told = { initiator: '虚构县市场监督管理局', number: '联2023009-001', document: '虚市监函〔2023〕9号' }

async function taken(office: OfficeUnderTest & { readonly taskId: string }, more = {}) {
  const { token } = await read(office, [...listed, rowOf(stranger)])
  const scheme = aScheme(office.taskId, { itemIds: [], conditions: { regions: ['没有的镇'] }, ...more })
  return office.must('scheme.takeList', { scheme, token, ...told })
}

describe('the list of another department’s draw', () => {
  test('becomes the scheme’s targets in full; strangers come into the roster, known ones stay as they are', async () => {
    const office = await aPartner()
    const { scheme, added } = await taken(office)
    expect(added).toBe(1)
    expect(scheme.takenList).toMatchObject({ ...told, ids: [codeOf(0), codeOf(1), stranger.id] })
    const pool = await office.must('scheme.pool', { scheme })
    expect(pool).toMatchObject({ scope: 3, eligible: 0, mandatory: 3, excluded: [] })
    expect(pool.doubts).toEqual([{ id: codeOf(1), name: known[1]?.name, reason: '登记状态为注销' }])
    const kept = await office.must('scheme.get', { taskId: office.taskId })
    expect(kept).toEqual({ scheme, saved: true })
    const [last] = (await office.ledger()).slice(-1)
    expect(last?.kind).toBe('scheme.list-taken')
  })

  test('with a row that cannot be read is refused whole: nobody comes into the roster, no scheme is kept', async () => {
    const office = await aPartner()
    const { token } = await read(office, [...listed, rowOf(stranger), '没有代码的企业,,存续,凤凰镇'])
    const input = { scheme: aScheme(office.taskId), token, ...told }
    expect(await office.refusal('scheme.takeList', input)).toMatchObject({
      code: 'list-not-readable',
      rejected: 1,
    })
    const { total } = await office.must('rosters.list', { roster: 'targets' })
    expect(total).toBe(6)
    expect((await office.must('scheme.get', { taskId: office.taskId })).saved).toBe(false)
  })

  test('is refused for a task of an internal plan, and once the roster has changed', async () => {
    const own = await aPartner('internal')
    const first = await read(own, listed)
    const asked = { scheme: aScheme(own.taskId), token: first.token, ...told }
    expect(await own.refusal('scheme.takeList', asked)).toMatchObject({ code: 'plan-not-joint' })
    const office = await aPartner()
    const { token } = await read(office, listed)
    for (const record of someTargets(7).slice(6)) await addRecord(office, { roster: 'targets', record })
    const late = { scheme: aScheme(office.taskId), token, ...told }
    expect(await office.refusal('scheme.takeList', late)).toEqual({ code: 'rosters-changed-meanwhile' })
  })

  test('cannot be drawn when one of it has left the roster since', async () => {
    const office = await aPartner()
    const { scheme } = await taken(office)
    await office.must('rosters.retire', { roster: 'targets', id: stranger.id, reason: '样例' })
    const { readiness } = await office.must('scheme.pool', { scheme })
    expect(readiness).toContainEqual({ code: 'listed-targets-missing', ids: [stranger.id] })
  })

  test('is fixed by round 1 without any lot, and round 2 draws our own inspectors for every one of it', async () => {
    const office = await aPartner()
    await taken(office)
    const committed = await office.must('draw.commitFirst', {
      taskId: office.taskId,
      contributors: witnesses,
    })
    expect(committed.takenList).toMatchObject(told)
    const drawId = committed.id
    await fixSlips(office, drawId, 1)
    const first = await office.must('draw.conclude', { drawId, round: 1 })
    expect(first.tickets.map(({ outcome }) => outcome)).toEqual(['mandatory', 'mandatory', 'mandatory'])
    expect(first.items).toEqual([])
    const papers = await office.must('documents.makeDraw', { drawId, kinds: ['C1', 'C2'], round: 1 })
    for (const { path } of papers) {
      const text = docxText(readFileSync(join(office.folder, '文书', path)))
      expect(text).toContain('没有参加抽取的对象，不分配名额')
      expect(text).not.toContain('签号最小者抽中')
    }
    await office.must('draw.commitSecond', {
      drawId,
      contributors: witnesses,
      departments: [bureau],
      absent: {},
    })
    await fixSlips(office, drawId, 2)
    const { assignments, openPlaces } = await office.must('draw.conclude', { drawId, round: 2 })
    expect(openPlaces).toEqual([])
    expect(assignments.map(({ places }) => places.length)).toEqual([2, 2, 2])
    const { bytes } = await office.must('draw.package', { drawId })
    expect(await office.must('draw.verify', { file: { name: '核验包.zip', bytes } })).toMatchObject({
      verified: true,
    })
  })

  test('counts as a cross-department draw of the year, and its targets as inspected', async () => {
    const office = await aPartner('joint', 'caofeidian')
    await taken(office)
    const { id: drawId } = await office.must('draw.commitFirst', {
      taskId: office.taskId,
      contributors: witnesses,
    })
    await fixSlips(office, drawId, 1)
    await office.must('draw.conclude', { drawId, round: 1 })
    await office.must('draw.commitSecond', {
      drawId,
      contributors: witnesses,
      departments: [bureau],
      absent: {},
    })
    await fixSlips(office, drawId, 2)
    await office.must('draw.conclude', { drawId, round: 2 })
    const { lines } = await office.must('plan.compliance', { year: 2023 })
    expect(lines.find(({ key }) => key === 'jointDraws')).toMatchObject({ done: 1, missing: 0 })
  })
})

test('a scheme of before lists could be taken still reads', async () => {
  const office = await aPartner()
  const { takenList: _later, ...before } = aScheme(office.taskId)
  await office.must('scheme.save', { scheme: before })
  expect((await office.must('scheme.get', { taskId: office.taskId })).scheme.takenList).toBeNull()
})

test('papers say who has drawn the list, instead of conditions', () => {
  const takenList = { ...told, fileName: '名单.csv', fileSha256: 'a'.repeat(64), ids: [stranger.id] }
  expect(conditionsText(aScheme('x', { takenList, conditions: { regions: ['凤凰镇'] } }))).toBe(
    '名单由发起部门抽定（虚构县市场监督管理局，联2023009-001，虚市监函〔2023〕9号），第一轮只固定名单',
  )
})
