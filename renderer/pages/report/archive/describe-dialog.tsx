import { Form, Input, InputNumber } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { PieceView, VolumeView } from '#shared/contract/index.ts'

interface DescribeDialogProps {
  readonly volume: string
  readonly piece: PieceView
  readonly onDone: (view: VolumeView) => void
  readonly onClose: () => void
}

interface Entered {
  readonly pages: number | null
  readonly place: string
  readonly remark: string
}

/** How many pages the printed piece has, and where its original stands. */
export function DescribeDialog({ volume, piece, onDone, onClose }: DescribeDialogProps) {
  const describe = useAct('archive.describePiece')
  const { key, name, pages, place, remark } = piece
  const run = async (entered: Entered) => {
    const answer = await describe.run({ volume, piece: key, ...entered })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <FormDialog<Entered>
      title={name}
      act="保存"
      running={describe.running}
      failure={describe.failure}
      initial={{ pages, place, remark }}
      onFinish={run}
      onClose={onClose}
    >
      <Form.Item name="pages" label="页数">
        <InputNumber min={0} max={100_000} precision={0} placeholder="可不填" />
      </Form.Item>
      <Form.Item name="place" label="纸质原件存放处">
        <Input maxLength={200} placeholder="例：档案室3柜2层" />
      </Form.Item>
      <Form.Item name="remark" label="备注">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
