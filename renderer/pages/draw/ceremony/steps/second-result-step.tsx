import { Button } from 'antd'
import { useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { roundOf } from '../ceremony-steps.ts'
import { MakeDocuments } from '../make-documents.tsx'
import type { StepProps } from '../step-props.ts'
import { WhyDialog } from '../why-dialog.tsx'

export function SecondResultStep({ view }: StepProps) {
  const [asking, setAsking] = useState(false)
  return (
    <div className="stage-centre">
      <h1 className="stage-title">抽取完成，请在记录上签字</h1>
      <dl className="stage-facts">
        <dt>第二轮种子</dt>
        <dd>
          <CodeGroups code={roundOf(view, 2)?.seed ?? ''} />
        </dd>
        <dt>记录码</dt>
        <dd>
          <CodeGroups code={view.ledgerHead} />
        </dd>
      </dl>
      <div className="stage-acts">
        <MakeDocuments drawId={view.id} kinds={['W5', 'T6', 'T7', 'W3', 'W9']} label="生成全部文书" />
        <Button size="large" onClick={() => setAsking(true)}>
          为什么是它？
        </Button>
      </div>
      {asking && <WhyDialog view={view} onClose={() => setAsking(false)} />}
    </div>
  )
}
