import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { failureSentence } from '#shared/text/failures.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau } from '#tests/core/makers.ts'
import { afterTheDraw, enter, seen, sheetAt } from '#tests/core/usecases/results/an-entry.ts'
import { aPhoto } from '#tests/core/usecases/results/evidence-files.ts'
import { bytesOf, openingOf, workedWithoutTriggers } from './office-file.ts'

let held: Promise<{ readonly bytes: Buffer; readonly number: string; readonly name: string }> | null = null

/** An office with one record, returned, entered again with a photo that was withdrawn, and approved; made once for all tests. */
function afterApproval() {
  held ??= (async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId, number } = await holdDraw(office)
    office.setTime(afterTheDraw)
    const first = await enter(office, await sheetAt(office, drawId))
    await office.must('results.return', { drawId, records: [seen(first)], reason: '缺照片' })
    const { recordId } = await enter(office, await sheetAt(office, drawId))
    const [photo] = await office.must('results.addEvidence', { recordId, files: [aPhoto()] })
    await office.must('results.withdrawEvidence', { attachmentId: photo?.id ?? '', reason: '拍错' })
    await office.must('results.approve', { drawId, records: [seen(await sheetAt(office, drawId))] })
    return { bytes: await bytesOf(office), number, name: `${first.targetId}（${bureau}）` }
  })()
  return held
}

test('an office after an approval opens as it was left', async () => {
  expect(await openingOf((await afterApproval()).bytes)).toBeNull()
})

const last = `version = (select max(version) from inspection_record_version)`

test.each([
  [
    'another result',
    `update inspection_record_version set body = replace(body, '未发现问题', '发现问题已责令改正')`,
  ],
  ['another reason', `update inspection_record_version set reason = '其他' where state = 'returned'`],
  ['approved though it was returned', `update inspection_record_version set state = 'approved'`],
  ['the approval gone', `delete from inspection_record_version where ${last}`],
  [
    'a version that no act made',
    `insert into inspection_record_version
      select record_id, version + 1, 'complete', body, reason, actor, at from inspection_record_version where ${last}`,
  ],
  ['another photo', `update attachment set sha256 = '${'0'.repeat(64)}'`],
  ['a photo that counts again', `delete from evidence_withdrawal`],
  ['another reason of its withdrawal', `update evidence_withdrawal set reason = '无'`],
])('%s is found at the opening and told by target and department', async (_what, statements) => {
  const { bytes, number, name } = await afterApproval()
  const failure = await openingOf(workedWithoutTriggers(bytes, (raw) => raw.exec(statements)))
  expect(failure).toEqual({ code: 'changed-outside', part: 'record', draw: number, name })
  expect(failure === null ? '' : failureSentence(failure)).toContain(`${name}的检查记录`)
})

test.each([
  `update inspection_record set department = '样例局'`,
  `delete from inspection_record`,
  `update inspection_record_version set state = 'draft'`,
  `delete from inspection_record_version`,
  `insert or replace into inspection_record_version select * from inspection_record_version`,
  `insert or replace into inspection_record select * from inspection_record`,
  `update evidence_withdrawal set reason = '无'`,
  `delete from evidence_withdrawal`,
  `insert or replace into evidence_withdrawal select * from evidence_withdrawal`,
])('%s is refused by the file itself', async (statement) => {
  const raw = new Sqlite((await afterApproval()).bytes)
  expect(() => raw.exec(statement)).toThrow(/record|versions|withdrawal/)
  raw.close()
})
