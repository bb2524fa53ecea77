import { Alert } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { EncryptionTurned, RecoveryKeyView } from '#shared/contract/index.ts'
import { EncryptionCard } from './encryption-card.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

/** 安全: whether who carries off the computer can read the database. */
export function SecurityTab() {
  const state = useQuery('encryption.state', {})
  const [sheet, setSheet] = useState<RecoveryKeyView | null>(null)
  const [turned, setTurned] = useState<EncryptionTurned | null>(null)
  if (sheet !== null) return <RecoverySheet recoveryKey={sheet} onKept={() => setSheet(null)} />
  if (state.value === null) return <FailureNotice failure={state.failure} onRetry={state.reload} />
  const take = (done: EncryptionTurned) => {
    setTurned(done)
    setSheet(done.recoveryKey)
    state.replace(done)
  }
  return (
    <>
      {turned !== null && (
        <Alert
          className="security-told"
          type={turned.overwritten ? 'success' : 'warning'}
          showIcon
          title={`${turned.encrypted ? '数据库已加密' : '数据库已不再加密'}，并记入操作记录。${
            turned.overwritten
              ? '原来的数据库文件已覆盖后删除。'
              : '原来的数据库文件已删除，但所在磁盘（如 FAT 格式的移动盘）不能先覆盖再删除。'
          }`}
        />
      )}
      <EncryptionCard state={state.value} onTurned={take} onSheet={setSheet} />
    </>
  )
}
