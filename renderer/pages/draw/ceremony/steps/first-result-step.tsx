import { Button } from 'antd'
import { useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { roundOf } from '../ceremony-steps.ts'
import { MakeDocuments } from '../make-documents.tsx'
import type { StepProps } from '../step-props.ts'
import { WhyDialog } from '../why-dialog.tsx'

export function FirstResultStep({ view }: StepProps) {
  const [asking, setAsking] = useState(false)
  const winners = view.tickets.filter(({ outcome }) => outcome === 'winner').length
  const mandatory = view.tickets.filter(({ outcome }) => outcome === 'mandatory').length
  const seed = roundOf(view, 1)?.seed ?? ''
  return (
    <div className="stage-centre">
      <h1 className="stage-title">
        抽出 {winners} 户{mandatory > 0 && `，另 ${mandatory} 户全部检查`}
        {view.items.length > 0 && `，检查事项 ${view.items.length} 项`}
      </h1>
      <p className="stage-text">请打印抽取记录，核对种子和号码后签字。</p>
      <dl className="stage-facts">
        <dt>种子</dt>
        <dd>
          <CodeGroups code={seed} />
        </dd>
        <dt>记录码</dt>
        <dd>
          <CodeGroups code={view.ledgerHead} />
        </dd>
      </dl>
      <div className="stage-acts">
        <MakeDocuments drawId={view.id} kinds={['W5', 'T6']} label="生成抽取记录和名单" />
        <Button size="large" onClick={() => setAsking(true)}>
          为什么是它？
        </Button>
      </div>
      {asking && <WhyDialog view={view} onClose={() => setAsking(false)} />}
    </div>
  )
}
