import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { AccountView } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/kernel/accounts.ts'
import { RoleField } from './role-field.tsx'

interface RoleFormProps {
  readonly account: AccountView
  readonly onDone: (accounts: readonly AccountView[]) => void
  readonly onClose: () => void
}

/** 改角色: counts at once, also at a window where the person is logged in. */
export function RoleForm({ account, onDone, onClose }: RoleFormProps) {
  const change = useAct('accounts.setRole')
  const finish = async ({ role }: { readonly role: Role }) => {
    if (role === account.role) return onClose()
    const answer = await change.run({ id: account.id, role })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <FormDialog<{ readonly role: Role }>
      title={`${account.name}的角色`}
      act="保存"
      running={change.running}
      failure={change.failure}
      initial={{ role: account.role }}
      onFinish={finish}
      onClose={onClose}
    >
      <RoleField />
    </FormDialog>
  )
}
