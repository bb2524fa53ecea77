import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { BackupView } from '#shared/contract/index.ts'

interface BackupSecretProps {
  readonly backup: BackupView
  readonly onUnlocked: () => void
}

/** An encrypted backup is looked into with what opened it at its time. */
export function BackupSecret({ backup: { name, place }, onUnlocked }: BackupSecretProps) {
  const [secret, setSecret] = useState('')
  const unlock = useAct('backups.unlock')
  const run = async () => {
    const done = await unlock.run({ backup: { name, place }, secret })
    if (done.ok) onUnlocked()
  }
  return (
    <>
      <FailureNotice failure={unlock.failure} />
      <div className="second-place">
        <Input.Password
          aria-label="备份的口令或恢复密钥"
          placeholder="做备份时的加密口令，或恢复密钥"
          autoComplete="off"
          maxLength={400}
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          onPressEnter={() => void run()}
        />
        <Button type="primary" disabled={secret === ''} loading={unlock.running} onClick={() => void run()}>
          打开备份
        </Button>
      </div>
    </>
  )
}
