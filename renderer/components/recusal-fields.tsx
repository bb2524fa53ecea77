import { Form, Input, Radio } from 'antd'
import { recusalSourceWords } from '#shared/text/roster-words.ts'
import { RecordChoice } from './record-choice.tsx'

/** Who recuses: an inspector of the roster, found by typing. */
export function InspectorField({ label = '检查人员' }: { readonly label?: string }) {
  return (
    <Form.Item name="inspectorId" label={label} rules={[{ required: true, message: '请选择检查人员' }]}>
      <RecordChoice roster="inspectors" />
    </Form.Item>
  )
}

/** Why: a recusal without a reason cannot be judged later. */
export function RecusalReasonField({ example }: { readonly example: string }) {
  return (
    <Form.Item
      name="reason"
      label="理由"
      rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
    >
      <Input maxLength={200} placeholder={`例：${example}`} />
    </Form.Item>
  )
}

const sources = (['office', 'statement'] as const).map((value) => ({
  value,
  label: recusalSourceWords[value],
}))

/** Who brought it up. */
export function RecusalSourceField() {
  return (
    <Form.Item name="source" label="提出人">
      <Radio.Group options={sources} />
    </Form.Item>
  )
}
