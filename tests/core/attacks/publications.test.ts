import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { failureSentence } from '#shared/text/failures.ts'
import {
  aPublishingOffice,
  asChosen,
  dot,
  onWebsite,
} from '#tests/core/usecases/publication/results-entered.ts'
import { bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

interface Published {
  readonly bytes: Buffer
  readonly number: string
  readonly targetId: string
}

let held: Promise<Published> | null = null

/** A 暗查 that was released, published with a screenshot, put right and fed back, made once for all tests of the file. */
function afterPublication() {
  held ??= (async () => {
    const office = await aPublishingOffice('ningjin', { secret: true })
    const day = '2026-01-08'
    office.on(day)
    const line = await office.approved(0, day)
    const { drawId } = office
    await office.must('publication.release', { drawId, day, who: '样例', reason: '结束' })
    const screenshots = [{ name: '截图.png', bytes: dot }]
    const marked = { drawId, records: asChosen(line), day, ...onWebsite, screenshots }
    const { batches, draw } = await office.must('publication.mark', marked)
    const right = { batchId: batches[0]?.id ?? '', day, place: '县政府网站', who: '样例', reason: '更正' }
    await office.must('publication.amend', right)
    const { targetId } = line
    await office.must('publication.feedBack', {
      drawId,
      targetIds: [targetId],
      day,
      how: '当面',
      who: '样例',
    })
    return { bytes: await bytesOf(office), number: draw.number, targetId }
  })()
  return held
}

test('an office after a publication opens as it was left', async () => {
  expect(await openingOf((await afterPublication()).bytes)).toBeNull()
})

const batch = '第1批公示'
const told = (day: string) => `update publication_event set day = '${day}' where position = 1`

test.each([
  ['an earlier day of publication', told('2026-01-06'), batch],
  ['another place', `update publication_event set place = '' where position = 2`, batch],
  ['a registration gone', 'delete from publication_event where position = 2', batch],
  [
    'a batch that was withdrawn by nobody',
    `insert into publication_event select batch_id, 3, 'withdrawn', day, '', who, reason, at from publication_event where position = 1`,
    batch,
  ],
  ['another version published', 'update publication_record set version = 1', batch],
  ['a batch without records', 'delete from publication_record', batch],
  ['another screenshot', `update attachment set sha256 = '${'0'.repeat(64)}'`, batch],
  [
    'a batch gone',
    'delete from publication_event; delete from publication_record; delete from publication_batch',
    batch,
  ],
  ['an earlier release', `update publication_release set day = '2026-01-06'`, '暗查解密'],
  ['a release gone', 'delete from publication_release', '暗查解密'],
  ['another way of feedback', `update target_feedback set how = '书面'`, 'feedback'],
  ['a feedback gone', 'delete from target_feedback', 'feedback'],
])('%s is found at the opening and told by its part', async (_what, statements, part) => {
  const { bytes, number, targetId } = await afterPublication()
  const failure = await openingOf(workedWithoutTriggers(bytes, (raw) => raw.exec(statements)))
  const name = part === 'feedback' ? `${targetId}反馈` : part
  expect(failure).toEqual({ code: 'changed-outside', part: 'publication', draw: number, name })
  expect(failure === null ? '' : failureSentence(failure)).toContain(name)
})

test.each([
  told('2026-01-06'),
  'delete from publication_event',
  'update publication_record set version = 1',
  'delete from publication_record',
  `update publication_batch set kind = 'withheld'`,
  'delete from publication_batch',
  `update publication_release set day = '2026-01-06'`,
  'delete from publication_release',
  `update target_feedback set how = '书面'`,
  'delete from target_feedback',
  ...[
    'publication_batch',
    'publication_record',
    'publication_event',
    'publication_release',
    'target_feedback',
  ].map((table) => `insert or replace into ${table} select * from ${table}`),
  'insert into publication_event select batch_id, 9, kind, day, place, who, reason, at from publication_event where position = 1',
  `insert into publication_record select batch_id, 'other', 1 from publication_record`,
])('the file itself refuses: %s', async (statement) => {
  const raw = new Sqlite((await afterPublication()).bytes)
  try {
    expect(() => raw.exec(statement)).toThrow(/fixed|no gap|nothing is added|released once/)
  } finally {
    raw.close()
  }
})
