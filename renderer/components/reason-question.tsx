import { Button, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Failure } from '#shared/contract/index.ts'
import { FailureNotice } from './failure-notice.tsx'

interface ReasonQuestionProps {
  readonly title: string
  readonly children: ReactNode
  readonly act: string
  readonly running: boolean
  readonly failure: Failure | null
  readonly onDone: (reason: string) => void
  readonly onClose: () => void
}

/** A question that cannot be undone wants its reason: it goes into the ledger. */
export function ReasonQuestion(props: ReasonQuestionProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const empty = reason.trim() === ''
  const done = () => (empty ? setAsked(true) : props.onDone(reason.trim()))
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      footer={[
        <Button key="close" onClick={props.onClose}>
          返回
        </Button>,
        <Button key="act" danger type="primary" loading={props.running} onClick={done}>
          {props.act}
        </Button>,
      ]}
    >
      <p>{props.children}</p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={400}
        aria-label="理由"
        placeholder="理由（记入操作记录）"
        status={asked && empty ? 'error' : ''}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {asked && empty && <p className="field-refusal">请写明理由，否则不能继续。</p>}
      <FailureNotice failure={props.failure} />
    </Modal>
  )
}
