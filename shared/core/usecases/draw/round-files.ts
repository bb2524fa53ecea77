import type { DrawState } from '#shared/contract/index.ts'
import { packagePath, secondRoundFolders } from '#shared/domain/draw/package-files.ts'
import { parsePlanTwo } from '#shared/domain/draw/plan-two.ts'

/** Where the files of a round stand in the package: empty, or `more/1/` for round 3. */
export const folderOf = (round: number): string => (round <= 2 ? '' : `more/${round - 2}/`)

export const planPath = (round: number): string =>
  round === 1 ? '2-plan.txt' : `${folderOf(round)}6-plan.txt`
export const seedPath = (round: number): string =>
  round === 1 ? '3-seed.txt' : `${folderOf(round)}7-seed.txt`

/** Second rounds among a draw's files, in the order in which they were committed: 2, 3 (`more/1`) … */
export function secondRounds(paths: Iterable<string>): readonly number[] {
  return secondRoundFolders(paths).map((_, index) => index + 2)
}

/** The round that is committed and not concluded: the next slips are written for it. */
export function openRound(state: DrawState, paths: ReadonlySet<string>): number | null {
  if (state === 'committed-1') return 1
  if (state === 'committed-2') return 2
  if (state !== 'finished') return null
  return secondRounds(paths).find((round) => !paths.has(seedPath(round))) ?? null
}

/** A draw's files without those of a round that proves nothing yet: the signed sheet has its code. */
export function concludedFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) => {
      const place = packagePath(path)
      return place === null || place.round === 1 || files.has(`${place.folder}7-seed.txt`)
    }),
  )
}

/** Departments whose round 2 is committed; a refill serves nobody anew. */
export function servedDepartments(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    secondRounds(files.keys()).flatMap((round) => {
      const plan = parsePlanTwo(planPath(round), files.get(planPath(round)) ?? '')
      return plan.ok && plan.value.refill === null ? plan.value.departments : []
    }),
  )
}
