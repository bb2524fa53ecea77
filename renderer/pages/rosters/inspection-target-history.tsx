import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import type { InspectionView, TargetHistory } from '#shared/contract/index.ts'
import { capSentence } from '#shared/text/inspection-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { InspectionForm, newInspection, openedInspection } from './inspection-form.tsx'
import type { OpenedInspection } from './inspection-form.tsx'

/** 检查历史 of one target in its side panel, the newest first, with this year's count against the cap. */
export function InspectionTargetHistory({ targetId }: { readonly targetId: string }) {
  const { office } = useOffice()
  const history = useQuery('inspections.ofTarget', { targetId })
  const remove = useAct('inspections.remove')
  const [opened, setOpened] = useState<OpenedInspection | null>(null)
  const [removing, setRemoving] = useState<InspectionView | null>(null)
  const drop = async (id: string, reason: string) => {
    const answer = await remove.run({ id, reason })
    if (!answer.ok) return
    setRemoving(null)
    history.reload()
  }
  return (
    <section className="panel-section" aria-label="检查历史">
      <div className="panel-section-head">
        <h3>检查历史</h3>
        <IfMay act="inspections.save">
          <Button size="small" onClick={() => setOpened(newInspection(targetId, office.bureau))}>
            登记检查
          </Button>
        </IfMay>
      </div>
      <FailureNotice failure={history.failure} onRetry={history.reload} />
      {history.value !== null && <Told history={history.value} onOpen={setOpened} onRemove={setRemoving} />}
      {opened !== null && (
        <InspectionForm
          fixedTarget
          opened={opened}
          onClose={() => setOpened(null)}
          onSaved={history.reload}
        />
      )}
      {removing !== null && (
        <ReasonQuestion
          title={`删除检查记录：${longDate(removing.date)} ${removing.kind}`}
          act="删除"
          running={remove.running}
          failure={remove.failure}
          onDone={(reason) => void drop(removing.id, reason)}
          onClose={() => setRemoving(null)}
        >
          只有登记错误才需要删除。删除后不再计入年度频次，操作记录中仍可查到。
        </ReasonQuestion>
      )}
    </section>
  )
}

interface ToldProps {
  readonly history: TargetHistory
  readonly onOpen: (opened: OpenedInspection) => void
  readonly onRemove: (inspection: InspectionView) => void
}

function Told({ history, onOpen, onRemove }: ToldProps) {
  const { inspections, planned, lastInspected } = history
  return (
    <>
      <p className="hint">
        {capSentence(history)}
        {lastInspected !== '' && `上次检查：${longDate(lastInspected)}。`}
      </p>
      <ul className="history-list">
        {planned.map(({ drawId, number, date, title }) => (
          <li key={drawId}>
            <span className="history-day">{longDate(date)}抽中</span>
            <span className="history-what">
              <a href={hrefOf(['draw', 'ceremony', drawId])}>{title}</a>
              <span className="hint"> {number}，待检查</span>
            </span>
          </li>
        ))}
        {inspections.map((inspection) => (
          <li key={inspection.id}>
            <span className="history-day">{longDate(inspection.date)}</span>
            <span className="history-what">
              {inspection.kind}，{inspection.department}
              <span className="hint history-more">
                {inspection.exemption !== '' && <Tag>不计入：{inspection.exemption}</Tag>}
                {moreOf(inspection)}
              </span>
            </span>
            <span className="history-acts">
              <ActButton
                act="inspections.save"
                type="link"
                size="small"
                onClick={() => onOpen(openedInspection(inspection))}
              >
                修改
              </ActButton>
              <ActButton
                act="inspections.remove"
                type="link"
                size="small"
                danger
                onClick={() => onRemove(inspection)}
              >
                删除
              </ActButton>
            </span>
          </li>
        ))}
      </ul>
      {inspections.length + planned.length === 0 && <p className="hint">还没有登记过检查。</p>}
    </>
  )
}

function moreOf({ basis, result, drawNumber, registerNumber, remark }: InspectionView): string {
  return [
    result,
    basis,
    drawNumber === '' ? '' : `抽取${drawNumber}`,
    registerNumber === '' ? '' : `线索${registerNumber}`,
    remark,
  ]
    .filter(Boolean)
    .join('；')
}
