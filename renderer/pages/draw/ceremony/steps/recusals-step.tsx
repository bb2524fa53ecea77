import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { RecusalForm } from '#renderer/components/recusal-form.tsx'
import { MakeDocuments } from '../make-documents.tsx'
import type { StepProps } from '../step-props.ts'

/** Inspectors see the targets and say whom they cannot inspect, before anything of round 2 is fixed. */
export function RecusalsStep({ view }: StepProps) {
  const targets = view.tickets.filter(({ outcome }) => outcome !== 'reserve')
  const targetIds = targets.map(({ id }) => id)
  const open = view.state === 'drawn-1'
  const recusals = useQuery('recusals.effective', open ? { targetIds } : null)
  const remove = useAct('recusals.remove')
  const [adding, setAdding] = useState(false)
  const shown = open ? (recusals.value ?? []) : view.recusals.map((one) => ({ ...one, rule: '' }))
  const drop = async (inspectorId: string, targetId: string) => {
    const answer = await remove.run({ inspectorId, targetId })
    if (answer.ok) recusals.reload()
  }
  return (
    <div className="stage-centre">
      <h1 className="stage-title">{open ? '请检查人员看名单，申报回避' : `已登记回避 ${shown.length} 件`}</h1>
      <p className="stage-text">与企业或其法定代表人有利害关系的，现在说；写号之后不再受理，只能另行递补。</p>
      <FailureNotice failure={recusals.failure ?? remove.failure} />
      <ul className="stage-list recusals">
        {shown.map(({ inspectorId, inspectorName, targetId, targetName, reason, rule }) => (
          <li key={`${inspectorId} ${targetId}`}>
            {inspectorName} 回避 {targetName}
            <span className="stage-quiet">（{rule === '' ? reason : `与${rule}：${reason}`}）</span>
            {open && rule === '' && (
              <Button type="link" danger onClick={() => void drop(inspectorId, targetId)}>
                撤销
              </Button>
            )}
          </li>
        ))}
        {shown.length === 0 && <li className="stage-quiet">目前没有人申报回避。</li>}
      </ul>
      {open && (
        <div className="stage-acts">
          <Button size="large" type="primary" onClick={() => setAdding(true)}>
            登记一件回避
          </Button>
          <MakeDocuments drawId={view.id} kinds={['T6']} label="生成名单供传阅" primary={false} />
        </div>
      )}
      {adding && (
        <RecusalForm
          source="statement"
          targets={targets}
          onClose={() => setAdding(false)}
          onSaved={recusals.reload}
        />
      )}
    </div>
  )
}
