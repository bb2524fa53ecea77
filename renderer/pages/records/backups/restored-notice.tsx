import { Alert } from 'antd'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { Restored } from '#shared/contract/index.ts'

interface RestoredNoticeProps {
  readonly restored: Restored
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** After a restoring: that it is done, and the way back. */
export function RestoredNotice({ restored, onUndo, onClose }: RestoredNoticeProps) {
  return (
    <Alert
      type="success"
      showIcon
      closable={{ onClose }}
      title="已经恢复，并记入操作记录。恢复之前的数据留有一份备份。"
      action={
        restored.undo !== '' && (
          <ActButton act="backups.restore" size="small" onClick={onUndo}>
            恢复回去
          </ActButton>
        )
      }
    />
  )
}
