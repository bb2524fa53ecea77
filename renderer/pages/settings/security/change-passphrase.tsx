import { App } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { NewPassphraseFields } from '#renderer/components/passphrase-fields.tsx'
import { PassphraseField } from './passphrase-field.tsx'

interface Entered {
  readonly passphrase: string
  readonly next: string
}

/** 修改口令: the key and the printed recovery key stay. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const change = useAct('encryption.changePassphrase')
  const { message } = App.useApp()
  const finish = async ({ passphrase, next }: Entered) => {
    const done = await change.run({ passphrase, next })
    if (!done.ok) return
    void message.success('口令已修改，并记入操作记录')
    onClose()
  }
  return (
    <FormDialog<Entered>
      title="修改加密口令"
      act="修改"
      running={change.running}
      failure={change.failure}
      initial={{}}
      introduction={<p>打印的恢复密钥仍然有效。以前的备份要用做备份时的口令，或这张恢复密钥。</p>}
      onFinish={finish}
      onClose={onClose}
    >
      <PassphraseField label="现在的口令" />
      <NewPassphraseFields label="新口令" />
    </FormDialog>
  )
}
