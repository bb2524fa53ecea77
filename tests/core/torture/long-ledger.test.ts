import { expect, test } from 'vitest'
import { lengthenLedger } from '#tests/core/lengthened.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

const entries = Number(process.env['LEDGER'] ?? 2000)

test(`an office with ${entries} entries in its ledger opens, verifies, shows its last page and takes another act`, async () => {
  const office = await anOffice()
  await office.close()
  lengthenLedger(office.folder, entries)
  const began = performance.now()
  const again = await openOffice({ folder: office.folder })
  const opened = performance.now()
  expect(await again.must('records.verifyLedger', {})).toMatchObject({ entries })
  const verified = performance.now()
  const page = await again.must('records.ledger', { offset: entries - 50, limit: 50 })
  expect(page.rows.at(-1)?.sequence).toBe(1)
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`
  console.log(
    `ledger of ${entries} entries: opened in ${ms(began, opened)}, verified in ${ms(opened, verified)}, its oldest page in ${ms(verified, performance.now())}`,
  )
  await again.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  expect(await again.must('records.verifyLedger', {})).toMatchObject({ entries: entries + 1 })
}, 3_600_000)
