import { expect, test } from 'vitest'
import { lengthenLedger } from '#tests/core/lengthened.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

const entries = Number(process.env['LEDGER'] ?? 2000)

const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What each step took of the processor; the machine may be at other work too. */
function stopwatch() {
  const told: string[] = []
  let before = processorTime()
  return {
    lap: (step: string) => {
      const now = processorTime()
      told.push(`${step} ${Math.round(now - before)} ms`)
      before = now
    },
    told: () => told.join(', '),
  }
}

test(`an office with ${entries} entries in its ledger opens, takes an act, verifies all of it meanwhile, finds and checks`, async () => {
  const office = await anOffice()
  await office.close()
  lengthenLedger(office.folder, entries)
  const watch = stopwatch()
  const again = await openOffice({ folder: office.folder })
  watch.lap('opened in')
  const page = await again.must('records.ledger', { offset: entries - 50, limit: 50 })
  expect(page.rows.at(-1)?.sequence).toBe(1)
  watch.lap('its oldest page in')
  await again.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  watch.lap('an act in')
  // Waits for the walk that the opening left.
  await again.refusal('draw.package', { drawId: 'none' })
  watch.lap('verified behind it in')
  const { checked, walking } = await again.must('records.ledgerState', {})
  expect([walking, checked === null]).toEqual([null, false])
  expect((await again.must('records.ledger', { kinds: ['pack.copied'] })).total).toBe(1)
  watch.lap('filtered in')
  expect((await again.must('records.ledger', { about: `A${entries}` })).total).toBe(1)
  watch.lap('searched in')
  expect(await again.must('records.verifyLedger', {})).toMatchObject({ entries: entries + 1 })
  watch.lap('verified anew in')
  const { lines } = await again.must('check.run', {})
  expect(lines.filter(({ subject }) => subject === 'ledger' || subject === 'integrity')).toMatchObject([
    { state: 'fine' },
    { state: 'fine', entries: entries + 1 },
  ])
  watch.lap('checked itself in')
  const { backups } = await again.must('backups.take', {})
  expect(backups).toMatchObject([{ entries: entries + 1 }])
  watch.lap('backed up, read again and counted in')
  console.log(`ledger of ${entries} entries, processor time: ${watch.told()}`)
}, 3_600_000)
