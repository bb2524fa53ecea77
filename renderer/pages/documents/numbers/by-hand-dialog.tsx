import { Form, Input, InputNumber } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { NumberRegister } from '#shared/contract/index.ts'

interface ByHandDialogProps {
  readonly register: NumberRegister
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly upTo: number
  readonly reason: string
}

/** Numbers that the office gave without the program: the next one goes on behind them. */
export function ByHandDialog({ register, onDone, onClose }: ByHandDialogProps) {
  const set = useAct('numbers.setByHand')
  const { letterCode, year, byHandUpTo, next } = register
  const finish = async ({ upTo, reason }: Entered) => {
    const answer = await set.run({ letterCode, year, upTo, reason })
    if (answer.ok) onDone()
  }
  return (
    <FormDialog<Entered>
      title={`登记手工编号：${letterCode}〔${year}〕`}
      act="登记"
      running={set.running}
      failure={set.failure}
      initial={{ upTo: Math.max(byHandUpTo, next - 1), reason: '' }}
      introduction={
        <p className="hint">
          使用本程序之前，或者在本程序之外编过的号，登记到最后一个。以后从它的下一个号编起，记入操作记录。
        </p>
      }
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item
        name="upTo"
        label="手工编到第几号"
        rules={[{ required: true, message: '请填写号码，没有手工编号时填 0' }]}
      >
        <InputNumber min={0} max={9999} precision={0} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="说明"
        rules={[{ required: true, whitespace: true, message: '请写明这些号由谁、用在哪里' }]}
      >
        <Input maxLength={400} placeholder="例：1至20号由办公室手工登记" />
      </Form.Item>
    </FormDialog>
  )
}
