import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { behind } from '#tests/core/behind.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { shownIn, writtenIn } from '../documents/paper-letters.ts'
import { anArchivingOffice, file, inspections } from './archived.ts'

/** Five years from 2026-01-08, the last of them included */
const lastKept = '2031-01-08'
const people = ['样例甲', '样例乙']
const reason = '保管期满'

test('nothing is destroyed before its term is over, by one alone, or that was never filed', async () => {
  const office = await anArchivingOffice()
  const [first, second] = (await inspections(office)).map(({ key }) => key)
  await file(office, first ?? '', '2026-检-001')
  const refusal = (volume = '', who = people) =>
    office.refusal('archive.destroy', { volumes: [volume], reason, people: who })
  office.on(lastKept)
  expect(await refusal(first)).toMatchObject({ code: 'volume-not-over', until: lastKept })
  expect((await office.must('archive.list', { year: 2031 })).over).toEqual([])
  office.on('2031-01-09')
  expect((await office.must('archive.list', { year: 2031 })).over.map(({ key }) => key)).toEqual([first])
  expect(await refusal(first, ['样例甲', '样例甲'])).toEqual({ code: 'two-people-needed' })
  expect(await refusal(second)).toMatchObject({ code: 'volume-not-over', until: '' })
  const volumes = [first ?? '']
  const looked = await office.must('documents.preview', { paper: { of: 'destruction', volumes } })
  const [list] = await office.must('archive.makeDestructionList', { volumes })
  if (list === undefined) throw new Error('no list')
  expect(shownIn(looked)).toBe(await writtenIn(office, list))
  expect([list.kind, list.fileName]).toEqual(['T11', '2031年档案销毁清册.docx'])
  expect(readdirSync(join(office.folder, '附件'))).toHaveLength(2)
})

test('after its term the files of a volume are gone for good, their names and hashes stay, and the office opens as before', async () => {
  const office = await anArchivingOffice()
  const [first] = (await inspections(office)).map(({ key }) => key)
  const volumes = [first ?? '']
  const { pieces } = await office.volume(first ?? '')
  const photo = pieces.find(({ kind }) => kind === 'media')?.files[0]
  await file(office, first ?? '', '2026-检-001')
  office.on('2031-01-09')
  const attachments = join(office.folder, '附件')
  const names = readdirSync(attachments)
  expect(await office.must('archive.destroy', { volumes, reason, people })).toEqual({
    volumes: 1,
    files: 2,
    left: 0,
  })
  expect(readdirSync(attachments)).toEqual([])
  expect(await office.refusal('draw.attachment', { attachmentId: photo?.id ?? '' })).toMatchObject({
    code: 'attachment-destroyed',
    file: '现场照片.png',
  })
  const after = await office.volume(first ?? '')
  expect(after.line.state).toBe('destroyed')
  expect(after.pieces.find(({ kind }) => kind === 'media')).toMatchObject({ destroyed: true, files: [photo] })
  expect(await office.refusal('archive.reopen', { volume: volumes[0] ?? '', reason })).toMatchObject({
    code: 'volume-destroyed',
  })
  // Its papers and an index are still exported; the self-check misses nothing.
  const { path } = await office.must('archive.export', { volumes, form: 'folder' })
  expect(await office.must('archive.verify', { path })).toMatchObject({ whole: true })
  await office.close()
  // Put back with an older copy of the folder: destroyed stays destroyed.
  for (const name of names) writeFileSync(join(attachments, name), 'x')
  const again = await openOffice({ folder: office.folder, at: '2031-02-01T08:00:00Z' })
  expect(names.filter((name) => existsSync(join(attachments, name)))).toEqual([])
  await again.close()
})

test('the database itself refuses to have files of a draw destroyed, and what was done with volumes to be rewritten', async () => {
  const office = await anArchivingOffice()
  const [first] = (await inspections(office)).map(({ key }) => key)
  await file(office, first ?? '', '2026-检-001')
  await behind(office, (raw) => {
    raw.exec(
      `insert into attachment (id, owner_kind, owner_id, owner_part, position, name, path, sha256, bytes, created_at)
       values ('own', 'draw-round', 'x', 1, 1, '承诺单.jpg', 'x.jpg', '${'0'.repeat(64)}', 1, '2026-01-08T10:00:00.000Z')`,
    )
    const body = JSON.stringify({ volumes: [], files: [{ id: 'own' }] })
    const insert = raw.prepare('insert into archive_destruction values (?, ?, ?)')
    expect(() => insert.run('x', body, '2026')).toThrow('files of a draw are not destroyed')
    for (const statement of [
      `update archive_event set actor = ''`,
      'delete from archive_event',
      `insert or replace into archive_event select * from archive_event`,
      `insert into archive_event select volume, 3, facts, actor, at from archive_event`,
    ])
      expect(() => raw.exec(statement)).toThrow(/archive is not|no gap/)
  })
})

test.each([
  ['a filing day', `update archive_event set facts = json_set(facts, '$.day', '2026-01-09')`],
  ['a filing gone', 'delete from archive_event'],
  ['a filing of nobody', `insert into archive_event select volume, 2, facts, actor, at from archive_event`],
])('%s that no act made is found at the opening', async (_what, statement) => {
  const office = await anArchivingOffice()
  const [first] = (await inspections(office)).map(({ key }) => key)
  await file(office, first ?? '', '2026-检-001')
  await behind(office, (raw) => {
    const guards = raw
      .prepare(`select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'archive_event'`)
      .all() as { readonly name: string; readonly sql: string }[]
    for (const { name } of guards) raw.exec(`drop trigger ${name}`)
    raw.exec(statement)
    for (const { sql } of guards) raw.exec(sql)
  })
  const opened = await openCore({
    folder: office.folder,
    clock: () => new Date('2026-01-09T08:00:00Z'),
    randomness: { kind: 'system' },
    program: 'test',
    automaticBackups: false,
  })
  expect(opened).toMatchObject({ ok: false, failure: { code: 'changed-outside', part: 'archive' } })
})
