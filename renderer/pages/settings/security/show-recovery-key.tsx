import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { RecoveryKeyView } from '#shared/contract/index.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface ShowRecoveryKeyProps {
  readonly onShown: (recoveryKey: RecoveryKeyView) => void
  readonly onClose: () => void
}

/** 再打印恢复密钥, for a sheet that was lost. */
export function ShowRecoveryKey({ onShown, onClose }: ShowRecoveryKeyProps) {
  const show = useAct('encryption.recoveryKey')
  const finish = async ({ passphrase }: { readonly passphrase: string }) => {
    const done = await show.run({ passphrase })
    if (done.ok) onShown(done.value)
  }
  return (
    <FormDialog<{ readonly passphrase: string }>
      title="再打印恢复密钥"
      act="显示"
      running={show.running}
      failure={show.failure}
      initial={{}}
      introduction={<p>显示一次，记入操作记录。</p>}
      onFinish={finish}
      onClose={onClose}
    >
      <PassphraseField label="加密口令" />
    </FormDialog>
  )
}
