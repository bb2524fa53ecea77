import { expect, test } from 'vitest'
import { addRecord, anInspector, anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

test('the state tells when the chain was last walked, how far, and who stands in it', async () => {
  // In a folder of its own: nothing was there to be walked when it was opened.
  const office = await anOffice({ folder: temporaryFolder(), at: '2023-05-08T04:00:00Z' })
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  const before = await office.must('records.ledgerState', {})
  expect(before).toMatchObject({ entries: 2, checked: { entries: 0 }, actors: ['样例经办人'] })
  office.setTime('2023-05-09T04:00:00Z')
  const checked = await office.must('records.verifyLedger', {})
  expect(checked).toEqual({ at: '2023-05-09T04:00:00.000Z', entries: 2, head: before.head })
  expect((await office.must('records.ledgerState', {})).checked).toEqual(checked)
})

test('opening an office is a check of its own', async () => {
  const office = await anOffice()
  const { head } = await office.must('records.ledgerState', {})
  await office.close()
  const again = await openOffice({ folder: office.folder, at: '2023-06-01T00:00:00Z' })
  expect((await again.must('records.ledgerState', {})).checked).toEqual({
    at: '2023-06-01T00:00:00.000Z',
    entries: 1,
    head,
  })
})

test('one entry is proved by itself, against the entry before it', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  const [first, second] = await office.ledger()
  const proof = await office.must('records.proveEntry', { sequence: 2 })
  expect(proof).toMatchObject({ entry: second, computed: second?.hash, before: first?.hash, holds: true })
  expect((await office.must('records.proveEntry', { sequence: 1 })).holds).toBe(true)
  expect(await office.refusal('records.proveEntry', { sequence: 3 })).toMatchObject({
    code: 'record-not-found',
  })
})

test('a walk that is cancelled ends at once and changes nothing of what was known', async () => {
  const office = await anOffice()
  const stop = new AbortController()
  stop.abort()
  const outcome = await office.core.call(
    'records.ledger',
    { words: '样例' },
    { signal: stop.signal, onProgress: () => undefined },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect((await office.must('records.ledger', { words: '样例' })).total).toBe(1)
})
