import { Form, Input, Select } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { TargetField } from '#renderer/components/target-field.tsx'
import type { InputOf, InspectionView, Operations } from '#shared/contract/index.ts'
import { exemptionsOf } from '#shared/domain/plan/yearly-cap.ts'
import { drawnKind, exemptionReasons, inspectionKinds } from '#shared/domain/rosters/inspection-history.ts'
import { longDate } from '#shared/text/numbers.ts'
import { ExemptionField, InspectionFields } from './inspection-fields.tsx'

type Entered = InputOf<Operations['inspections.save']>['inspection']

export interface OpenedInspection {
  readonly inspection: Entered
  readonly revision: number
  /** Of the draw it carries out; empty: none */
  readonly drawNumber: string
}

/** A new entry, of a target where one is given. */
export function newInspection(targetId = '', department = ''): OpenedInspection {
  const texts = { basis: '', exemption: '', result: '', remark: '', registerNumber: '', drawId: '' }
  return {
    revision: 0,
    drawNumber: '',
    inspection: { id: '', targetId, date: '', kind: '', department, ...texts },
  }
}

export function openedInspection(view: InspectionView): OpenedInspection {
  const { revision, drawNumber, targetName: _name, source: _source, extra: _extra, ...inspection } = view
  return { revision, drawNumber, inspection }
}

interface InspectionFormProps {
  readonly opened: OpenedInspection
  /** The target stands already */
  readonly fixedTarget?: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** 登记检查: whoever inspected, whenever; and whether the yearly cap counts it. */
export function InspectionForm({ opened, fixedTarget = false, onClose, onSaved }: InspectionFormProps) {
  const [form] = Form.useForm<Entered>()
  const save = useAct('inspections.save')
  const pack = usePack()
  const fresh = opened.revision === 0
  const targetId = Form.useWatch('targetId', form) ?? opened.inspection.targetId
  const kind = Form.useWatch('kind', form) ?? opened.inspection.kind
  const history = useQuery('inspections.ofTarget', targetId === '' ? null : { targetId })
  const exemptions = pack.value === null ? exemptionReasons : exemptionsOf(pack.value)
  const linked = opened.inspection.drawId
  const draws = [
    ...(linked === '' ? [] : [{ value: linked, label: opened.drawNumber }]),
    ...(history.value?.planned ?? []).map(({ drawId, number, date }) => ({
      value: drawId,
      label: `${number}（${longDate(date)}抽取）`,
    })),
  ]
  const finish = async (values: Partial<Entered>) => {
    const inspection = { ...opened.inspection, ...withoutGaps(values) }
    const drawId = inspection.kind === drawnKind ? inspection.drawId : ''
    const exemption = drawId === '' ? inspection.exemption : ''
    const answer = await save.run({
      inspection: { ...inspection, drawId, exemption },
      revision: opened.revision,
    })
    if (!answer.ok) return
    onSaved()
    onClose()
  }
  return (
    <FormDialog<Entered>
      title={fresh ? '登记检查' : '修改检查记录'}
      act={fresh ? '登记' : '保存'}
      width={640}
      running={save.running}
      failure={save.failure}
      initial={filledOnly(opened.inspection)}
      form={form}
      onFinish={finish}
      onClose={onClose}
    >
      {!fixedTarget && fresh && <TargetField />}
      <div className="form-columns">
        <InspectionFields kinds={inspectionKinds} />
        {kind === drawnKind && draws.length > 0 ? (
          <Form.Item name="drawId" label="属于本程序的抽取">
            <Select options={[{ value: '', label: '不是，单独计一次' }, ...draws]} />
          </Form.Item>
        ) : (
          <ExemptionField reasons={exemptions} />
        )}
        <Form.Item name="basis" label="检查事由" className="wide">
          <Input maxLength={4000} placeholder="例：省厅部署的专项检查通知" />
        </Form.Item>
        <Form.Item name="result" label="检查结果">
          <Input maxLength={4000} placeholder="例：未发现问题" />
        </Form.Item>
        <Form.Item name="registerNumber" label="线索登记编号">
          <Input maxLength={200} placeholder="投诉、转办等引起的检查" />
        </Form.Item>
        <Form.Item name="remark" label="备注" className="wide">
          <Input maxLength={4000} />
        </Form.Item>
      </div>
    </FormDialog>
  )
}

/** Nothing chosen yet shows the prompt of its field; an exemption or a draw that is none is a choice. */
function filledOnly(inspection: Entered): Partial<Entered> {
  const { targetId, ...others } = inspection
  return targetId === '' ? others : inspection
}

/** Fields that are not on the form come as undefined: what was there stays. */
function withoutGaps(values: Partial<Entered>): Partial<Entered> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
