import { expect, test } from 'vitest'
import type { BackupCause } from '#shared/core/backups/manifest.ts'
import { outdated } from '#shared/core/backups/thin.ts'

const dayOf = (at: string) => at.slice(0, 10)
const now = '2024-05-27T12:00:00.000Z'

/** Every six hours for `days` days before now, newest last */
const everySixHours = (days: number, cause: BackupCause = 'import') =>
  Array.from({ length: days * 4 }, (_, index) => {
    const at = new Date(Date.parse(now) - index * 6 * 3_600_000).toISOString()
    return { name: at, at, cause }
  }).toReversed()

const kept = (backups: ReturnType<typeof everySixHours>) => {
  const gone = new Set(outdated(backups, now, dayOf))
  return backups.filter(({ name }) => !gone.has(name)).map(({ at }) => at)
}

test('all of two days stay, then the last of each day for a month, then the last of each month for ever', () => {
  const stayed = kept(everySixHours(400))
  const age = (at: string) => (Date.parse(now) - Date.parse(at)) / 86_400_000
  expect(stayed.filter((at) => age(at) <= 2)).toHaveLength(9)
  const ofMonth = stayed.filter((at) => age(at) > 2 && age(at) <= 31)
  expect(new Set(ofMonth.map(dayOf)).size).toBe(ofMonth.length)
  expect(ofMonth).toHaveLength(29)
  const older = stayed.filter((at) => age(at) > 31)
  expect(older.map((at) => at.slice(0, 7))).toEqual([...new Set(older.map((at) => at.slice(0, 7)))])
  expect(older).toHaveLength(12)
})

test('what was made before a migration stays for ever, before a restoring for a month', () => {
  expect(kept(everySixHours(90, 'before-migration'))).toHaveLength(360)
  expect(kept(everySixHours(90, 'before-restore'))).toHaveLength(31 * 4 + 1 + 2)
})

test('the newest stays, however old it is', () => {
  const at = '2019-01-05T00:00:00.000Z'
  expect(outdated([{ name: 'a', at, cause: 'daily' }], now, dayOf)).toEqual([])
})

test('for two days after a gap of more than a month nothing goes: the clock may have run ahead', () => {
  const may = ['2024-05-03', '2024-05-04', '2024-05-05'].map((day) => `${day}T00:00:00.000Z`)
  const dated = (ats: readonly string[]) => ats.map((at) => ({ name: at, at, cause: 'daily' as const }))
  const ahead = ['2099-05-08T05:00:00.000Z', '2099-05-09T06:00:00.000Z']
  expect(outdated(dated([...may, ...ahead]), ahead[1] ?? '', dayOf)).toEqual([])
  const later = '2099-05-12T06:00:00.000Z'
  expect(outdated(dated([...may, ...ahead, later]), later, dayOf)).toEqual(may.slice(0, 2).toReversed())
})
