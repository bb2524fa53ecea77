import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DrawView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { CeremonyStep } from './ceremony-step.tsx'
import type { Sitting, StepId } from './ceremony-steps.ts'
import { firstSitting, resumeStep, stepBeside, stepsOf } from './ceremony-steps.ts'
import { CeremonyTop } from './ceremony-top.tsx'
import { LeaveQuestion } from './leave-question.tsx'
import type { KeyHandler } from './step-props.ts'
import { rememberedStep, rememberStep } from './remembered-step.ts'
import { sittingName, wordsOfStep } from './sitting-words.ts'
import { useCeremonyKeys } from './use-ceremony-keys.ts'

interface CeremonyStageProps {
  readonly view: DrawView
  readonly scheme: Scheme
  readonly sitting: Sitting
  readonly onView: (view: DrawView) => void
}

/** Full screen: a slim line on top, one message, why it cannot be rigged below. Space goes on, Esc asks. */
export function CeremonyStage({ view, scheme, sitting, onView }: CeremonyStageProps) {
  const place = sitting === firstSitting ? view.id : `${view.id}-${sitting}`
  const [step, setStep] = useState<StepId>(() => resumeStep(view, scheme, rememberedStep(place), sitting))
  const [asking, setAsking] = useState(false)
  const handler = useRef<KeyHandler | null>(null)
  const takeKey = useCallback((taken: KeyHandler | null) => {
    handler.current = taken
  }, [])
  const steps = stepsOf(view, scheme, sitting)
  useEffect(() => rememberStep(place, step), [place, step])

  const move = useCallback(
    (way: 1 | -1) => {
      const beside = stepBeside(view, scheme, step, way, sitting)
      if (beside !== null) setStep(beside)
    },
    [view, scheme, step, sitting],
  )
  const next = useCallback(() => {
    if (handler.current?.() !== true) move(1)
  }, [move])
  useCeremonyKeys({ active: !asking, onNext: next, onBack: () => move(-1), onAsk: () => setAsking(true) })
  // Forming a seed is itself the way on; elsewhere the step waits for what has to be done in it.
  const waits = stepBeside(view, scheme, step, 1, sitting) === null && step !== 'seed-1' && step !== 'seed-2'
  const words = wordsOfStep(view, step, sitting)
  return (
    <div className="ceremony">
      <CeremonyTop
        view={view}
        sitting={sittingName(view, sitting)}
        title={words.title}
        at={steps.indexOf(step) + 1}
        of={steps.length}
      />
      <div className="ceremony-body" key={step}>
        <CeremonyStep
          step={step}
          view={view}
          scheme={scheme}
          sitting={sitting}
          onView={onView}
          takeKey={takeKey}
        />
      </div>
      <footer className="ceremony-foot">
        <p>{words.why}</p>
        <div>
          <Button onClick={() => setAsking(true)}>离开或作废 Esc</Button>
          <Button disabled={stepBeside(view, scheme, step, -1, sitting) === null} onClick={() => move(-1)}>
            上一步 ←
          </Button>
          <Button type="primary" disabled={waits} onClick={next}>
            下一步 空格
          </Button>
        </div>
      </footer>
      {asking && <LeaveQuestion view={view} onView={onView} onClose={() => setAsking(false)} />}
    </div>
  )
}
