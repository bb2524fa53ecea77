import type { TeamLine } from '#shared/domain/draw/index.ts'
import { sha256 } from './hashing.ts'
import { aFirstRound, withSecondRound, type FirstRound, type SecondRound } from './package-maker.ts'
import { experts, frame, inspectors, items, posts, quotas } from './sample-office.ts'

/** Round 1 of the invented county; 消防队 works in teams. */
export function officeFirstRound(differing: Partial<FirstRound> = {}): Map<string, string> {
  const teams = new Map([['消防队', 2]])
  return aFirstRound({ frame, inspectors, posts, items, teams, quotas, balance: 'region', ...differing })
}

/** With the round 2 of 应急局: an extra place, recusals, experts. 消防队 is absent. */
export function officeSecondRound(differing: Partial<SecondRound> = {}): Map<string, string> {
  const files = officeFirstRound()
  const [target = ''] = drawnIds(files)
  const extra = { target, department: '应急局', place: 3, specialty: '危化', reason: '增派' }
  return withSecondRound(files, '', {
    departments: ['应急局'],
    inspectors,
    recusals: [{ inspector: 'YJ03', target }],
    extras: [extra],
    experts,
    fields: new Map([['化工', 1]]),
    ...differing,
  })
}

/** With the later round of 消防队 in more/1 and a refill of 应急局 in more/2: all that a package may hold. */
export function officePackage(): Map<string, string> {
  const late = withSecondRound(officeSecondRound(), 'more/1/', { departments: ['消防队'], inspectors })
  return withSecondRound(late, 'more/2/', refillOf(late, '', tableOf(late, '')[0]))
}

/** A refill of one place, whose holder has fallen ill, of the table in a folder. */
export function refillOf(
  files: ReadonlyMap<string, string>,
  folder: string,
  place: TeamLine | undefined,
): Partial<SecondRound> {
  const { target = '', department = '', place: number = 0, holder = null } = place ?? {}
  return {
    departments: [department],
    inspectors: inspectors.map((row) => (row.id === holder ? { ...row, status: 'X:病假' } : row)),
    refill: {
      teamsSha256: sha256(files.get(`${folder}8-teams.tsv`) ?? ''),
      places: [{ target, department, place: number, reason: '病假' }],
    },
  }
}

/** Ids of 4-targets.tsv, in byte order */
export function drawnIds(files: ReadonlyMap<string, string>): readonly string[] {
  return fieldsOf(files, '4-targets.tsv')
    .map(([, , , id = '']) => id)
    .toSorted((left, right) => (left < right ? -1 : 1))
}

export function tableOf(files: ReadonlyMap<string, string>, folder: string): readonly TeamLine[] {
  return fieldsOf(files, `${folder}8-teams.tsv`).map(
    ([target = '', department = '', place, holder = '']) => ({
      target,
      department,
      place: Number(place),
      holder: holder === '-' ? null : holder,
    }),
  )
}

export function fieldsOf(files: ReadonlyMap<string, string>, file: string): readonly string[][] {
  const lines = (files.get(file) ?? '').split('\n').filter((line) => line !== '')
  return lines.map((line) => line.split('\t'))
}
