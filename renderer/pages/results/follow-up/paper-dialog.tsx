import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { AskedPaper } from '#renderer/pages/documents/preview/paper-request.ts'
import type { Failure } from '#shared/contract/index.ts'

interface PaperDialogProps {
  readonly title: string
  readonly act: string
  readonly running: boolean
  readonly failure: Failure | null
  /** What is still missing; empty: it can be made */
  readonly lack: string
  /** The button was pressed: what is missing is shown */
  readonly asked: boolean
  readonly onAct: () => void
  /** The paper as it is filled in; null: something is missing */
  readonly look: () => AskedPaper | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A paper that is made, numbered and entered in one act: said before the button. */
export function PaperDialog(props: PaperDialogProps) {
  return (
    <Modal
      open
      className="tall-dialog follow-up-dialog"
      width={680}
      title={props.title}
      mask={{ closable: false }}
      onCancel={props.onClose}
      footer={[
        <div key="told" className="dialog-told">
          {props.asked && props.lack !== '' && <p className="field-refusal">{props.lack}</p>}
          <FailureNotice failure={props.failure} />
        </div>,
        <Button key="close" onClick={props.onClose}>
          返回
        </Button>,
        <LookButton key="look" ask={props.look} />,
        <Button key="act" type="primary" loading={props.running} onClick={props.onAct}>
          {props.act}
        </Button>,
      ]}
    >
      {props.children}
    </Modal>
  )
}
