import { Form, Input, Switch } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { Department } from '#shared/domain/rosters/types.ts'
import { departmentWords } from '#shared/text/roster-words.ts'

interface DepartmentFormProps {
  readonly department: Department
  readonly onClose: () => void
  readonly onSaved: (departments: readonly Department[]) => void
}

export function DepartmentForm({ department, onClose, onSaved }: DepartmentFormProps) {
  const save = useAct('departments.save')
  const fresh = department.name === ''
  const finish = async (values: Department) => {
    const answer = await save.run({
      department: { ...values, name: values.name.trim(), units: [...values.units] },
    })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Department>
      title={fresh ? '新增部门' : department.name}
      act="保存"
      running={save.running}
      failure={save.failure}
      initial={department}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={departmentWords.name}
        rules={[
          { required: true, whitespace: true, message: '请填写部门名称' },
          // draw-protocol.md §1: departments stand in lists and labels.
          { pattern: /^[^/=|,]*$/, message: '名称中不能有 / = | 和英文逗号' },
        ]}
      >
        <Input autoFocus={fresh} disabled={!fresh} maxLength={200} />
      </Form.Item>
      <Form.Item name="own" label={departmentWords.own} valuePropName="checked">
        <Switch checkedChildren="是" unCheckedChildren="否" />
      </Form.Item>
      <Form.Item name="units" label={departmentWords.units}>
        <WordsField />
      </Form.Item>
    </FormDialog>
  )
}
