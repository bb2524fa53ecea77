import { useCallback, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { roundOf } from '../ceremony-steps.ts'
import { SeedForming } from '../seed-forming.tsx'
import type { StepProps } from '../step-props.ts'
import { useStepKey } from '../use-step-key.ts'

/** The real text of the seed, and its SHA-256. Before: one key forms it, for good. */
export function SeedStep(props: StepProps & { readonly round: number }) {
  const [fresh, setFresh] = useState(false)
  const round = roundOf(props.view, props.round)
  if (round === null) return null
  if (round.seed !== null) return <SeedForming round={round} fresh={fresh} takeKey={props.takeKey} />
  return (
    <IfMay act="draw.conclude" told>
      <FormSeed {...props} onForm={() => setFresh(true)} />
    </IfMay>
  )
}

interface FormSeedProps extends StepProps {
  readonly round: number
  readonly onForm: () => void
}

function FormSeed({ view, round, onView, onForm, onRefused, takeKey }: FormSeedProps) {
  const { run, running, progress, failure } = useAct('draw.conclude')
  const form = useCallback(() => {
    const conclude = async () => {
      onForm()
      const answer = await run({ drawId: view.id, round })
      if (answer.ok) onView(answer.value)
      else onRefused()
    }
    if (!running) void conclude()
    return true
  }, [onForm, onRefused, onView, round, run, running, view.id])
  useStepKey(takeKey, form)
  return (
    <div className="stage-centre">
      <h1 className="stage-title">{running ? '正在合成种子、计算签号' : '按空格，合成种子'}</h1>
      <p className="stage-text">合成之后结果即定，不能重来。</p>
      {running && <Wait doing="正在计算" progress={progress} />}
      <FailureNotice failure={failure} />
    </div>
  )
}
