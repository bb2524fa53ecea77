import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { LeadView } from '#shared/contract/index.ts'
import { leadHandlingWords, leadOutcome } from '#shared/text/lead-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { LeadInspection } from './lead-inspection.tsx'
import { LeadTask } from './lead-task.tsx'

interface LeadPanelProps {
  readonly lead: LeadView
  readonly onEdit: () => void
  /** null: it is gone */
  readonly onChanged: (lead: LeadView | null) => void
  readonly onClose: () => void
}

type Asked = 'inspect' | 'task' | 'decline' | 'reopen' | 'remove'

/** One lead: what it says, what was done, and what may be done now. */
export function LeadPanel({ lead, onEdit, onChanged, onClose }: LeadPanelProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const done = (changed: LeadView | null) => {
    close()
    onChanged(changed)
  }
  return (
    <Drawer open size={520} title={`${lead.number}　${lead.source}`} onClose={onClose}>
      <dl className="lead-facts">
        <dt>收到日期</dt>
        <dd>{longDate(lead.receivedOn)}</dd>
        <dt>来源</dt>
        <dd>{lead.source}</dd>
        <dt>内容</dt>
        <dd>{lead.content}</dd>
        <dt>检查对象</dt>
        <dd>
          {lead.targets.length === 0 ? '未指明' : null}
          {lead.targets.map(({ id, name }) => (
            <div key={id}>
              <a href={hrefOf(['rosters', 'targets'], { search: id, open: id })}>{name}</a>
            </div>
          ))}
        </dd>
        <dt>办理情况</dt>
        <dd>
          <strong>{leadHandlingWords[lead.handling]}</strong>
          <div>{leadOutcome(lead)}</div>
          {lead.taskId !== '' && <a href={hrefOf(['draw', 'scheme', lead.taskId])}>打开实施方案</a>}
        </dd>
      </dl>
      <div className="lead-acts">
        <Acts lead={lead} onEdit={onEdit} onAsk={setAsked} />
      </div>
      {asked === 'inspect' && <LeadInspection lead={lead} onDone={done} onClose={close} />}
      {asked === 'task' && <LeadTask lead={lead} onDone={done} onClose={close} />}
      {asked === 'decline' && <Decline lead={lead} onDone={done} onClose={close} />}
      {asked === 'reopen' && <Reopen lead={lead} onDone={done} onClose={close} />}
      {asked === 'remove' && <Remove lead={lead} onDone={done} onClose={close} />}
    </Drawer>
  )
}

interface ActsProps {
  readonly lead: LeadView
  readonly onEdit: () => void
  readonly onAsk: (asked: Asked) => void
}

function Acts({ lead, onEdit, onAsk }: ActsProps) {
  if (lead.handling === 'open') {
    return (
      <>
        <Button type="primary" disabled={lead.targets.length === 0} onClick={() => onAsk('inspect')}>
          登记检查
        </Button>
        <Button onClick={() => onAsk('task')}>转为定向抽查任务</Button>
        <Button onClick={onEdit}>修改</Button>
        <Button onClick={() => onAsk('decline')}>不予受理</Button>
        <Button danger onClick={() => onAsk('remove')}>
          删除
        </Button>
        {lead.targets.length === 0 && <p className="hint">指明检查对象之后，才能登记检查。</p>}
      </>
    )
  }
  const canReopen = lead.handling === 'declined' || (lead.handling === 'task' && lead.taskId === '')
  return canReopen ? <Button onClick={() => onAsk('reopen')}>重新打开</Button> : null
}

interface QuestionProps {
  readonly lead: LeadView
  readonly onDone: (lead: LeadView | null) => void
  readonly onClose: () => void
}

const seen = ({ id, revision }: LeadView) => ({ id, revision })

function Decline({ lead, onDone, onClose }: QuestionProps) {
  const decline = useAct('leads.decline')
  const run = async (reason: string) => {
    const answer = await decline.run({ ...seen(lead), reason })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <ReasonQuestion
      title="不予受理"
      act="不予受理"
      running={decline.running}
      failure={decline.failure}
      onDone={(reason) => void run(reason)}
      onClose={onClose}
    >
      线索 {lead.number} 不予受理。以后可以重新打开。
    </ReasonQuestion>
  )
}

function Reopen({ lead, onDone, onClose }: QuestionProps) {
  const reopen = useAct('leads.reopen')
  const run = async (reason: string) => {
    const answer = await reopen.run({ ...seen(lead), reason })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <ReasonQuestion
      title="重新打开线索"
      act="重新打开"
      running={reopen.running}
      failure={reopen.failure}
      onDone={(reason) => void run(reason)}
      onClose={onClose}
    >
      线索 {lead.number} 回到待办理。
    </ReasonQuestion>
  )
}

function Remove({ lead, onDone, onClose }: QuestionProps) {
  const remove = useAct('leads.remove')
  const run = async (reason: string) => {
    const answer = await remove.run({ ...seen(lead), reason })
    if (answer.ok) onDone(null)
  }
  return (
    <ReasonQuestion
      title="删除线索"
      act="删除"
      running={remove.running}
      failure={remove.failure}
      onDone={(reason) => void run(reason)}
      onClose={onClose}
    >
      线索 {lead.number} 将从登记中删除，操作记录中仍有。
    </ReasonQuestion>
  )
}
