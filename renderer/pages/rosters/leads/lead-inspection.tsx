import { AutoComplete, Form, Input, Select } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { DepartmentField } from '#renderer/components/department-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { LeadView } from '#shared/contract/index.ts'
import { exemptionFor } from '#shared/domain/plan/leads.ts'
import { exemptionsOf } from '#shared/domain/plan/yearly-cap.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { drawnKind, inspectionKinds } from '#shared/domain/rosters/inspection-history.ts'

interface LeadInspectionProps {
  readonly lead: LeadView
  readonly onDone: (lead: LeadView) => void
  readonly onClose: () => void
}

/** 登记检查: all targets of the lead on one day, one entry each in the history. */
export function LeadInspection(props: LeadInspectionProps) {
  const pack = usePack()
  if (pack.value !== null) return <InspectionFields {...props} pack={pack.value} />
  return pack.failure === null ? <Wait doing="正在读取规则包" /> : <FailureNotice failure={pack.failure} />
}

interface Entered {
  readonly date: string
  readonly kind: string
  readonly department: string
  readonly exemption: string
  readonly result: string
}

function InspectionFields({
  lead,
  pack,
  onDone,
  onClose,
}: LeadInspectionProps & { readonly pack: RulePack }) {
  const { status, office } = useOffice()
  const inspect = useAct('leads.inspect')
  const finish = async (entered: Entered) => {
    const answer = await inspect.run({ ...entered, id: lead.id, revision: lead.revision })
    if (answer.ok) onDone(answer.value)
  }
  const initial: Entered = {
    date: status.today,
    kind: '个案检查',
    department: office.bureau,
    exemption: exemptionFor(pack, lead.source),
    result: '',
  }
  return (
    <FormDialog<Entered>
      title={`登记检查：${lead.number}`}
      act="登记"
      width={640}
      running={inspect.running}
      failure={inspect.failure}
      initial={initial}
      introduction={
        <p className="hint">
          {lead.targets.map(({ name }) => name).join('、')}，各记一次检查，事由为线索的来源和内容。
        </p>
      }
      onFinish={finish}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item name="date" label="检查日期" rules={[{ required: true, message: '请填写检查日期' }]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="kind"
          label="检查类型"
          rules={[{ required: true, whitespace: true, message: '请填写检查类型' }]}
        >
          <AutoComplete
            options={inspectionKinds.filter((kind) => kind !== drawnKind).map((value) => ({ value }))}
          />
        </Form.Item>
        <Form.Item
          name="department"
          label="检查部门"
          rules={[{ required: true, whitespace: true, message: '请填写检查部门' }]}
        >
          <DepartmentField />
        </Form.Item>
        <Form.Item name="exemption" label="是否计入年度频次">
          <Select
            options={[
              { value: '', label: '计入' },
              ...exemptionsOf(pack).map((reason) => ({ value: reason, label: `不计入：${reason}` })),
            ]}
          />
        </Form.Item>
        <Form.Item name="result" label="检查结果" className="wide">
          <Input maxLength={4000} placeholder="例：未发现问题" />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
