import type { DrawView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { CeremonyScheme, Sitting } from './ceremony-steps.ts'

/** Takes the key that goes on; true: used within the step, the step stays. */
export type KeyHandler = () => boolean

export type TakeKey = (handler: KeyHandler | null) => void

export interface StepProps {
  readonly view: DrawView
  readonly scheme: CeremonyScheme & Pick<Scheme, 'loadCap'>
  /** Which second round is held */
  readonly sitting: Sitting
  /** The draw has moved on: the answer of an act */
  readonly onView: (view: DrawView) => void
  /** For a step that goes on within itself */
  readonly takeKey: TakeKey
}
