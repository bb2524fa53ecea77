import { roundOf } from '../ceremony-steps.ts'
import { CommitCode } from '../commit-code.tsx'
import type { StepProps } from '../step-props.ts'

export function CommitFirstStep({ view }: StepProps) {
  const round = roundOf(view, 1)
  if (round === null) return null
  return <CommitCode title="承诺码：请与签字件逐组核对" commit={round.commit} />
}
