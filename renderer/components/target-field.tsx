import { Form, Radio, Select } from 'antd'
import { useId } from 'react'
import { RecordChoice } from './record-choice.tsx'

interface NamedTarget {
  readonly id: string
  readonly name: string
}

interface TargetFieldProps {
  /** Targets to choose from instead of the whole roster */
  readonly among?: readonly NamedTarget[] | undefined
}

/** More than the eye takes in: whoever is meant is found by typing. */
const mostInView = 30

/** Which target: found in the roster by typing, or one of those that are named. */
export function TargetField({ among }: TargetFieldProps) {
  const labelId = useId()
  return (
    <Form.Item
      name="targetId"
      label={<span id={labelId}>检查对象</span>}
      rules={[{ required: true, message: '请选择检查对象' }]}
    >
      {among === undefined ? (
        <RecordChoice roster="targets" />
      ) : among.length > mostInView ? (
        <TargetSearch targets={among} />
      ) : (
        <TargetRadios targets={among} labelId={labelId} />
      )}
    </Form.Item>
  )
}

interface TargetChoiceProps {
  readonly targets: readonly NamedTarget[]
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string) => void
}

/** Only the lines in view are made, however many targets were drawn. */
function TargetSearch({ targets, id, value, onChange }: TargetChoiceProps) {
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="输入名称查找抽中的检查对象"
      notFoundContent="抽中的检查对象里没有"
      onChange={(chosen) => onChange?.(chosen)}
      options={targets.map((target) => ({ value: target.id, label: target.name }))}
    />
  )
}

function TargetRadios({
  targets,
  labelId,
  value,
  onChange,
}: TargetChoiceProps & { readonly labelId: string }) {
  return (
    <Radio.Group
      className="target-choice"
      aria-labelledby={labelId}
      value={value}
      onChange={(event) => onChange?.(String(event.target.value))}
      options={targets.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
