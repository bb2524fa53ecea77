import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { SessionView } from '#shared/contract/index.ts'
import { secondsWord } from '#shared/text/account-words.ts'
import { PasswordInput } from './password-input.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

interface LoginFormProps {
  readonly session: SessionView | null
  /** By whom is known; another person can log in instead */
  readonly locked: boolean
  readonly onDone: (session: SessionView, password: string) => void
}

interface Entered {
  readonly account: string
  readonly password: string
}

export function LoginForm({ session, locked, onDone }: LoginFormProps) {
  const [form] = Form.useForm<Entered>()
  const login = useAct('accounts.login')
  const [other, setOther] = useState(false)
  const failure = login.failure
  const until = failure !== null && 'until' in failure ? failure.until : ''
  const left = useSecondsLeft(until)
  const holder = locked && !other ? (session?.me ?? null) : null
  const people = session?.people ?? []
  const finish = async ({ account, password }: Entered) => {
    const answer = await login.run({ account: holder?.id ?? account, password })
    if (answer.ok) return onDone(answer.value, password)
    form.setFieldsValue({ password: '' })
    form.focusField('password')
  }
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={people.length === 1 ? { account: people[0]?.id } : {}}
      onFinish={(entered) => void finish(entered)}
    >
      {holder === null ? (
        <Form.Item name="account" label="姓名" rules={[{ required: true, message: '请选择姓名' }]}>
          <Select
            autoFocus={people.length !== 1}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选择或输入姓名"
            notFoundContent="没有这个账号"
            getPopupContainer={(field: HTMLElement) => field.closest<HTMLElement>('.login') ?? field}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onSelect={() => form.focusField('password')}
          />
        </Form.Item>
      ) : (
        <p className="login-holder">{holder.name}</p>
      )}
      <PasswordInput name="password" label="密码" autoFocus={holder !== null || people.length === 1} />
      <FailureNotice failure={failure} />
      <Button block type="primary" size="large" htmlType="submit" loading={login.running} disabled={left > 0}>
        {left > 0 ? `还要等 ${secondsWord(left)}` : holder === null ? '登录' : '解锁'}
      </Button>
      <p className="login-foot">
        {holder === null ? (
          '忘记密码的，请管理员在「设置 → 账号」中重设。'
        ) : (
          <button type="button" className="link-button" onClick={() => setOther(true)}>
            换一个人登录
          </button>
        )}
      </p>
    </Form>
  )
}
