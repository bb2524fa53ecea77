import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { TwoPeople } from '#renderer/components/second-person.tsx'
import { namesOf, nobody, TwoPeopleItem } from '#renderer/components/second-person.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'

interface Entered {
  readonly reason: string
  readonly two: TwoPeople
}

const needed = [{ required: true, whitespace: true, message: '请填写' }]

/** 时钟更正: the computer's time ran ahead and is right now. Two people say so, and it stands in the ledger. */
export function ClockCorrection({ onDone }: { readonly onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const correct = useAct('records.correctClock')
  const { session } = useSession()
  const hasAccounts = session !== null && session.me !== null
  const finish = async ({ reason, two }: Entered) => {
    const done = await correct.run({ reason, ...two, people: namesOf(two.people) })
    if (!done.ok) return
    setOpen(false)
    onDone()
  }
  return (
    <>
      <IfMay act="records.correctClock">
        <Button onClick={() => setOpen(true)}>登记时钟更正</Button>
      </IfMay>
      {open && (
        <FormDialog<Entered>
          title="登记时钟更正"
          act="登记"
          running={correct.running}
          failure={correct.failure}
          initial={{ reason: '', two: nobody }}
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
          <TwoPeopleItem hasAccounts={hasAccounts} />
        </FormDialog>
      )}
    </>
  )
}
