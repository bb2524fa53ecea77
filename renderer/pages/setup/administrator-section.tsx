import { Checkbox, Form, Input } from 'antd'
import type { FormInstance } from 'antd'
import { NewPasswordFields } from '#renderer/pages/login/new-password-fields.tsx'

export interface Administrator {
  readonly name: string
  readonly password: string
}

interface AdministratorSectionProps {
  readonly form: FormInstance<Administrator>
  readonly rehearsal: boolean
  readonly wanted: boolean
  readonly onWanted: (wanted: boolean) => void
  /** Names that a password must not be */
  readonly names: readonly string[]
}

/** 三、管理员: the first account, made with the office. */
export function AdministratorSection({
  form,
  rehearsal,
  wanted,
  onWanted,
  names,
}: AdministratorSectionProps) {
  return (
    <section>
      <h2>三、管理员</h2>
      <p className="hint">
        {rehearsal
          ? '演练可以不设账号。'
          : '设了管理员，每个人用自己的密码登录，操作记录写明是谁。请记住密码；以后最好再设一位管理员，忘记时可以互相重设。'}
      </p>
      <Form<Administrator> form={form} layout="vertical" requiredMark={false}>
        {wanted && (
          <div className="form-columns">
            <Form.Item
              name="name"
              label="管理员姓名"
              rules={[{ required: true, whitespace: true, message: '请填写管理员姓名' }]}
            >
              <Input maxLength={40} />
            </Form.Item>
            <NewPasswordFields names={names} label="管理员密码" />
          </div>
        )}
      </Form>
      <Checkbox
        className="no-accounts"
        checked={!wanted}
        onChange={(event) => onWanted(!event.target.checked)}
      >
        暂不设账号，以后在「设置 → 账号」中建立
      </Checkbox>
    </section>
  )
}
