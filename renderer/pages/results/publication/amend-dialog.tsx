import { Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { PublicationBatchView } from '#shared/contract/index.ts'
import { DayAndWho, PlaceItem, ScreenshotsItem } from './registration-fields.tsx'

interface AmendDialogProps {
  readonly batch: PublicationBatchView & { readonly number: string }
  readonly places: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly day: string
  readonly place: string
  readonly who: string
  readonly reason: string
}

/** Day, place or person was registered wrongly, or a screenshot comes later. */
export function AmendDialog({ batch, places, onDone, onClose }: AmendDialogProps) {
  const who = useClerk()
  const amend = useAct('publication.amend')
  const [screenshots, setScreenshots] = useState<readonly ChosenFile[]>([])
  const run = async (entered: Entered) => {
    const answer = await amend.run({ batchId: batch.id, ...entered, screenshots })
    if (answer.ok) onDone()
  }
  const isPublished = batch.kind === 'published'
  return (
    <FormDialog<Entered>
      title={`更正登记：${batch.number} 第 ${batch.serial} 批`}
      act="更正登记"
      width={640}
      running={amend.running}
      failure={amend.failure}
      initial={{ day: batch.day, place: batch.place, who, reason: '' }}
      introduction={
        <p className="hint">
          日期或者网站登记错了、要补截图的，在这里更正，原来的登记仍留在操作记录里。检查结果本身的更正请到录入页办理。
        </p>
      }
      onFinish={run}
      onClose={onClose}
    >
      <DayAndWho day={isPublished ? '公示日期' : '决定日期'} />
      <PlaceItem places={places} hidden={!isPublished} />
      <Form.Item
        name="reason"
        label="更正理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input maxLength={400} placeholder="例：公示日期登记错；补公示截图" />
      </Form.Item>
      {isPublished && <ScreenshotsItem label="补充截图" value={screenshots} onChange={setScreenshots} />}
    </FormDialog>
  )
}
