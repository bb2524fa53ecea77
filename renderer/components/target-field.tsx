import { Form, Radio } from 'antd'
import { RecordChoice } from './record-choice.tsx'

interface NamedTarget {
  readonly id: string
  readonly name: string
}

interface TargetFieldProps {
  /** Targets to choose from instead of the whole roster */
  readonly among?: readonly NamedTarget[] | undefined
}

/** Which target: found in the roster by typing, or one of a few. */
export function TargetField({ among }: TargetFieldProps) {
  return (
    <Form.Item name="targetId" label="检查对象" rules={[{ required: true, message: '请选择检查对象' }]}>
      {among === undefined ? <RecordChoice roster="targets" /> : <TargetChoice targets={among} />}
    </Form.Item>
  )
}

interface TargetChoiceProps {
  readonly targets: readonly NamedTarget[]
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
