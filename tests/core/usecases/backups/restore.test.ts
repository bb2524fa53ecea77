import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anOffice, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const people = ['样例经办人', '样例负责人']
const reason = '误删名录'

async function taken(office: OfficeUnderTest): Promise<string> {
  const { backups } = await office.must('backups.take', {})
  return backups[0]?.name ?? ''
}

const targetsOf = async (office: OfficeUnderTest) => {
  const { counts } = await office.must('office.status', {})
  return counts.targets
}

const addTarget = (office: OfficeUnderTest, id: string) =>
  addRecord(office, { roster: 'targets', record: aTarget({ id }) })

test('a preview tells what is in a backup and what would be lost', async () => {
  const office = await anOfficeReadyToDraw()
  const name = await taken(office)
  const { number } = await holdFirst(office)
  const preview = await office.must('backups.preview', { backup: { name } })
  const entries = (await office.ledger()).length
  expect(preview).toMatchObject({ relation: 'earlier', missingFiles: 0, held: { draws: [], targets: 10 } })
  expect(preview.lost).toMatchObject({ draws: [number], entries: entries - preview.held.entries })
  expect(preview.lost.latest[0]).toMatchObject({ kind: 'draw.concluded', sequence: entries })
})

test('a restored office is what it was, and says who put it back over what', async () => {
  const office = await anOfficeReadyToDraw()
  const name = await taken(office)
  const before = await office.ledger()
  const { number } = await holdFirst(office)
  const head = (await office.ledger()).at(-1)
  const { undo } = await office.must('backups.restore', { backup: { name }, people, reason })
  const after = await office.ledger()
  expect(after.slice(0, -1)).toEqual(before)
  const told = JSON.parse(after.at(-1)?.body ?? '') as object
  expect(after.at(-1)?.kind).toBe('backup.restored')
  expect(told).toMatchObject({
    backup: name,
    reason,
    people,
    before: { sequence: head?.sequence, hash: head?.hash },
    after: { sequence: before.length, hash: before.at(-1)?.hash },
    lost: { draws: [number] },
  })
  expect(await office.must('draw.list', {})).toEqual([])
  // And it can be undone: the draw is there again, and that too is told.
  await office.must('backups.restore', { backup: { name: undo }, people, reason: '恢复错了' })
  expect((await office.must('draw.list', {})).map((draw) => draw.number)).toEqual([number])
  expect((await office.ledger()).at(-2)?.hash).toBe(head?.hash)
  await office.close()
  await openOffice({ folder: office.folder })
})

test('papers that were lost or changed come back, and what was issued since stays', async () => {
  const office = await anOffice()
  const place = join(office.folder, '文书', '2023')
  mkdirSync(place, { recursive: true })
  for (const file of ['lost', 'changed']) writeFileSync(join(place, file), `原来的${file}`)
  const name = await taken(office)
  rmSync(join(place, 'lost'))
  writeFileSync(join(place, 'changed'), '被改过的changed')
  writeFileSync(join(place, 'later'), '以后的')
  await office.must('backups.restore', { backup: { name }, people, reason })
  expect(readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8'))).toEqual([
    '原来的changed',
    '以后的',
    '原来的lost',
  ])
})

test('a paper that is damaged in the backup too keeps no other from coming back', async () => {
  const office = await anOffice()
  const place = join(office.folder, '文书', '2023')
  mkdirSync(place, { recursive: true })
  for (const file of ['a', 'b', 'c']) writeFileSync(join(place, file), `原来的${file}`)
  const name = await taken(office)
  const blobs = join(office.folder, '备份', 'files')
  for (const path of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(blobs, path)).isFile()) continue
    const text = readFileSync(join(blobs, path), 'utf8')
    if (text === '原来的a') writeFileSync(join(blobs, path), '原来的x')
    if (text === '原来的b') writeFileSync(join(blobs, path), '原')
  }
  rmSync(place, { recursive: true })
  expect((await office.must('backups.preview', { backup: { name } })).missingFiles).toBe(1)
  await office.must('backups.restore', { backup: { name }, people, reason })
  expect(readdirSync(place)).toEqual(['c'])
  // And the next backup takes whole again what the place of backups no longer holds whole.
  writeFileSync(join(place, 'b'), '原来的b')
  await office.must('backups.take', {})
  rmSync(place, { recursive: true })
  await office.must('backups.restore', { backup: { name }, people, reason })
  expect(readdirSync(place)).toEqual(['b', 'c'])
})

test('a list of papers that was damaged is written again by the next backup of the same papers', async () => {
  const office = await anOffice()
  const place = join(office.folder, '文书', '2023')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'a'), '原来的a')
  const name = await taken(office)
  const blobs = join(office.folder, '备份', 'files')
  for (const path of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(blobs, path)).isFile()) writeFileSync(join(blobs, path), '[')
  }
  expect((await office.must('backups.preview', { backup: { name } })).missingFiles).toBe(1)
  const next = await taken(office)
  expect((await office.must('backups.preview', { backup: { name: next } })).missingFiles).toBe(0)
})

test('one alone restores nothing', async () => {
  const office = await anOffice()
  const name = await taken(office)
  const refusal = await office.refusal('backups.restore', { backup: { name }, people: ['甲', '甲'], reason })
  expect(refusal).toEqual({ code: 'two-people-needed' })
})

test('a damaged backup is named and touches nothing', async () => {
  const office = await anOffice()
  const name = await taken(office)
  await addTarget(office, 'A1')
  const file = join(office.folder, '备份', `${name}.db`)
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(await office.refusal('backups.preview', { backup: { name } })).toMatchObject({
    code: 'backup-damaged',
  })
  const refusal = await office.refusal('backups.restore', { backup: { name }, people, reason })
  expect(refusal).toMatchObject({ code: 'backup-damaged', name })
  expect(await targetsOf(office)).toBe(1)
  expect((await office.must('backups.list', {})).backups).toHaveLength(1)
})

test('a backup of another office is called so', async () => {
  const other = await anOffice({ at: '2023-05-07T04:00:00Z' })
  const name = await taken(other)
  const office = await anOffice()
  const place = join(office.folder, '备份')
  mkdirSync(place)
  for (const ending of ['db', 'json']) {
    writeFileSync(
      join(place, `${name}.${ending}`),
      readFileSync(join(other.folder, '备份', `${name}.${ending}`)),
    )
  }
  expect(await office.must('backups.preview', { backup: { name } })).toMatchObject({ relation: 'other' })
})

test('a clock that was set back puts nothing back', async () => {
  const office = await anOffice({ at: '2023-05-08T04:00:00Z' })
  const name = await taken(office)
  office.setTime('2023-05-09T04:00:00Z')
  await addTarget(office, 'A1')
  office.setTime('2023-05-08T05:00:00Z')
  const refusal = await office.refusal('backups.restore', { backup: { name }, people, reason })
  expect(refusal).toMatchObject({ code: 'clock-set-back', last: '2023-05-09T04:00:00.000Z' })
  expect(await targetsOf(office)).toBe(1)
})

test('calls that come while an office is put back wait for it and see the one that was put back', async () => {
  const office = await anOffice()
  const name = await taken(office)
  await addTarget(office, 'A1')
  const restoring = office.must('backups.restore', { backup: { name }, people, reason })
  const [counts] = await Promise.all([targetsOf(office), restoring])
  expect(counts).toBe(0)
})
