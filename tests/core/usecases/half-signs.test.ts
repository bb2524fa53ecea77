import { expect, test } from 'vitest'
import { beforeHalfSign } from '#shared/core/half-signs.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

/** What a field leaves that takes so many units and no more. */
const cut = '样例𠮷'.slice(0, 3)
const refusal = { code: 'text-cut-in-sign', before: '样例' }

test('a text that was cut within a sign is refused by name: kept, it would differ from its digest in the ledger', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const people = ['甲', '乙']
  const month = { from: '2023-04-01', to: '2023-04-30', month: '2023-04', unit: 'month' } as const
  const before = await office.ledger()
  expect(await office.refusal('draw.void', { drawId, reason: cut, people })).toEqual(refusal)
  expect(await office.refusal('report.issueMonthly', { ...month, reason: cut })).toEqual(refusal)
  expect(await office.ledger()).toEqual(before)
  await office.must('draw.void', { drawId, reason: '样例𠮷', people })
  await office.must('report.issueMonthly', { ...month, reason: '样例𠮷' })
  await office.must('records.verifyLedger', {})
  await office.close()
  await openOffice({ folder: office.folder })
})

test('it is found wherever it stands, and nothing is taken for it', () => {
  expect(beforeHalfSign({ rows: [{ cells: ['样例', cut] }] })).toBe('样例')
  expect(beforeHalfSign({ [`${cut}x`]: 1 })).toBe('样例')
  expect(beforeHalfSign('\udc00')).toBe('')
  expect(beforeHalfSign(`${'长'.repeat(30)}😀\ud83d`)).toBe(`${'长'.repeat(11)}😀`)
  expect(beforeHalfSign({ text: '𠮷😀\ufffd', bytes: Uint8Array.of(0xed, 0xa0, 0x80), none: null })).toBe(
    null,
  )
})

test('where the office cannot be opened, a reason that was cut is refused as well', async () => {
  const rescue = rescueOf({ folder: temporaryFolder(), clock: () => new Date('2023-05-10T04:00:00Z') })
  const input = { backup: { name: 'office-2023-05-10T04-00-00-000Z' }, people: ['甲', '乙'], reason: cut }
  expect(await rescue('backups.restore', input)).toEqual({ ok: false, failure: refusal })
})
