import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { DrawView, InputOf, Operations } from '#shared/contract/index.ts'
import type { Inspector } from '#shared/domain/rosters/types.ts'
import { commitSecond, fixSlips, holdFirst } from '#tests/core/ceremony.ts'
import type { ReadyOffice, SchemeFields } from '#tests/core/makers.ts'
import { addRecord, anInspector, anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { lackOfPython, python } from '#tests/tools/python.ts'

/** The department that comes later. */
export const brigade = '虚构县消防救援大队'

export const anybody = [1, 2].map((place) => ({ kind: '*', place, specialty: '' }))

export const both = [bureau, brigade].map((department) => ({ department, places: anybody, teams: null }))

/** Two departments with four inspectors each (ZF0001 … of the bureau, ZF0011 … of the brigade), five of ten targets drawn. */
export async function anOfficeOfTwo(scheme: SchemeFields = {}): Promise<ReadyOffice> {
  const office = await anOfficeReadyToDraw({ departments: both, ...scheme })
  for (const number of [11, 12, 13, 14]) await addInspector(office, number, { department: brigade })
  return office
}

export const addInspector = (office: OfficeUnderTest, number: number, fields: Partial<Inspector>) =>
  addRecord(office, { roster: 'inspectors', record: anInspector(number, fields) })

/** Slips of a committed round, and its end. */
export async function concludeRound(
  office: OfficeUnderTest,
  drawId: string,
  round: number,
): Promise<DrawView> {
  await fixSlips(office, drawId, round)
  return office.must('draw.conclude', { drawId, round })
}

/** A finished draw in which only these departments have held their round 2. */
export async function heldBy(office: ReadyOffice, ...departments: string[]): Promise<DrawView> {
  const { id } = await holdFirst(office)
  await commitSecond(office, id, { departments })
  return concludeRound(office, id, 2)
}

type Late = InputOf<Operations['draw.commitLate']>
type Refill = InputOf<Operations['draw.commitRefill']>
type Replace = InputOf<Operations['draw.replace']>

export const lateOf = (drawId: string, more: Partial<Late> = {}): Late => ({
  drawId,
  contributors: witnesses,
  departments: [brigade],
  ...more,
})

/** A sheet of paper that an invented person handed in. */
export const aSheet = (name = '请假条.pdf') => ({ name, bytes: new TextEncoder().encode(`样例 ${name}`) })

export const refillOf = (
  drawId: string,
  place: Partial<Refill['places'][number]>,
  more: Partial<Refill> = {},
): Refill => ({
  drawId,
  contributors: witnesses,
  places: [{ unit: '', department: bureau, place: 1, reason: '突发疾病', ...place }],
  documents: [aSheet()],
  ...more,
})

export const replaceOf = (drawId: string, targetId: string, more: Partial<Replace> = {}): Replace => ({
  drawId,
  targetId,
  reason: '已经停产',
  documents: [aSheet('现场照片.jpg')],
  ...more,
})

/** Who holds each place of a department: `unit#place` → inspector. */
export function tableOf(view: DrawView, department = bureau): ReadonlyMap<string, string> {
  const own = view.assignments.filter((one) => one.department === department)
  return new Map(
    own.flatMap(({ targetId, team, places }) =>
      places.map(({ place, inspectorId }) => [`${team === '' ? targetId : team}#${place}`, inspectorId]),
    ),
  )
}

const program = join(import.meta.dirname, '../../../../resources/verify/verify.py')

/**
 * The package verifies in the program and with verify.py, which shares no code with it. Where the machine has no Python the test
 * goes on to its end and is then told as skipped: half a check is no pass.
 */
export async function expectVerified(office: OfficeUnderTest, drawId: string): Promise<void> {
  const file = await office.must('draw.package', { drawId })
  expect(await office.must('draw.verify', { file })).toMatchObject({ verified: true, findings: [] })
  const lack = lackOfPython
  if (lack !== null) {
    onTestFinished(({ task, skip }) => {
      // A failure must stay one.
      if (task.result?.state !== 'fail') skip(lack)
    })
    return
  }
  const zip = join(temporaryFolder(), 'package.zip')
  writeFileSync(zip, file.bytes)
  const { stdout, stderr } = spawnSync(python, [program, zip])
  expect(`${stdout.toString()}${stderr.toString()}`).toContain('核验结论：全部相符')
}
