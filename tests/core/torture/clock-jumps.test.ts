import { expect, onTestFinished, test } from 'vitest'
import { localDay } from '#shared/core/local-day.ts'
import { anOffice, profile } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

/** Every second hour from one instant on. */
const hoursFrom = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 2 * 3_600_000).toISOString(),
  )

/** Where clocks are set forward and back, and where they never are. */
const nights = [
  ['America/New_York', '2023-03-12T00:00:00.000Z'],
  ['America/New_York', '2023-11-05T00:00:00.000Z'],
  ['Asia/Shanghai', '2023-11-05T00:00:00.000Z'],
] as const

test.each(nights)(
  'in %s around %s each day is itself, has its backup, and no entry is before another',
  async (zone, from) => {
    const before = process.env['TZ']
    onTestFinished(() => {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    })
    process.env['TZ'] = zone
    const office = await anOffice({ at: from, automaticBackups: true })
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
    const times = hoursFrom(from, 14)
    for (const time of times) {
      office.setTime(time)
      await office.must('office.update', { profile: { ...profile, phone: time } })
      expect((await office.must('office.status', {})).today).toBe(calendar.format(new Date(time)))
    }
    // A span of days over both changes of the clocks, wherever it is asked for.
    const { days: counted } = await office.must('calendar.deadline', { from: '2023-03-10', days: 170 })
    expect([counted.length, counted.at(-1)?.date]).toEqual([249, '2023-11-14'])
    const ats = (await office.ledger()).map(({ at }) => at)
    expect(ats).toEqual(ats.toSorted())
    const { folder } = office
    await office.close()
    const again = await openOffice({ folder, at: times.at(-1) ?? from })
    const { backups } = await again.must('backups.list', {})
    const days = new Set(times.map((time) => localDay(new Date(time))))
    expect(new Set(backups.map(({ at }) => localDay(new Date(at))))).toEqual(days)
    expect(backups).toHaveLength(days.size)
  },
)

test('a clock that stood in another century for an hour keeps no later backup from being made, and takes none of that day away', async () => {
  const office = await anOffice({ at: '2023-05-06T04:00:00Z', automaticBackups: true })
  const update = async (at: string) => {
    office.setTime(at)
    await office.must('office.update', { profile: { ...profile, phone: at } })
  }
  for (const day of ['06', '07', '08']) {
    await update(`2023-05-${day}T05:00:00Z`)
    await office.must('backups.take', {})
  }
  await update('2099-05-08T05:00:00Z')
  await office.must('backups.take', {})
  office.setTime('2023-05-08T07:00:00Z')
  expect(await office.refusal('office.update', { profile })).toMatchObject({ code: 'clock-set-back' })
  await office.must('records.correctClock', { reason: '年份错误', people: ['甲', '乙'] })
  await update('2023-05-09T05:00:00Z')
  const { folder } = office
  await office.close()
  const again = await openOffice({ folder, at: '2023-05-09T06:00:00Z' })
  const { backups } = await again.must('backups.list', {})
  const days = backups.map(({ at }) => at.slice(0, 10))
  expect(days).toEqual(expect.arrayContaining(['2099-05-08', '2023-05-09', '2023-05-08', '2023-05-06']))
  await again.must('records.verifyLedger', {})
})
