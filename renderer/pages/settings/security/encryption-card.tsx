import { Tag } from 'antd'
import { useState } from 'react'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import type { EncryptionTurned, EncryptionView, RecoveryKeyView } from '#shared/contract/index.ts'
import { ChangePassphrase } from './change-passphrase.tsx'
import { ShowRecoveryKey } from './show-recovery-key.tsx'
import { TurnDialog } from './turn-dialog.tsx'

interface EncryptionCardProps {
  readonly state: EncryptionView
  readonly onTurned: (turned: EncryptionTurned) => void
  readonly onSheet: (recoveryKey: RecoveryKeyView) => void
}

type Open = 'turn' | 'passphrase' | 'recovery' | null

/** 数据库加密: what it is and what it is not, and its acts. */
export function EncryptionCard({ state, onTurned, onSheet }: EncryptionCardProps) {
  const [open, setOpen] = useState<Open>(null)
  const { encrypted } = state
  const close = () => setOpen(null)
  return (
    <section className="card">
      <h2>
        数据库加密 <Tag color={encrypted ? 'green' : 'default'}>{encrypted ? '已开启' : '未开启'}</Tag>
      </h2>
      <p>
        {encrypted
          ? '数据库和以后的备份都是加密的，每次打开程序要输入口令。'
          : '开启以后，电脑或移动盘丢了，捡到的人没有口令就读不出名录、抽取和结果。每次打开程序要输入口令。'}
      </p>
      <ul>
        <li>「附件」「文书」「预览」文件夹里的文件不加密，需要时请用系统的磁盘加密（如 BitLocker）。</li>
        <li>口令和恢复密钥都丢了，任何人都读不出数据，包括本程序的开发者。</li>
        {state.plainBackups > 0 && (
          <li>
            {encrypted ? '有' : '现有'} {state.plainBackups} 份备份没有加密
            {encrypted ? '：确认新备份可用以后，请自行处理备份文件夹和第二处的旧备份。' : '。'}
          </li>
        )}
      </ul>
      <IfMay act="encryption.turnOn" told>
        <div className="security-acts">
          {encrypted ? (
            <>
              <ActButton act="encryption.changePassphrase" onClick={() => setOpen('passphrase')}>
                修改口令
              </ActButton>
              <ActButton act="encryption.recoveryKey" onClick={() => setOpen('recovery')}>
                再打印恢复密钥
              </ActButton>
              <ActButton act="encryption.turnOff" danger onClick={() => setOpen('turn')}>
                关闭加密
              </ActButton>
            </>
          ) : (
            <ActButton act="encryption.turnOn" type="primary" onClick={() => setOpen('turn')}>
              开启加密
            </ActButton>
          )}
        </div>
      </IfMay>
      {open === 'turn' && (
        <TurnDialog
          encrypted={encrypted}
          onClose={close}
          onTurned={(turned) => {
            close()
            onTurned(turned)
          }}
        />
      )}
      {open === 'passphrase' && <ChangePassphrase onClose={close} />}
      {open === 'recovery' && <ShowRecoveryKey onClose={close} onShown={onSheet} />}
    </section>
  )
}
