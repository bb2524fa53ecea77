import { Form, Input } from 'antd'

/** Characters of a passphrase at least: it guards a file that can be carried off and guessed at for years. */
const shortest = 10

/** 加密口令 and the same once more; fields `next` and `again` of the form around them. */
export function NewPassphraseFields({ label = '加密口令' }: { readonly label?: string }) {
  return (
    <>
      <Form.Item
        name="next"
        label={label}
        extra="至少 10 个字符，可以是一句话；不要用单位名称、电话"
        rules={[{ required: true, min: shortest, message: '至少 10 个字符' }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, typed: string | undefined) =>
              typed === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的口令不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}
