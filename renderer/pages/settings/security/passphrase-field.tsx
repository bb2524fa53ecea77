import { Form, Input } from 'antd'

/** The passphrase there is; field `passphrase` of the form around it. */
export function PassphraseField({ label }: { readonly label: string }) {
  return (
    <Form.Item name="passphrase" label={label} rules={[{ required: true, message: '请输入口令' }]}>
      <Input.Password autoFocus autoComplete="off" maxLength={400} />
    </Form.Item>
  )
}
