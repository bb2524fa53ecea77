import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import {
  InspectorField,
  RecusalReasonField,
  RecusalSourceField,
} from '#renderer/components/recusal-fields.tsx'
import type { InputOf, Operations, RecusalRuleView } from '#shared/contract/index.ts'

type Entered = InputOf<Operations['recusals.addRule']>['rule']

interface RecusalRuleFormProps {
  readonly onClose: () => void
  readonly onSaved: (rules: readonly RecusalRuleView[]) => void
}

/** 对人回避: all targets of a legal representative or contact, now and after later imports. */
export function RecusalRuleForm({ onClose, onSaved }: RecusalRuleFormProps) {
  const add = useAct('recusals.addRule')
  const finish = async (rule: Entered) => {
    const answer = await add.run({ rule })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Entered>
      title="对人回避"
      act="登记"
      running={add.running}
      failure={add.failure}
      initial={{ source: 'office' }}
      introduction={
        <p className="hint">
          法定代表人或联系人是此人的各户都回避，以后导入或新增的也算。抽取时按当时的名录展开。
        </p>
      }
      onFinish={finish}
      onClose={onClose}
    >
      <InspectorField />
      <Form.Item
        name="person"
        label="法定代表人或联系人姓名"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input maxLength={200} placeholder="与名录中的写法一致" />
      </Form.Item>
      <RecusalReasonField example="夫妻关系" />
      <RecusalSourceField />
    </FormDialog>
  )
}
