import { Form, Input, Radio } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { RecordChoice } from '#renderer/components/record-choice.tsx'
import type { InputOf, Operations, RecusalRuleView } from '#shared/contract/index.ts'
import { recusalSourceWords } from '#shared/text/roster-words.ts'

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
      <Form.Item name="inspectorId" label="检查人员" rules={[{ required: true, message: '请选择检查人员' }]}>
        <RecordChoice roster="inspectors" />
      </Form.Item>
      <Form.Item
        name="person"
        label="法定代表人或联系人姓名"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input maxLength={200} placeholder="与名录中的写法一致" />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input maxLength={200} placeholder="例：夫妻关系" />
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
