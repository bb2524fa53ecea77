import { Form, Input, Radio } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import type { RecusalView } from '#shared/contract/index.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'
import { recusalSourceWords } from '#shared/text/roster-words.ts'
import { FormDialog } from './form-dialog.tsx'
import { RecordChoice } from './record-choice.tsx'

interface RecusalFormProps {
  readonly onClose: () => void
  readonly onSaved: (recusals: readonly RecusalView[]) => void
  readonly source?: Recusal['source']
  /** Targets to choose from instead of the whole roster */
  readonly targets?: readonly { readonly id: string; readonly name: string }[]
}

/** 回避: who does not inspect whom, and why. */
export function RecusalForm({ onClose, onSaved, source = 'office', targets }: RecusalFormProps) {
  const add = useAct('recusals.add')
  const finish = async (recusal: Recusal) => {
    const answer = await add.run({ recusal })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Recusal>
      title="登记回避"
      act="登记"
      running={add.running}
      failure={add.failure}
      initial={{ source }}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="inspectorId" label="检查人员" rules={[{ required: true, message: '请选择检查人员' }]}>
        <RecordChoice roster="inspectors" />
      </Form.Item>
      <Form.Item name="targetId" label="检查对象" rules={[{ required: true, message: '请选择检查对象' }]}>
        {targets === undefined ? <RecordChoice roster="targets" /> : <TargetChoice targets={targets} />}
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input maxLength={200} placeholder="例：与法定代表人是近亲属" />
      </Form.Item>
      <Form.Item name="source" label="提出人">
        <Radio.Group
          options={[
            { value: 'office', label: recusalSourceWords.office },
            { value: 'statement', label: recusalSourceWords.statement },
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}

interface TargetChoiceProps {
  readonly targets: readonly { readonly id: string; readonly name: string }[]
  readonly value?: string
  readonly onChange?: (id: string) => void
}

function TargetChoice({ targets, value, onChange }: TargetChoiceProps) {
  return (
    <Radio.Group
      className="target-choice"
      value={value}
      onChange={(event) => onChange?.(String(event.target.value))}
      options={targets.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
