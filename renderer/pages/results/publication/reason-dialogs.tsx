import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { Failure, PublicationDraw } from '#shared/contract/index.ts'
import { publicationCount } from '#shared/text/publication-words.ts'
import type { AskedLines } from './publication-acts.tsx'
import { recordsOf } from './publication-acts.tsx'

interface Closing {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** 不予公示: counted apart, with who decided and why. */
export function WithholdDialog({ draw, lines, onDone, onClose }: AskedLines & Closing) {
  const withhold = useAct('publication.withhold')
  const run = async (told: Told) => {
    const answer = await withhold.run({ drawId: draw.draw.id, records: recordsOf(lines), ...told })
    if (answer.ok) onDone()
  }
  return (
    <TellDialog
      title={`不予公示：${publicationCount(lines)}`}
      act="不予公示"
      says="依法不能公开的结果在这里写明理由，单独统计，不计入公示率。以后可以撤销这次登记再公示。"
      reason="理由"
      example="例：涉及国家秘密，依法不予公开"
      running={withhold.running}
      failure={withhold.failure}
      onFinish={run}
      onClose={onClose}
    />
  )
}

/** 解密 of a 暗查: once, and not taken back. */
export function ReleaseDialog({ draw, onDone, onClose }: { readonly draw: PublicationDraw } & Closing) {
  const release = useAct('publication.release')
  const run = async (told: Told) => {
    const answer = await release.run({ drawId: draw.draw.id, ...told })
    if (answer.ok) onDone()
  }
  return (
    <TellDialog
      title={`解密：抽取${draw.draw.number}`}
      act="解密"
      says="解密之后，这次暗查的名单和结果可以公示、导出和反馈。解密不能撤回，请在全部检查结束之后办理。"
      reason="理由"
      example="例：检查已全部结束，经分管领导同意"
      running={release.running}
      failure={release.failure}
      onFinish={run}
      onClose={onClose}
    />
  )
}

export interface Told {
  readonly day: string
  readonly who: string
  readonly reason: string
}

interface TellDialogProps {
  readonly title: string
  readonly act: string
  readonly says: string
  readonly reason: string
  readonly example: string
  readonly running: boolean
  readonly failure: Failure | null
  readonly onFinish: (told: Told) => Promise<void>
  readonly onClose: () => void
}

/** On which day, who decided, and why. */
function TellDialog(props: TellDialogProps) {
  const { status } = useOffice()
  return (
    <FormDialog<Told>
      title={props.title}
      act={props.act}
      running={props.running}
      failure={props.failure}
      initial={{ day: status.today, who: '', reason: '' }}
      introduction={<p className="hint">{props.says}</p>}
      onFinish={props.onFinish}
      onClose={props.onClose}
    >
      <Form.Item name="day" label="决定日期" rules={[{ required: true, message: '请填写决定日期' }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="who" label="决定人" rules={[{ required: true, message: '请填写谁作的决定' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={props.reason}
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input.TextArea rows={2} maxLength={400} placeholder={props.example} />
      </Form.Item>
    </FormDialog>
  )
}
