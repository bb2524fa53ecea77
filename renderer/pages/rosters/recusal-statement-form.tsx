import { Form } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { RecordsChoice } from '#renderer/components/records-choice.tsx'
import { InspectorField, RecusalReasonField } from '#renderer/components/recusal-fields.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { RecusalLists } from '#shared/contract/index.ts'

interface Statement {
  readonly inspectorId: string
  readonly statedOn: string
  readonly reason: string
  readonly targetIds: readonly string[]
  readonly people: readonly string[]
}

interface RecusalStatementFormProps {
  readonly onClose: () => void
  readonly onSaved: (lists: RecusalLists) => void
}

/** 本人申报: what an inspector states on one sheet, filed at once with its date. */
export function RecusalStatementForm({ onClose, onSaved }: RecusalStatementFormProps) {
  const { status } = useOffice()
  const state = useAct('recusals.state')
  const finish = async (statement: Statement) => {
    const answer = await state.run(statement)
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Statement>
      title="本人申报回避"
      act="登记"
      width={600}
      running={state.running}
      failure={state.failure}
      initial={{ statedOn: status.today, targetIds: [], people: [] }}
      introduction={<p className="hint">按检查人员签字的申报单录入。企业和姓名可以都填，至少填一项。</p>}
      onFinish={finish}
      onClose={onClose}
    >
      <div className="form-columns">
        <InspectorField label="申报人" />
        <Form.Item name="statedOn" label="申报日期" rules={[{ required: true, message: '请填写申报日期' }]}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="targetIds" label="回避的企业">
        <RecordsChoice roster="targets" />
      </Form.Item>
      <Form.Item
        name="people"
        label="回避的法定代表人或联系人"
        extra="名录中此人名下的各户都回避，以后新增的也算。"
      >
        <WordsField placeholder="输入姓名后回车，可填多个" />
      </Form.Item>
      <RecusalReasonField example="与法定代表人是近亲属" />
    </FormDialog>
  )
}
