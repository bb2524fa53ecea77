import type { DrawView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { CeremonyScheme, Sitting } from './ceremony-steps.ts'
import type { Asked } from './strata.ts'

/** Takes a key; true: used within the step, the step stays. */
export type KeyHandler = () => boolean

/** What a step does with keys itself, before the stage goes on or back. */
export interface StageKeys {
  /** →, PageDown; the space bar too, unless it has its own */
  readonly on: KeyHandler
  readonly space?: KeyHandler
  /** ←, PageUp */
  readonly back?: KeyHandler
  /** Any other key that is not typed into a field */
  readonly other?: (key: string) => boolean
}

export type TakeKey = (keys: StageKeys | null) => void

export interface StepProps {
  readonly view: DrawView
  readonly scheme: CeremonyScheme & Pick<Scheme, 'loadCap'>
  /** Which second round is held */
  readonly sitting: Sitting
  /** The draw has moved on: the answer of an act */
  readonly onView: (view: DrawView) => void
  /** An act was refused: another window may have gone further, so the draw is read again */
  readonly onRefused: () => void
  /** For a step that goes on within itself */
  readonly takeKey: TakeKey
  /** Somebody asked about this target and wants to see its group once more */
  readonly asked: Asked | null
}
