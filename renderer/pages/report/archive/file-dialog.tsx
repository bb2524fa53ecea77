import { Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { VolumeLine } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'

interface FileDialogProps {
  readonly lines: readonly VolumeLine[]
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly day: string
  readonly who: string
  readonly shelf: string
  readonly reason: string
}

/** `2023-检-001` and the numbers after it: what stands in front of the last digits stays. */
function shelvesFrom(first: string, count: number): readonly string[] {
  const [, head = '', digits = ''] = /^(.*?)(\d{1,9})$/u.exec(first) ?? []
  if (first === '' || digits === '') return Array.from({ length: count }, (_, at) => (at === 0 ? first : ''))
  return Array.from(
    { length: count },
    (_, at) => `${head}${String(Number(digits) + at).padStart(digits.length, '0')}`,
  )
}

/** 立卷归档 of one volume or many, with numbers that run on. */
export function FileDialog({ lines, onDone, onClose }: FileDialogProps) {
  const { status } = useOffice()
  const who = useClerk()
  const file = useAct('archive.file')
  const lacking = lines.filter(({ missing }) => missing.length > 0)
  const run = async ({ shelf, ...entered }: Entered) => {
    const shelves = shelvesFrom(shelf.trim(), lines.length)
    const volumes = lines.map(({ key }, at) => ({ volume: key, shelf: shelves[at] ?? '' }))
    const answer = await file.run({ volumes, ...entered })
    if (answer.ok) onDone()
  }
  return (
    <FormDialog<Entered>
      title={lines.length === 1 ? `归档：${lines[0]?.name ?? ''}` : `归档 ${counted(lines.length)} 卷`}
      act="归档"
      running={file.running}
      failure={file.failure}
      initial={{ day: status.today, who, shelf: '', reason: '' }}
      introduction={
        lacking.length > 0 && (
          <p className="archive-note">
            {lines.length === 1
              ? `本卷还缺：${lacking[0]?.missing.join('、') ?? ''}。`
              : `其中 ${counted(lacking.length)} 卷缺材料。`}
            缺材料归档须写明理由。
          </p>
        )
      }
      onFinish={run}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item name="day" label="归档日期" rules={[{ required: true, message: '请填写归档日期' }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="who" label="立卷人" rules={[{ required: true, message: '请填写立卷人' }]}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item
        name="shelf"
        label="档号"
        {...(lines.length > 1 ? { extra: '填第一卷的档号，其余各卷依次递增，例：2023-检-001。' } : {})}
      >
        <Input maxLength={200} placeholder="可不填" />
      </Form.Item>
      {lacking.length > 0 && (
        <Form.Item
          name="reason"
          label="缺材料归档的理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={2} maxLength={400} />
        </Form.Item>
      )}
    </FormDialog>
  )
}
