import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { TwoPeople } from '#renderer/components/second-person.tsx'
import { namesOf, nobody, TwoPeopleItem } from '#renderer/components/second-person.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { DocumentView, VolumeLine } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { IssuedList } from '../issued-list.tsx'

interface DestroyDialogProps {
  readonly lines: readonly VolumeLine[]
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly reason: string
  readonly two: TwoPeople
}

/** 销毁: first the list to be signed, then two people who answer for it. */
export function DestroyDialog({ lines, onDone, onClose }: DestroyDialogProps) {
  const list = useAct('archive.makeDestructionList')
  const destroy = useAct('archive.destroy')
  const { session } = useSession()
  const [papers, setPapers] = useState<readonly DocumentView[]>([])
  const hasAccounts = session !== null && session.me !== null
  const volumes = lines.map(({ key }) => key)
  const print = async () => {
    const answer = await list.run({ volumes })
    if (answer.ok) setPapers(answer.value)
  }
  const run = async ({ reason, two }: Entered) => {
    const { secondPerson } = two
    const answer = await destroy.run({ volumes, reason, people: namesOf(two.people), secondPerson })
    if (answer.ok) onDone()
  }
  return (
    <FormDialog<Entered>
      title={`销毁 ${counted(lines.length)} 卷`}
      act="销毁"
      width={640}
      running={destroy.running}
      failure={destroy.failure}
      initial={{ reason: '保管期满', two: nobody }}
      introduction={
        <>
          <Alert
            type="warning"
            showIcon
            title="卷内的照片、扫描件、截图等文件将从磁盘上删除，不能恢复。"
            description="文件名称、校验码、检查记录和签发的文书仍保留。抽取的文件不会销毁。早先的备份里可能还有这些文件，请按备份的保管办法处理。"
          />
          <div className="archive-bar archive-gap">
            <LookButton ask={() => ({ of: 'destruction', volumes })} />
            <Button loading={list.running} onClick={() => void print()}>
              生成销毁清册
            </Button>
            <span className="hint">先打印清册，批准人、销毁人、监销人签字后再销毁。</span>
          </div>
          <FailureNotice failure={list.failure} />
          <IssuedList documents={papers} />
        </>
      }
      onFinish={run}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input maxLength={400} />
      </Form.Item>
      <TwoPeopleItem hasAccounts={hasAccounts} />
    </FormDialog>
  )
}
