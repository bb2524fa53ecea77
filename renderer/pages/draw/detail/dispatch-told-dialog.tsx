import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { DispatchEdition, DispatchView } from '#shared/contract/index.ts'

type What = 'sent' | 'confirmed' | 'settled'

interface DispatchToldDialogProps {
  readonly what: What
  readonly department: string
  readonly latest: DispatchEdition
  readonly onChange: (departments: readonly DispatchView[]) => void
  readonly onClose: () => void
}

interface Words {
  readonly title: string
  readonly act: string
  readonly day: string
  readonly who: string
  readonly told: string
  readonly example: string
  readonly says: string
}

const words: Readonly<Record<What, Words>> = {
  sent: {
    title: '登记派发',
    act: '登记',
    day: '派发日期',
    who: '经办人',
    told: '派发方式',
    example: '例：政务内网、当面交接',
    says: '确认期限从派发日期起算。',
  },
  confirmed: {
    title: '登记全部确认',
    act: '登记',
    day: '确认日期',
    who: '部门确认人',
    told: '确认方式',
    example: '例：电话、回函',
    says: '部门没有发回确认表，但已经答复全部确认、没有异议的，在这里登记。',
  },
  settled: {
    title: '登记处理结果',
    act: '登记',
    day: '处理日期',
    who: '经办人',
    told: '处理结果',
    example: '例：经核实企业仍在经营，维持原名单',
    says: '异议成立的，请先办理递补或者补位，再重新生成派发材料；不成立或者另行处理的，在这里写明。',
  },
}

const operations = {
  sent: 'dispatch.recordSent',
  confirmed: 'dispatch.recordConfirmed',
  settled: 'dispatch.settle',
} as const

interface Entered {
  readonly day: string
  readonly who: string
  readonly told: string
}

/** On which day, by whom and how: the ledger tells it with the clerk's name and the moment. */
export function DispatchToldDialog({ what, department, latest, onChange, onClose }: DispatchToldDialogProps) {
  const { status } = useOffice()
  const clerk = useClerk()
  const act = useAct(operations[what])
  const own = words[what]
  const run = async (entered: Entered) => {
    const answer = await act.run({ dispatchId: latest.id, ...entered })
    if (answer.ok) onChange(answer.value)
  }
  const who = what === 'confirmed' ? '' : clerk
  return (
    <FormDialog<Entered>
      title={`${own.title}：${department}`}
      act={own.act}
      running={act.running}
      failure={act.failure}
      initial={{ day: status.today, who, told: '' }}
      introduction={<p className="hint">{own.says}</p>}
      onFinish={run}
      onClose={onClose}
    >
      <Form.Item name="day" label={own.day} rules={[{ required: true, message: '请填写日期' }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="who" label={own.who} rules={[{ required: true, message: `请填写${own.who}` }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="told" label={own.told} rules={[{ required: true, message: `请填写${own.told}` }]}>
        <Input maxLength={400} placeholder={own.example} />
      </Form.Item>
    </FormDialog>
  )
}
