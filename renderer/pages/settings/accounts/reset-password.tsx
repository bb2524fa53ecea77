import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { NewPasswordFields } from '#renderer/pages/login/new-password-fields.tsx'
import type { AccountView } from '#shared/contract/index.ts'

interface ResetPasswordProps {
  readonly account: AccountView
  readonly onDone: (accounts: readonly AccountView[]) => void
  readonly onClose: () => void
}

/** 重设密码, for who forgot it; a window where the person is logged in is logged out. */
export function ResetPassword({ account, onDone, onClose }: ResetPasswordProps) {
  const { office } = useOffice()
  const reset = useAct('accounts.resetPassword')
  const finish = async ({ password }: { readonly password: string }) => {
    const answer = await reset.run({ id: account.id, password })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <FormDialog<{ readonly password: string }>
      title={`重设${account.name}的密码`}
      act="重设"
      running={reset.running}
      failure={reset.failure}
      initial={{}}
      introduction={
        <p>
          请当面告诉{account.name}。下次登录时本人须改成自己的密码；已经登录的窗口随即退出。重设记入操作记录。
        </p>
      }
      onFinish={finish}
      onClose={onClose}
    >
      <NewPasswordFields
        autoFocus
        names={[account.name, office.bureau, office.region, office.phone]}
        label="初始密码"
      />
    </FormDialog>
  )
}
