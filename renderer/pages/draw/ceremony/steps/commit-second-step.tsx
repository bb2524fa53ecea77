import { roundOf } from '../ceremony-steps.ts'
import { CommitCode } from '../commit-code.tsx'
import { SecondCommitForm } from '../second-commit-form.tsx'
import type { StepProps } from '../step-props.ts'

/** Plan 2: who is present, who writes digits; then its code. */
export function CommitSecondStep(props: StepProps) {
  const round = roundOf(props.view, 2)
  if (round === null) return <SecondCommitForm {...props} />
  const changes = props.view.inspectorChanges
  return (
    <>
      <CommitCode title="第二次承诺码：请与签字件逐组核对" commit={round.commit} />
      {changes.length > 0 && (
        <ul className="stage-changes">
          {changes.map(({ id, name, before, after }) => (
            <li key={id}>
              {name}：{before} → {after}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
