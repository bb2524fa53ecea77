import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DrawView } from '#shared/contract/index.ts'
import type { CeremonyScheme, Sitting, StepId } from './ceremony-steps.ts'
import { firstSitting, resumeStep, stepBeside } from './ceremony-steps.ts'
import { rememberedStep, rememberStep } from './remembered-step.ts'

interface StepPlace {
  readonly step: StepId
  /** The step beside this one, or null at either end of what may be shown */
  readonly beside: (way: 1 | -1) => StepId | null
  readonly move: (way: 1 | -1) => void
  readonly goTo: (step: StepId) => void
}

/** Which step stands on the screen: as it stood before an interruption, where the draw itself allows it. */
export function useStep(view: DrawView, scheme: CeremonyScheme, sitting: Sitting): StepPlace {
  const place = sitting === firstSitting ? view.id : `${view.id}-${sitting}`
  const [step, goTo] = useState<StepId>(() => resumeStep(view, scheme, rememberedStep(place), sitting))
  useEffect(() => rememberStep(place, step), [place, step])
  const beside = useCallback(
    (way: 1 | -1) => stepBeside(view, scheme, step, way, sitting),
    [view, scheme, step, sitting],
  )
  const move = useCallback(
    (way: 1 | -1) => {
      const next = beside(way)
      if (next !== null) goTo(next)
    },
    [beside],
  )
  return useMemo(() => ({ step, beside, move, goTo }), [step, beside, move])
}
