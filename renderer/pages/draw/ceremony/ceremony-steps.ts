import type { DrawView, RoundView } from '#shared/contract/index.ts'
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

/** The steps of this draw: without a ruler, items, inspectors or experts where it has none. */
export function stepsOf(view: DrawView, scheme: CeremonyScheme): readonly StepId[] {
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
    'winners',
    items && 'items',
    'result-1',
  ]
  const rest: readonly (StepId | false)[] = second
    ? [
        'recusals',
        'commit-2',
        'write-2',
        'slips-2',
        'seed-2',
        'teams',
        experts && 'experts',
        'result-2',
        'package',
      ]
    : ['package']
  return [...first, ...rest].filter((step) => step !== false)
}

export function roundOf(view: DrawView, round: number): RoundView | null {
  return view.rounds.find((one) => one.round === round) ?? null
}

const allFixed = (round: RoundView | null) =>
  round !== null && round.slips.length > 0 && round.slips.every(({ state }) => state === 'fixed')

/** The furthest step that the state of the draw lets the screen show: nothing is shown before its time. */
export function furthestStep(view: DrawView, scheme: CeremonyScheme): StepId {
  switch (view.state) {
    case 'committed-1':
      return allFixed(roundOf(view, 1)) ? 'seed-1' : 'slips-1'
    case 'drawn-1':
      return scheme.departments.length > 0 ? 'commit-2' : 'package'
    case 'committed-2':
      return allFixed(roundOf(view, 2)) ? 'seed-2' : 'slips-2'
    case 'finished':
      return 'package'
    case 'voided':
      return 'opening'
  }
}

/** Where to go on after a crash or an interruption: by what the draw knows, never by memory alone. */
export function resumeStep(view: DrawView, scheme: CeremonyScheme, remembered: string | null): StepId {
  const steps = reachable(view, scheme)
  const known = steps.find((step) => step === remembered)
  return known ?? defaultStep(view)
}

function defaultStep(view: DrawView): StepId {
  const started = (round: RoundView | null) => round?.slips.some(({ state }) => state !== 'waiting') ?? false
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

/** The steps that may be shown now. */
export function reachable(view: DrawView, scheme: CeremonyScheme): readonly StepId[] {
  const steps = stepsOf(view, scheme)
  return steps.slice(0, steps.indexOf(furthestStep(view, scheme)) + 1)
}

/** The step beside this one, or null at either end of what may be shown. */
export function stepBeside(view: DrawView, scheme: CeremonyScheme, from: StepId, way: 1 | -1): StepId | null {
  const steps = reachable(view, scheme)
  return steps[steps.indexOf(from) + way] ?? null
}

/** Which slip is typed in next: the first that is not fixed. */
export function nextSlip(round: RoundView): RoundView['slips'][number] | null {
  return round.slips.find(({ state }) => state !== 'fixed') ?? null
}
