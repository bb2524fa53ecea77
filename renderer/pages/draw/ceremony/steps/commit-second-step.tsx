import { IfMay } from '#renderer/components/if-may.tsx'
import { roundOf } from '../ceremony-steps.ts'
import { CommitCode } from '../commit-code.tsx'
import { CommittedFacts } from '../committed-facts.tsx'
import { MakeDocuments } from '../make-documents.tsx'
import { SecondCommitForm } from '../second-commit-form.tsx'
import { sittingName } from '../sitting-words.ts'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

/** Plan 2: who is present, who writes digits; then its code, and what is signed beside it. */
export function CommitSecondStep(props: StepProps) {
  const { view, sitting, takeKey } = props
  const round = roundOf(view, sitting)
  const list = usePageScroll(takeKey)
  if (round === null) {
    return (
      <IfMay act={sitting === 'late' ? 'draw.commitLate' : 'draw.commitSecond'} told>
        <SecondCommitForm {...props} />
      </IfMay>
    )
  }
  const name = sittingName(view, sitting)
  return (
    <div className="stage-scroll" ref={list}>
      <CommitCode
        title={`${name === '' ? '第二次' : name}承诺码：请与签字件逐组核对`}
        commit={round.commit}
      />
      <CommittedFacts view={view} sitting={sitting} />
      <div className="stage-acts">
        <MakeDocuments
          drawId={view.id}
          kinds={['C1']}
          round={round.round}
          label="生成承诺单"
          primary={false}
        />
      </div>
    </div>
  )
}
