import { AutoComplete, Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'

interface FeedbackDialogProps {
  readonly drawId: string
  readonly targetIds: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly day: string
  readonly how: string
  readonly who: string
}

const ways = ['当面', '书面', '电话', '短信', '邮寄'].map((value) => ({ value }))

/** On which day, how and by whom the targets were told. */
export function FeedbackDialog({ drawId, targetIds, onDone, onClose }: FeedbackDialogProps) {
  const { status } = useOffice()
  const who = useClerk()
  const feedBack = useAct('publication.feedBack')
  const run = async (entered: Entered) => {
    const answer = await feedBack.run({ drawId, targetIds, ...entered })
    if (answer.ok) onDone()
  }
  return (
    <FormDialog<Entered>
      title={`登记反馈：${targetIds.length} 户`}
      act="登记反馈"
      running={feedBack.running}
      failure={feedBack.failure}
      initial={{ day: status.today, how: '当面', who }}
      introduction={<p className="hint">已经登记过的再登记一次，以最后一次为准，以前的仍留在操作记录里。</p>}
      onFinish={run}
      onClose={onClose}
    >
      <Form.Item name="day" label="反馈日期" rules={[{ required: true, message: '请填写反馈日期' }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="how" label="反馈方式" rules={[{ required: true, message: '请填写反馈方式' }]}>
        <AutoComplete options={ways} />
      </Form.Item>
      <Form.Item name="who" label="反馈人" rules={[{ required: true, message: '请填写谁反馈的' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  )
}
