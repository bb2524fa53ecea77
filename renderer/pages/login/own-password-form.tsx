import { Button, Form } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { SessionView } from '#shared/contract/index.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { PasswordInput } from './password-input.tsx'

interface OwnPasswordFormProps {
  /** The one in force, where it was typed a moment ago */
  readonly old?: string
  /** The password was given by the administrator: nothing else can be done before */
  readonly first?: boolean
  readonly onDone: (session: SessionView) => void
}

interface Entered {
  readonly old: string
  readonly password: string
}

/** 修改密码, by the person. */
export function OwnPasswordForm({ old = '', first = false, onDone }: OwnPasswordFormProps) {
  const { session, logOut } = useSession()
  const change = useAct('accounts.changePassword')
  const finish = async (entered: Entered) => {
    const answer = await change.run({ old: old === '' ? entered.old : old, password: entered.password })
    if (answer.ok) onDone(answer.value)
  }
  const names = [session?.me?.name ?? '', session?.bureau ?? '']
  return (
    <Form<Entered> layout="vertical" requiredMark={false} onFinish={(entered) => void finish(entered)}>
      {first && (
        <p className="login-lead">
          {session?.me?.name}，您的密码是管理员给的。请改成只有自己知道的，再开始工作。
        </p>
      )}
      {old === '' && <PasswordInput autoFocus name="old" label={first ? '管理员给的密码' : '原密码'} />}
      <NewPasswordFields names={names} autoFocus={old !== ''} />
      <FailureNotice failure={change.failure} />
      <Button block type="primary" size="large" htmlType="submit" loading={change.running}>
        {first ? '改好并进入' : '修改密码'}
      </Button>
      {first && (
        <p className="login-foot">
          <button type="button" className="link-button" onClick={logOut}>
            换一个人登录
          </button>
        </p>
      )}
    </Form>
  )
}
