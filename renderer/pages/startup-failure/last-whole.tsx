import { Button, Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { SecondPerson, TwoPeople } from '#renderer/components/second-person.tsx'
import { namesOf, nobody, TwoPeopleItem } from '#renderer/components/second-person.tsx'
import { AccountProof } from '#renderer/pages/records/backups/account-proof.tsx'

interface LastWholeProps {
  readonly title: string
  readonly button: string
  /** Something that was done is gone then */
  readonly isLoss: boolean
  readonly onOpened: () => void
}

interface Entered {
  readonly reason: string
  readonly two: TwoPeople
  readonly proof?: SecondPerson | null
}

/** Opened as far as there is something whole: two people answer for what is left behind. */
export function LastWhole({ title, button, isLoss, onOpened }: LastWholeProps) {
  const act = useAct('backups.openLastWhole')
  const finish = async ({ reason, two, proof }: Entered) => {
    const done = await act.run({ reason, people: namesOf(two.people), secondPerson: proof ?? null })
    if (done.ok) onOpened()
  }
  return (
    <section>
      <h2>{title}</h2>
      <Form<Entered>
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '', two: nobody }}
        onFinish={(entered) => void finish(entered)}
      >
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, whitespace: true, message: '请填写' }]}
        >
          <Input maxLength={400} placeholder="如：停电后打不开，已复制数据文件夹留存" />
        </Form.Item>
        <TwoPeopleItem hasAccounts={false} />
        <Form.Item name="proof">
          <AccountProof />
        </Form.Item>
        <FailureNotice failure={act.failure} />
        <Button danger={isLoss} htmlType="submit" loading={act.running}>
          {button}
        </Button>
      </Form>
    </section>
  )
}
