import { Alert, Drawer } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { FollowUpCaseView, OperationName } from '#shared/contract/index.ts'
import type { FollowUpAct } from '#shared/domain/results/follow-up-events.ts'
import { followUpButtonWords } from '#shared/text/follow-up-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { CaseStory } from './case-story.tsx'
import { FollowUpStateTag } from './follow-up-columns.tsx'
import { likelyAct } from './likely-act.ts'
import { OrderDialog } from './order-dialog.tsx'
import { PlainActDialog } from './plain-act-dialog.tsx'
import { ReferralDialog } from './referral-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'

interface CasePanelProps {
  readonly caseId: string
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** One problem: what it is, what was done, and what can be done next. */
export function CasePanel({ caseId, onChanged, onClose }: CasePanelProps) {
  const found = useQuery('followUps.get', { caseId })
  const one = found.value?.id === caseId ? found.value : null
  const changed = (next: FollowUpCaseView) => {
    found.replace(next)
    onChanged()
  }
  return (
    <Drawer open size={620} title={one?.targetName ?? '后续处置'} onClose={onClose}>
      <FailureNotice failure={found.failure} onRetry={found.reload} />
      {one === null && found.failure === null && <Wait doing="正在读取" />}
      {one !== null && <Case one={one} onChange={changed} />}
    </Drawer>
  )
}

interface CaseProps {
  readonly one: FollowUpCaseView
  readonly onChange: (one: FollowUpCaseView) => void
}

function Case({ one, onChange }: CaseProps) {
  const [asked, setAsked] = useState<FollowUpAct | null>(null)
  const close = () => setAsked(null)
  const done = (next: FollowUpCaseView) => {
    close()
    onChange(next)
  }
  return (
    <>
      <dl className="lead-facts">
        <dt>状态</dt>
        <dd>
          <FollowUpStateTag state={one.state} />
          {one.dueOn !== '' && `　${longDate(one.dueOn)}到期`}
          {one.outcome !== '' && `　${one.outcome}`}
        </dd>
        <dt>问题</dt>
        <dd>
          {one.items.map(({ itemId, itemName, finding, codes, handling }) => (
            <div key={itemId}>
              <strong>{itemName}</strong>：{finding === '' ? codes.join('、') : finding}
              <span className="hint">（{handling.join('、')}）</span>
            </div>
          ))}
        </dd>
        <dt>检查部门</dt>
        <dd>{one.department}</dd>
        <dt>抽取</dt>
        <dd>
          {one.drawNumber}　{one.drawTitle}
        </dd>
        <dt>发现日期</dt>
        <dd>{longDate(one.foundOn)}</dd>
      </dl>
      <Corrected one={one} />
      <CaseActs one={one} onAsk={setAsked} />
      <CaseStory one={one} />
      <Dialogs asked={asked} one={one} onDone={done} onClose={close} />
    </>
  )
}

/** The record says something else now: the case stays as it was opened, and shows it. */
function Corrected({ one: { corrections, recordCounts } }: { readonly one: FollowUpCaseView }) {
  if (recordCounts && corrections.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={
        recordCounts
          ? '建立处置事项以后，检查记录已经更正：'
          : '检查记录正在修改或者已被退回，暂时不能下达文书。'
      }
      description={corrections.map(({ before, now }) => (
        <div key={before.itemId}>
          {before.itemName}：{now === null ? '记录中已没有这一事项' : `${wordsOf(before)} → ${wordsOf(now)}`}
        </div>
      ))}
    />
  )
}

const wordsOf = ({ codes, finding, handling }: FollowUpCaseView['items'][number]) =>
  [codes.join('、'), finding, handling.join('、')].filter((text) => text !== '').join('，')

const operationOf = (act: FollowUpAct): OperationName =>
  act === 'ordered'
    ? 'followUps.order'
    : act === 'reviewed'
      ? 'followUps.review'
      : act === 'referred'
        ? 'followUps.refer'
        : 'followUps.record'

interface CaseActsProps {
  readonly one: FollowUpCaseView
  readonly onAsk: (act: FollowUpAct) => void
}

/** The first is what mostly comes next. */
function CaseActs({ one, onAsk }: CaseActsProps) {
  const likely = likelyAct(one)
  const others = one.next.filter((act) => act !== likely)
  return (
    <div className="lead-acts follow-up-acts">
      {(likely === null ? others : [likely, ...others]).map((act) => (
        <ActButton
          act={operationOf(act)}
          key={act}
          type={act === likely ? 'primary' : 'default'}
          onClick={() => onAsk(act)}
        >
          {followUpButtonWords[act]}
        </ActButton>
      ))}
    </div>
  )
}

interface DialogsProps {
  readonly asked: FollowUpAct | null
  readonly one: FollowUpCaseView
  readonly onDone: (one: FollowUpCaseView) => void
  readonly onClose: () => void
}

function Dialogs({ asked, ...props }: DialogsProps) {
  if (asked === null) return null
  if (asked === 'ordered') return <OrderDialog {...props} />
  if (asked === 'reviewed') return <ReviewDialog {...props} />
  if (asked === 'referred') return <ReferralDialog {...props} />
  return <PlainActDialog key={asked} act={asked} {...props} />
}
