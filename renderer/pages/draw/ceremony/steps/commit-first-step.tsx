import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { roundOf } from '../ceremony-steps.ts'
import { CommitCode } from '../commit-code.tsx'
import { MakeDocuments } from '../make-documents.tsx'
import type { StepProps } from '../step-props.ts'

export function CommitFirstStep({ view }: StepProps) {
  const round = roundOf(view, 1)
  if (round === null) return null
  return (
    <CommitCode title="承诺码：请与签字的承诺单逐组核对" commit={round.commit}>
      <p className="stage-small commit-seal">
        机器一份的封条 <CodeGroups code={round.machineCommit} />
      </p>
      <div className="stage-acts">
        <MakeDocuments
          drawId={view.id}
          kinds={view.frameChanges === null ? ['C1'] : ['C1', 'C4']}
          round={1}
          label={view.frameChanges === null ? '生成承诺单，签字' : '生成承诺单和名录变动表，签字'}
        />
      </div>
    </CommitCode>
  )
}
