import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { RecusalForm } from '#renderer/components/recusal-form.tsx'
import { furtherOf } from '../ceremony-steps.ts'
import { MakeDocuments } from '../make-documents.tsx'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

/** Inspectors see the targets and say whom they cannot inspect, before anything of their round is fixed. */
export function RecusalsStep({ view, sitting, takeKey }: StepProps) {
  const late = sitting === 'late'
  const open = late || view.state === 'drawn-1'
  const targets = view.seats.map(({ inspectedId, inspectedName }) => ({
    id: inspectedId,
    name: inspectedName,
  }))
  const targetIds = targets.map(({ id }) => id)
  const recusals = useQuery('recusals.effective', open ? { targetIds } : null)
  const remove = useAct('recusals.remove')
  const [adding, setAdding] = useState(false)
  const list = usePageScroll(takeKey)
  const frozen = (furtherOf(view, sitting) ?? view).recusals
  const shown = open ? (recusals.value ?? []) : frozen.map((one) => ({ ...one, rule: '' }))
  const drop = async (inspectorId: string, targetId: string) => {
    const answer = await remove.run({ inspectorId, targetId })
    if (answer.ok) recusals.reload()
  }
  return (
    <div className="stage-centre" ref={list}>
      <h1 className="stage-title">
        {open
          ? `请${late ? view.departmentsToCome.join('、') : ''}检查人员看名单，申报回避`
          : `已登记回避 ${shown.length} 件`}
      </h1>
      <p className="stage-text">与企业或其法定代表人有利害关系的，现在说；写号之后才发现的，另行办理补位。</p>
      <FailureNotice failure={recusals.failure ?? remove.failure} />
      <ul className="stage-list recusal-list">
        {shown.map(({ inspectorId, inspectorName, targetId, targetName, reason, rule }) => (
          <li key={`${inspectorId} ${targetId}`}>
            {inspectorName} 回避 {targetName}
            <span className="stage-quiet">（{rule === '' ? reason : `与${rule}：${reason}`}）</span>
            {open && rule === '' && (
              <ActButton
                act="recusals.remove"
                type="link"
                danger
                onClick={() => void drop(inspectorId, targetId)}
              >
                撤销
              </ActButton>
            )}
          </li>
        ))}
        {shown.length === 0 && <li className="stage-quiet">目前没有人申报回避。</li>}
      </ul>
      {open && (
        <div className="stage-acts">
          <ActButton act="recusals.add" size="large" type="primary" onClick={() => setAdding(true)}>
            登记一件回避
          </ActButton>
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
