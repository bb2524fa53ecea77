import { AutoComplete, Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { RecordsChoice } from '#renderer/components/records-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { InputOf, LeadView, Operations } from '#shared/contract/index.ts'
import { leadSources } from '#shared/domain/plan/leads.ts'

type Entered = InputOf<Operations['leads.save']>['lead']

interface LeadFormProps {
  /** null: a new one */
  readonly lead: LeadView | null
  readonly onClose: () => void
  readonly onSaved: (lead: LeadView) => void
}

/** 登记线索: number, date, source, content, whom it concerns. */
export function LeadForm(props: LeadFormProps) {
  const { status } = useOffice()
  const proposed = useQuery('leads.propose', { year: Number(status.today.slice(0, 4)) })
  if (props.lead === null && proposed.value === null) {
    return proposed.failure === null ? (
      <Wait doing="正在编号" />
    ) : (
      <FailureNotice failure={proposed.failure} onRetry={proposed.reload} />
    )
  }
  const { id, number, receivedOn, source, content, targetIds } = props.lead ?? {
    id: '',
    number: proposed.value?.number ?? '',
    receivedOn: status.today,
    source: '',
    content: '',
    targetIds: [],
  }
  return (
    <LeadFields {...props} entered={{ id, number, receivedOn, source, content, targetIds: [...targetIds] }} />
  )
}

function LeadFields({ lead, entered, onClose, onSaved }: LeadFormProps & { readonly entered: Entered }) {
  const save = useAct('leads.save')
  const pack = usePack()
  const sources = pack.value === null ? [] : leadSources(pack.value)
  const finish = async (values: Entered) => {
    const answer = await save.run({ lead: { ...entered, ...values }, revision: lead?.revision ?? 0 })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Entered>
      title={lead === null ? '登记线索' : '修改线索'}
      act={lead === null ? '登记' : '保存'}
      width={640}
      running={save.running}
      failure={save.failure}
      initial={entered}
      onFinish={finish}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item
          name="number"
          label="登记编号"
          rules={[{ required: true, whitespace: true, message: '请填写登记编号' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="receivedOn" label="收到日期" rules={[{ required: true, message: '请填写收到日期' }]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="source"
          label="来源"
          className="wide"
          rules={[{ required: true, whitespace: true, message: '请填写来源' }]}
        >
          <AutoComplete placeholder="选一种，也可自己填" options={sources.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item
          name="content"
          label="内容"
          className="wide"
          rules={[{ required: true, whitespace: true, message: '请写明内容' }]}
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Form.Item name="targetIds" label="检查对象（可以暂不指明）" className="wide">
          <RecordsChoice roster="targets" />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
