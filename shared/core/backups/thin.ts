import type { BackupCause } from './manifest.ts'

export interface Dated {
  readonly name: string
  /** ISO time */
  readonly at: string
  readonly cause: BackupCause
}

const dayLength = 86_400_000
const allDays = 2
const dailyDays = 31

/**
 * Which backups go: all of two days stay, the last of each day for a month, the last of each month for ever. What was
 * made before a migration stays: it is the only one that the program of before can open; what was made before another backup
 * was put back stays for that month. `dayOf`: the day of an instant
 * by the machine's calendar, `2024-05-27`.
 */
export function outdated(
  backups: readonly Dated[],
  now: string,
  dayOf: (at: string) => string,
): readonly string[] {
  const newestFirst = backups.toSorted((one, other) => other.at.localeCompare(one.at))
  if (hasJustJumped(newestFirst)) return []
  const lastOfDay = firstNames(newestFirst, ({ at }) => dayOf(at))
  const lastOfMonth = firstNames(newestFirst, ({ at }) => dayOf(at).slice(0, 7))
  return newestFirst.flatMap(({ name, at, cause }, index) => {
    const age = daysBetween(at, now)
    const stays =
      index === 0 ||
      cause === 'before-migration' ||
      lastOfMonth.has(name) ||
      age <= allDays ||
      (age <= dailyDays && (cause === 'before-restore' || lastOfDay.has(name)))
    return stays ? [] : [name]
  })
}

/** A clock that ran ahead for a day would make all others old: those that are, still are two days later. */
function hasJustJumped(newestFirst: readonly Dated[]): boolean {
  const [newest] = newestFirst
  if (newest === undefined) return false
  const recent = newestFirst.filter(({ at }) => daysBetween(at, newest.at) <= allDays)
  const first = recent.at(-1)
  const before = newestFirst[recent.length]
  return first !== undefined && before !== undefined && daysBetween(before.at, first.at) > dailyDays
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayLength

function firstNames(backups: readonly Dated[], keyOf: (backup: Dated) => string): ReadonlySet<string> {
  const groups = Map.groupBy(backups, keyOf)
  return new Set([...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.name])))
}
