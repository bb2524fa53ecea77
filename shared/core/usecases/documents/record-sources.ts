import type { RoundView } from '#shared/contract/index.ts'
import type { Commitment, SeedFacts, SheetEnd } from '#shared/domain/documents/index.ts'
import type { Voiding } from '../../store/draw-acts.ts'
import type { SignedHead } from '../../store/ledger.ts'
import type { FrameChanges } from '../draw/frame-changes.ts'
import type { HeldRound } from '../draw/held-rounds.ts'
import { folderOf, planPath, seedPath } from '../draw/round-files.ts'
import type { DrawSources } from './draw-papers.ts'
import { roundEnd } from './sheet-ends.ts'

/** All that the sheets of a draw are made of. */
export type RecordSources = Pick<DrawSources, 'view' | 'head' | 'task'> & {
  readonly program: string
  readonly heads: readonly SignedHead[]
  readonly changes: FrameChanges | null
  /** All second rounds, computed again from their files */
  readonly held: readonly HeldRound[]
  /** The last replacement or refill; null: there was none */
  readonly later: { readonly hash: string; readonly sequence: number } | null
  readonly voiding: Voiding | null
}

/** A draw that was given up may have a seed that was only shown: no result was signed then. */
export function isConcluded({ view, heads, voiding }: RecordSources, { round, seed }: RoundView): boolean {
  if (voiding === null) return seed !== null
  return heads.some((one) => one.number === view.number && one.round === round && one.act === 'concluded')
}

export function commitmentOf(sources: RecordSources, round: RoundView): Commitment {
  const prefix = round.round === 1 ? '1-' : `${folderOf(round.round)}5-`
  return {
    commit: round.commit,
    machineCommit: round.machineCommit,
    contributors: round.slips.map(({ who }) => who),
    planFile: planPath(round.round),
    files: sources.view.files.filter(({ path }) => path.startsWith(prefix)),
    end: endOf(sources, round, 'committed'),
  }
}

export const endOf = ({ heads, view }: RecordSources, round: RoundView, act: SignedHead['act']): SheetEnd =>
  roundEnd(heads, view.number, round, act)

export function seedOf(round: RoundView): SeedFacts {
  return {
    contributors: round.slips.map(({ who, digits }) => ({ who, digits: digits ?? '' })),
    seedFile: seedPath(round.round),
    machine: round.machine ?? '',
    seed: round.seed ?? '',
  }
}
