import { Button, Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { NewPasswordFields } from '#renderer/pages/login/new-password-fields.tsx'

interface Entered {
  readonly name: string
  readonly password: string
}

/** 建立管理员, in an office of before: from then on everybody logs in. */
export function FirstAccount() {
  const { office, reload } = useOffice()
  const { look } = useSession()
  const add = useAct('accounts.add')
  const finish = async ({ name, password }: Entered) => {
    const answer = await add.run({ name, password, role: 'administrator' })
    if (!answer.ok) return
    look()
    reload()
  }
  return (
    <section className="card">
      <h2>建立管理员</h2>
      <p>现在没有账号：谁打开程序都能改动一切，操作记录里都是「{office.clerk}」。</p>
      <p>
        建立管理员以后，每个人用自己的姓名和密码登录，操作记录写明是谁。其他人的账号由管理员在这里建立。请记住密码，最好设两位管理员，忘记时可以互相重设。
      </p>
      <Form<Entered>
        className="accounts-first"
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: office.clerk }}
        onFinish={(entered) => void finish(entered)}
      >
        <Form.Item
          name="name"
          label="管理员姓名"
          extra="记入每一条操作记录，建立后不能改"
          rules={[{ required: true, whitespace: true, message: '请填写管理员姓名' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <NewPasswordFields names={[office.bureau, office.region, office.phone]} label="密码" />
        <FailureNotice failure={add.failure} />
        <Button type="primary" htmlType="submit" loading={add.running}>
          建立管理员
        </Button>
      </Form>
    </section>
  )
}
