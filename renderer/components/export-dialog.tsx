import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Failure, Progress } from '#shared/contract/index.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Wait } from './wait.tsx'

interface ExportDialogProps {
  readonly title: string
  /** false: nobody's numbers are in it */
  readonly hasPersonal: boolean
  /** What becomes of the numbers that are left out, or why they cannot be */
  readonly withoutThem: string
  /** Nothing is exported without them */
  readonly inseparable?: boolean
  readonly running: boolean
  readonly progress: Progress | null
  readonly failure: Failure | null
  readonly onExport: (personal: boolean) => void
  readonly onCancel: () => void
  readonly onClose: () => void
}

/** A list as a file: telephone and id numbers go along only when that is wanted, and the ledger tells of it. */
export function ExportDialog(props: ExportDialogProps) {
  const [personal, setPersonal] = useState(false)
  const { running, progress } = props
  return (
    <Modal
      open
      width={480}
      title={props.title}
      okText="导出"
      cancelText="返回"
      confirmLoading={running}
      okButtonProps={{ disabled: props.inseparable === true && !personal }}
      onOk={() => props.onExport(personal)}
      onCancel={running ? props.onCancel : props.onClose}
    >
      <FailureNotice failure={props.failure} />
      {props.hasPersonal ? (
        <>
          <Checkbox
            checked={personal}
            disabled={running}
            onChange={(event) => setPersonal(event.target.checked)}
          >
            含电话等个人信息
          </Checkbox>
          <p className="hint">
            {personal
              ? '表中有电话、身份证号。请妥善保管，用完删除；谁导出的记入操作记录。'
              : props.withoutThem}
          </p>
        </>
      ) : (
        <p className="hint">导出为 Excel 表，改好可再导入。</p>
      )}
      {running && <Wait doing="正在导出" progress={progress} onCancel={props.onCancel} />}
    </Modal>
  )
}
