import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { LeadView } from '#shared/contract/index.ts'
import { exemptionFor } from '#shared/domain/plan/leads.ts'
import { exemptionsOf } from '#shared/domain/plan/yearly-cap.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { drawnKind, inspectionKinds } from '#shared/domain/rosters/inspection-history.ts'
import { ExemptionField, InspectionFields } from '../inspection-fields.tsx'

interface LeadInspectionProps {
  readonly lead: LeadView
  readonly onDone: (lead: LeadView) => void
  readonly onClose: () => void
}

/** 登记检查: all targets of the lead on one day, one entry each in the history. */
export function LeadInspection(props: LeadInspectionProps) {
  const pack = usePack()
  if (pack.value !== null) return <LeadInspectionForm {...props} pack={pack.value} />
  return pack.failure === null ? <Wait doing="正在读取规则包" /> : <FailureNotice failure={pack.failure} />
}

interface Entered {
  readonly date: string
  readonly kind: string
  readonly department: string
  readonly exemption: string
  readonly result: string
}

function LeadInspectionForm({
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
        <InspectionFields kinds={inspectionKinds.filter((kind) => kind !== drawnKind)} />
        <ExemptionField reasons={exemptionsOf(pack)} />
        <Form.Item name="result" label="检查结果" className="wide">
          <Input maxLength={4000} placeholder="例：未发现问题" />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
