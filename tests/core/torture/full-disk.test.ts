import { expect, test } from 'vitest'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { accountActs } from '#tests/core/usecases/ledger-acts/accounts.ts'
import { archiveActs } from '#tests/core/usecases/ledger-acts/archive.ts'
import { calendarActs, itemActs } from '#tests/core/usecases/ledger-acts/calendar.ts'
import { drawActs } from '#tests/core/usecases/ledger-acts/draw.ts'
import { leadActs } from '#tests/core/usecases/ledger-acts/leads.ts'
import { officeActs } from '#tests/core/usecases/ledger-acts/office.ts'
import { planActs } from '#tests/core/usecases/ledger-acts/plan.ts'
import { publicationActs } from '#tests/core/usecases/ledger-acts/publication.ts'
import { recordsActs } from '#tests/core/usecases/ledger-acts/records.ts'
import { recusalActs } from '#tests/core/usecases/ledger-acts/recusals.ts'
import { reportActs } from '#tests/core/usecases/ledger-acts/report.ts'
import { rosterActs } from '#tests/core/usecases/ledger-acts/rosters.ts'
import { aPublishingOffice } from '#tests/core/usecases/publication/results-entered.ts'
import { watchOnFullDisk } from './acts-on-full-disk.ts'
import type { Tried } from './acts-on-full-disk.ts'
import { aDisk, connectionOf } from './full-disk.ts'

/** By default a few acts, each on a disk that is full at once; where FULL_DISK is set, every act at every step and page. */
const isLong = process.env['FULL_DISK'] !== undefined
const depth = { most: isLong ? 1000 : 1 }

const figuresOf = (tried: readonly Tried[]) => {
  const refused = tried.reduce((sum, one) => sum + one.refused, 0)
  const acts = new Set(tried.flatMap((one) => [...one.acts])).size
  const faults = tried.flatMap((one) => one.faults).length
  return `full disk: ${acts} kinds of acts refused ${refused} times for want of space; other refusals or states in between ${faults}`
}

test('on a disk that fills up at any step, every act is refused by name, changes nothing, and is done once there is room', async () => {
  const disk = aDisk()
  const tried: Tried[] = []
  const { value: office, raw } = await connectionOf(() => anOfficeReadyToDraw())
  const watch = await watchOnFullDisk(office, raw, disk, depth)
  tried.push(watch.tried)
  await rosterActs(watch)
  if (isLong) {
    await recusalActs(watch)
    await officeActs(watch)
    await calendarActs(watch)
    await planActs(watch)
    await drawActs(watch)
    await leadActs(watch)
    await itemActs(watch)
    await accountActs(watch)
    await recordsActs(watch)
    const { value: secret, raw: other } = await connectionOf(() =>
      aPublishingOffice('ningjin', { secret: true }),
    )
    const secretly = await watchOnFullDisk(secret, other, disk, depth)
    tried.push(secretly.tried)
    await publicationActs(secretly, secret)
    await reportActs(secretly, secret)
    await archiveActs(secretly, secret)
  }
  console.log(figuresOf(tried))
  expect(tried.flatMap(({ faults }) => faults)).toEqual([])
  expect(tried[0]?.refused).toBeGreaterThan(5)
  await office.close()
  await openOffice({ folder: office.folder })
}, 3_600_000)
