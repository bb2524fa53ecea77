import { Fragment } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { furtherOf, roundOf } from '../ceremony-steps.ts'
import { MakeDocuments } from '../make-documents.tsx'
import type { PaperKinds } from '../paper-order.ts'
import { sittingName } from '../sitting-words.ts'
import type { StepProps } from '../step-props.ts'

/** What is signed, and what goes with it: all papers of the draw, or those that a further round changes. */
const papersOf = {
  second: ['C2', 'W5', 'T6', 'T7', 'W3', 'W9'],
  late: ['C2', 'W5', 'T7', 'W3', 'W9'],
  refill: ['C2', 'C5', 'T7'],
} as const satisfies Record<string, PaperKinds>

export function SecondResultStep({ view, sitting }: StepProps) {
  const round = roundOf(view, sitting)
  const kind = furtherOf(view, sitting)?.kind ?? 'second'
  // A 暗查 is announced to nobody.
  const kinds: PaperKinds = kind === 'refill' || view.secret ? papersOf[kind] : [...papersOf[kind], 'W4']
  const name = sittingName(view, sitting)
  return (
    <div className="stage-centre">
      <h1 className="stage-title">{name === '' ? '抽取' : name}完成，请在结果单上签字</h1>
      <dl className="stage-facts">
        <dt>{name === '' ? '第二轮' : name}种子</dt>
        <dd>
          <CodeGroups code={round?.seed ?? ''} />
        </dd>
        {(round?.slips ?? []).map(({ position, who, digits }) => (
          <Fragment key={position}>
            <dt>{who}</dt>
            <dd>
              <CodeGroups code={digits ?? ''} />
            </dd>
          </Fragment>
        ))}
        <dt>记录码</dt>
        <dd>
          <CodeGroups code={view.ledgerHead} />
        </dd>
      </dl>
      <div className="stage-acts">
        <MakeDocuments
          drawId={view.id}
          kinds={kinds}
          round={round?.round ?? null}
          label="生成结果单和各份文书"
        />
      </div>
    </div>
  )
}
