import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { NewPasswordFields } from '#renderer/pages/login/new-password-fields.tsx'
import type { AccountView } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/kernel/accounts.ts'
import { RoleField } from './role-field.tsx'

interface AccountFormProps {
  readonly onDone: (accounts: readonly AccountView[]) => void
  readonly onClose: () => void
}

interface Entered {
  readonly name: string
  readonly role: Role
  readonly password: string
}

/** 增加账号, with a password to begin with. */
export function AccountForm({ onDone, onClose }: AccountFormProps) {
  const { office } = useOffice()
  const add = useAct('accounts.add')
  const finish = async ({ name, role, password }: Entered) => {
    const answer = await add.run({ name, role, password })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <FormDialog<Entered>
      title="增加账号"
      act="增加"
      running={add.running}
      failure={add.failure}
      initial={{ role: 'clerk' }}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="姓名"
        extra="记入每一条操作记录，建立后不能改；同名的请在后面注明科室"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <RoleField />
      <NewPasswordFields names={[office.bureau, office.region, office.phone]} label="初始密码" />
      <p className="hint">本人第一次登录时改成自己的密码，改好之前不能办理任何事项。</p>
    </FormDialog>
  )
}
