import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { NoticeState } from '#shared/contract/index.ts'

interface MakeNoticeProps {
  readonly taskId: string
  readonly disabled?: boolean
}

/** W1 of a task: as a draft to be looked at, or issued under the next number. */
export function MakeNotice({ taskId, disabled = false }: MakeNoticeProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActButton act="documents.makeNotice" disabled={disabled} onClick={() => setOpen(true)}>
        生成通知
      </ActButton>
      {open && <NoticeDialog taskId={taskId} onClose={() => setOpen(false)} />}
    </>
  )
}

function NoticeDialog({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const state = useQuery('documents.noticeState', { taskId })
  const make = useAct('documents.makeNotice')
  const run = async (number: number | null) => {
    const answer = await make.run({ taskId, number })
    if (answer.ok) go(hrefOf(['documents']))
    // Somebody else may have taken the number: the next one is shown.
    else state.reload()
  }
  const next = state.value?.next ?? null
  const ready = state.value !== null && !state.value.secret
  return (
    <Modal
      open
      title="通知和工作方案"
      width={640}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button key="draft" disabled={!ready} loading={make.running} onClick={() => void run(null)}>
          生成草稿（不编号）
        </Button>,
        <Button
          key="issue"
          type="primary"
          disabled={!ready || next === null || state.value?.inForce !== ''}
          loading={make.running}
          onClick={() => void run(next?.number ?? null)}
        >
          签发{next === null ? '' : `：${next.text}`}
        </Button>,
      ]}
    >
      <FailureNotice failure={state.failure ?? make.failure} onRetry={state.reload} />
      {state.loading && state.value === null && <Wait doing="正在读取方案" />}
      {state.value !== null && <NoticeFacts state={state.value} />}
    </Modal>
  )
}

function NoticeFacts({ state }: { readonly state: NoticeState }) {
  const { title, secret, next, inForce, organs, addressees, leftOut } = state
  if (secret) {
    return <p>这是暗查，不发通知：通知会把检查的时间和范围发给各部门。请用实施方案和审批表报批。</p>
  }
  const profile = <a href={hrefOf(['settings', 'profile'])}>「设置 → 单位信息」</a>
  return (
    <>
      <dl className="detail-facts">
        <dt>标题</dt>
        <dd>{title}</dd>
        <dt>发文机关标志</dt>
        <dd>{organs.join('、')}</dd>
        <dt>主送</dt>
        <dd>
          {addressees.length === 0 ? <>没有填写，不印主送。在{profile}填写。</> : addressees.join('、')}
        </dd>
        <dt>文号</dt>
        <dd>{next === null ? <>还没有发文机关代字，只能生成草稿。在{profile}填写。</> : next.text}</dd>
      </dl>
      {inForce !== '' && (
        <p className="field-refusal">
          这项任务已有通知{inForce}。要另发，请先在<a href={hrefOf(['documents', 'numbers'])}>「文号登记」</a>
          撤回原通知。
        </p>
      )}
      {leftOut.length > 0 && (
        <details className="template-left-out">
          <summary>有 {leftOut.length} 句不打印：句中的数据还没有</summary>
          <ul>
            {leftOut.map(({ sentence, missing }) => (
              <li key={sentence}>
                {sentence}
                <span className="hint">　缺：{missing.join('、')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="hint">草稿的文号和日期留空，给领导看。签发时才编号，编过的号不再用。</p>
    </>
  )
}
