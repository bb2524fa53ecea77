import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'

interface Entered {
  readonly reason: string
  readonly first: string
  readonly second: string
}

const needed = [{ required: true, whitespace: true, message: '请填写' }]

/** 时钟更正: the computer's time ran ahead and is right now. Two people say so, and it stands in the ledger. */
export function ClockCorrection({ onDone }: { readonly onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const correct = useAct('records.correctClock')
  const finish = async ({ reason, first, second }: Entered) => {
    const done = await correct.run({ reason, people: [first, second] })
    if (!done.ok) return
    setOpen(false)
    onDone()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记时钟更正</Button>
      {open && (
        <FormDialog<Entered>
          title="登记时钟更正"
          act="登记"
          running={correct.running}
          failure={correct.failure}
          initial={{ reason: '', first: '', second: '' }}
          introduction={
            <p>
              电脑时间曾经走快、现在已经校准的，由两人具名登记。此后的操作记录可以早于登记之前的；更正本身永久留存。
            </p>
          }
          onFinish={finish}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="reason" label="原因" rules={needed}>
            <Input maxLength={400} placeholder="如：主板电池更换前年份错误" />
          </Form.Item>
          <Form.Item name="first" label="第一人" rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="second" label="第二人" rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
