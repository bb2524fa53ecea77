import { expect, test } from 'vitest'
import { anOffice } from '#tests/core/makers.ts'
import { anEntry } from './reporting.ts'

const paper = (name: string) => ({ name, bytes: new TextEncoder().encode(`样例 ${name}`) })

test('an entry keeps its history and its papers; what is taken back is no more reported and still told', async () => {
  const office = await anOffice({ at: '2023-05-09T10:00:00Z' })
  const added = await office.must('report.saveDiary', {
    entry: anEntry(),
    version: 0,
    files: [paper('会议纪要.pdf'), paper('签到表.jpg')],
  })
  const { id } = added
  expect(added.attachments.map(({ name }) => name)).toEqual(['会议纪要.pdf', '签到表.jpg'])
  const edited = await office.must('report.saveDiary', {
    entry: anEntry({ id, people: 15 }),
    version: 1,
    keep: [added.attachments[1]?.id ?? ''],
    files: [paper('照片.jpg')],
    reason: '人数有误',
  })
  expect([edited.people, edited.attachments.map(({ name }) => name)]).toEqual([
    15,
    ['签到表.jpg', '照片.jpg'],
  ])
  expect(await office.must('report.diary', { year: 2023 })).toEqual([edited])
  const stale = { entry: anEntry({ id }), version: 1 }
  expect(await office.refusal('report.saveDiary', stale)).toMatchObject({ code: 'record-changed-meanwhile' })
  await office.must('report.removeDiary', { id, version: 2, reason: '登记重复' })
  expect(await office.must('report.diary', { year: 2023 })).toEqual([])
  const history = await office.must('report.diaryHistory', { id })
  expect(history.map(({ version, people, removed, reason }) => [version, people, removed, reason])).toEqual([
    [1, 12, false, ''],
    [2, 15, false, '人数有误'],
    [3, 15, true, '登记重复'],
  ])
  expect(history[0]?.attachments.map(({ name }) => name)).toEqual(['会议纪要.pdf', '签到表.jpg'])
  expect(await office.refusal('report.saveDiary', { entry: anEntry({ id }), version: 3 })).toMatchObject({
    code: 'record-not-found',
  })
})

test('what has not happened yet is no entry, and an empty file is no paper', async () => {
  const office = await anOffice({ at: '2023-05-09T10:00:00Z' })
  expect(
    await office.refusal('report.saveDiary', { entry: anEntry({ day: '2023-05-10' }), version: 0 }),
  ).toEqual({ code: 'diary-in-future', date: '2023-05-10' })
  const empty = { name: '空.pdf', bytes: new Uint8Array() }
  expect(
    await office.refusal('report.saveDiary', { entry: anEntry(), version: 0, files: [empty] }),
  ).toMatchObject({ code: 'attachment-not-accepted' })
  expect(await office.must('report.diary', { year: 2023 })).toEqual([])
})
