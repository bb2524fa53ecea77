import { AutoComplete, Form, Select } from 'antd'
import { DateField } from '#renderer/components/date-field.tsx'
import { DepartmentField } from '#renderer/components/department-field.tsx'

interface InspectionFieldsProps {
  /** Kinds to choose from; another may be written */
  readonly kinds: readonly string[]
}

/** When was inspected, how, and by whom. */
export function InspectionFields({ kinds }: InspectionFieldsProps) {
  return (
    <>
      <Form.Item name="date" label="检查日期" rules={[{ required: true, message: '请填写检查日期' }]}>
        <DateField />
      </Form.Item>
      <Form.Item
        name="kind"
        label="检查类型"
        rules={[{ required: true, whitespace: true, message: '请填写检查类型' }]}
      >
        <AutoComplete placeholder="选一种，也可自己填" options={kinds.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item
        name="department"
        label="检查部门"
        rules={[{ required: true, whitespace: true, message: '请填写检查部门' }]}
      >
        <DepartmentField />
      </Form.Item>
    </>
  )
}

/** Whether the yearly cap counts it, or why not. */
export function ExemptionField({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <Form.Item name="exemption" label="是否计入年度频次">
      <Select
        options={[
          { value: '', label: '计入' },
          ...reasons.map((reason) => ({ value: reason, label: `不计入：${reason}` })),
        ]}
      />
    </Form.Item>
  )
}
