import { Button, Drawer } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { hrefOf } from '#renderer/app/router.ts'
import type { LeadView } from '#shared/contract/index.ts'
import { leadHandlingWords, leadOutcome } from '#shared/text/lead-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { LeadInspection } from './lead-inspection.tsx'
import { LeadQuestion } from './lead-question.tsx'
import type { LeadReasonedAct } from './lead-question.tsx'
import { LeadTask } from './lead-task.tsx'

interface LeadPanelProps {
  readonly lead: LeadView
  readonly onEdit: () => void
  /** null: it is gone */
  readonly onChanged: (lead: LeadView | null) => void
  readonly onClose: () => void
}

type Asked = 'inspect' | 'task' | LeadReasonedAct

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
      {asked !== null && asked !== 'inspect' && asked !== 'task' && (
        <LeadQuestion act={asked} lead={lead} onDone={done} onClose={close} />
      )}
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
        <IfMay act="leads.inspect">
          <Button type="primary" disabled={lead.targets.length === 0} onClick={() => onAsk('inspect')}>
            登记检查
          </Button>
        </IfMay>
        <IfMay act="leads.toTask">
          <Button onClick={() => onAsk('task')}>转为定向抽查任务</Button>
        </IfMay>
        <IfMay act="leads.save">
          <Button onClick={onEdit}>修改</Button>
        </IfMay>
        <ActButton act="leads.decline" onClick={() => onAsk('leads.decline')}>
          不予受理
        </ActButton>
        <ActButton act="leads.remove" danger onClick={() => onAsk('leads.remove')}>
          删除
        </ActButton>
        {lead.targets.length === 0 && <p className="hint">指明检查对象之后，才能登记检查。</p>}
      </>
    )
  }
  const canReopen = lead.handling === 'declined' || (lead.handling === 'task' && lead.taskId === '')
  return canReopen ? (
    <ActButton act="leads.reopen" onClick={() => onAsk('leads.reopen')}>
      重新打开
    </ActButton>
  ) : null
}
