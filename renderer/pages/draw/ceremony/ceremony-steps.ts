import type { DrawView, FurtherRoundView, RoundView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'

/** What stands on the screen, in the order of draw-protocol.md §5. */
export type StepId =
  | 'opening'
  | 'scope'
  | 'commit-1'
  | 'write-1'
  | 'slips-1'
  | 'seed-1'
  | 'ruler'
  | 'winners'
  | 'items'
  | 'result-1'
  | 'recusals'
  | 'commit-2'
  | 'write-2'
  | 'slips-2'
  | 'seed-2'
  | 'teams'
  | 'experts'
  | 'result-2'
  | 'package'

/** What a scheme says about the steps; a draw that has been concluded says it itself. */
export type CeremonyScheme = Pick<Scheme, 'balance' | 'itemIds' | 'departments' | 'experts'>

/** Which second round the room holds: 2, a further one (3 is `more/1`), or that of a department that is still to be committed. */
export type Sitting = number | 'late'

export const firstSitting = 2

/** What was asked for, as far as the draw has it. A further round that is under way goes before the draw's own two. */
export function sittingOf(view: DrawView, asked: string | null): Sitting {
  const round = Number(asked)
  if (furtherOf(view, round) !== null) return round
  if (view.openRound !== null && view.openRound > firstSitting) return view.openRound
  const mayBeLate = view.state === 'finished' && view.departmentsToCome.length > 0
  return asked === 'late' && mayBeLate ? 'late' : firstSitting
}

/** The steps of this sitting: without a ruler, items, inspectors or experts where the draw has none. */
export function stepsOf(
  view: DrawView,
  scheme: CeremonyScheme,
  sitting: Sitting = firstSitting,
): readonly StepId[] {
  if (sitting !== firstSitting) return furtherSteps(furtherOf(view, sitting))
  const drawn = view.tickets.length > 0
  const ruler = drawn ? view.classes.some(({ start }) => start !== null) : scheme.balance === 'region'
  const items = drawn ? view.items.length > 0 : scheme.itemIds.length > 0
  const second = scheme.departments.length > 0 || roundOf(view, 2) !== null
  const experts = view.state === 'finished' ? view.experts.length > 0 : scheme.experts.length > 0
  const first: readonly (StepId | false)[] = [
    'opening',
    'scope',
    'commit-1',
    'write-1',
    'slips-1',
    'seed-1',
    ruler && 'ruler',
    view.takenList === null && 'winners',
    items && 'items',
    'result-1',
  ]
  const rest: readonly (StepId | false)[] = second
    ? ['recusals', ...secondSteps, 'teams', experts && 'experts', 'result-2', 'package']
    : ['package']
  return [...first, ...rest].filter((step) => step !== false)
}

const secondSteps = ['commit-2', 'write-2', 'slips-2', 'seed-2'] as const satisfies readonly StepId[]

/** A refill asks for no recusals: it was called because of one. */
function furtherSteps(further: FurtherRoundView | null): readonly StepId[] {
  const steps: readonly StepId[] = [...secondSteps, 'teams', 'result-2', 'package']
  return further?.kind === 'refill' ? steps : ['recusals', ...steps]
}

export function roundOf(view: DrawView, round: Sitting): RoundView | null {
  return view.rounds.find((one) => one.round === round) ?? null
}

/** null: the draw's own second round, or a late department's that is not committed yet */
export function furtherOf(view: DrawView, sitting: Sitting): FurtherRoundView | null {
  return view.furtherRounds.find(({ round }) => round === sitting) ?? null
}

const allFixed = (round: RoundView | null) =>
  round !== null && round.slips.length > 0 && round.slips.every(({ state }) => state === 'fixed')

const started = (round: RoundView | null) => round?.slips.some(({ state }) => state !== 'waiting') ?? false

/** The furthest step that the state of the draw lets the screen show: nothing is shown before its time. */
export function furthestStep(
  view: DrawView,
  scheme: CeremonyScheme,
  sitting: Sitting = firstSitting,
): StepId {
  if (sitting === 'late') return 'commit-2'
  if (sitting === view.openRound && sitting > firstSitting) return lastOpenStep(roundOf(view, sitting))
  switch (view.state) {
    case 'committed-1':
      return allFixed(roundOf(view, 1)) ? 'seed-1' : 'slips-1'
    case 'drawn-1':
      return scheme.departments.length > 0 ? 'commit-2' : 'package'
    case 'committed-2':
      return lastOpenStep(roundOf(view, 2))
    case 'finished':
      return 'package'
    case 'voided':
      return 'opening'
  }
}

const lastOpenStep = (round: RoundView | null) => (allFixed(round) ? 'seed-2' : 'slips-2')

/** Where to go on after a crash or an interruption: by what the draw knows, never by memory alone. */
export function resumeStep(
  view: DrawView,
  scheme: CeremonyScheme,
  remembered: string | null,
  sitting: Sitting = firstSitting,
): StepId {
  const steps = reachable(view, scheme, sitting)
  const known = steps.find((step) => step === remembered)
  return known ?? (sitting === firstSitting ? defaultStep(view) : defaultFurtherStep(view, sitting))
}

function defaultStep(view: DrawView): StepId {
  switch (view.state) {
    case 'committed-1':
      return started(roundOf(view, 1)) ? 'slips-1' : 'opening'
    case 'drawn-1':
      return 'result-1'
    case 'committed-2':
      return started(roundOf(view, 2)) ? 'slips-2' : 'commit-2'
    case 'finished':
      return view.assignments.length > 0 ? 'result-2' : 'result-1'
    case 'voided':
      return 'opening'
  }
}

function defaultFurtherStep(view: DrawView, sitting: Sitting): StepId {
  if (sitting === 'late') return 'recusals'
  if (sitting !== view.openRound) return 'result-2'
  return started(roundOf(view, sitting)) ? 'slips-2' : 'commit-2'
}

/** The steps that may be shown now. */
export function reachable(
  view: DrawView,
  scheme: CeremonyScheme,
  sitting: Sitting = firstSitting,
): readonly StepId[] {
  const steps = stepsOf(view, scheme, sitting)
  return steps.slice(0, steps.indexOf(furthestStep(view, scheme, sitting)) + 1)
}

/** The step beside this one, or null at either end of what may be shown. */
export function stepBeside(
  view: DrawView,
  scheme: CeremonyScheme,
  from: StepId,
  way: 1 | -1,
  sitting: Sitting = firstSitting,
): StepId | null {
  const steps = reachable(view, scheme, sitting)
  return steps[steps.indexOf(from) + way] ?? null
}

/** Which slip is typed in next: the first that is not fixed. */
export function nextSlip(round: RoundView): RoundView['slips'][number] | null {
  return round.slips.find(({ state }) => state !== 'fixed') ?? null
}
