import { Form, Radio } from 'antd'
import { roles } from '#shared/domain/kernel/accounts.ts'
import { roleDuties, roleWords } from '#shared/text/account-words.ts'

/** 角色, each with what it may do. */
export function RoleField() {
  return (
    <Form.Item name="role" label="角色">
      <Radio.Group className="role-choice">
        {roles.map((role) => (
          <Radio key={role} value={role}>
            {roleWords[role]}
            <span>{roleDuties[role]}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}
