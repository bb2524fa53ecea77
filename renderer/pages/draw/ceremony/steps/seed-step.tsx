import { useCallback } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { roundOf } from '../ceremony-steps.ts'
import type { StepProps } from '../step-props.ts'
import { useStepKey } from '../use-step-key.ts'

/** The real text of the seed, and its SHA-256. Before: one key forms it, for good. */
export function SeedStep({ view, round: number, onView, takeKey }: StepProps & { readonly round: number }) {
  const round = roundOf(view, number)
  const conclude = useAct('draw.conclude')
  const formed = round?.seed !== null && round?.seedText !== null
  const { run, running } = conclude
  const form = useCallback(() => {
    if (formed) return false
    const conclude = async () => {
      const answer = await run({ drawId: view.id, round: number })
      if (answer.ok) onView(answer.value)
    }
    if (!running) void conclude()
    return true
  }, [formed, number, onView, run, running, view.id])
  useStepKey(takeKey, form)

  if (round === null) return null
  if (round.seed === null || round.seedText === null) {
    return (
      <div className="stage-centre">
        <h1 className="stage-title">{running ? '正在合成种子、计算票号' : '按空格，合成种子'}</h1>
        <p className="stage-text">合成之后结果即定，不能重来。</p>
        {running && <Wait doing="正在计算" progress={conclude.progress} />}
        <FailureNotice failure={conclude.failure} />
      </div>
    )
  }
  return (
    <div className="stage-centre">
      <div className="seed">
        <div>
          <p className="stage-small">种子原文（号码和机器的一份，一字不改）</p>
          <pre className="seed-text">{round.seedText}</pre>
        </div>
        <div>
          <p className="stage-small">原文的 SHA-256 就是种子</p>
          <CodeGroups code={round.seed} className="stage-code" />
        </div>
      </div>
    </div>
  )
}
