import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { VolumeView } from '#shared/contract/index.ts'
import type { Requirement } from '#shared/domain/report/archive-requirements.ts'

interface PieceDialogProps {
  readonly volume: string
  readonly requirements: readonly Requirement[]
  readonly onDone: (view: VolumeView) => void
  readonly onClose: () => void
}

interface Entered {
  readonly name: string
  readonly number: string
  readonly date: string
  readonly pages: number | null
  readonly place: string
  readonly remark: string
  readonly requirement: string
}

/** A paper that stands in the cabinet, with a scan of it if there is one. */
export function PieceDialog({ volume, requirements, onDone, onClose }: PieceDialogProps) {
  const add = useAct('archive.addPiece')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const run = async (entered: Entered) => {
    const answer = await add.run({ volume, ...entered, files: [...files] })
    if (answer.ok) onDone(answer.value)
  }
  const first = requirements.find(({ state }) => state === 'missing')?.word ?? ''
  return (
    <FormDialog<Entered>
      title="登记纸质文件"
      act="登记"
      width={640}
      running={add.running}
      failure={add.failure}
      initial={{ name: first, number: '', date: '', pages: null, place: '', remark: '', requirement: first }}
      onFinish={run}
      onClose={onClose}
    >
      <Form.Item name="requirement" label="属于哪种应有材料">
        <Select
          options={[
            { value: '', label: '其他材料' },
            ...requirements.map(({ word }) => ({ value: word, label: word })),
          ]}
        />
      </Form.Item>
      <Form.Item name="name" label="文件名称" rules={[{ required: true, message: '请填写文件名称' }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-columns">
        <Form.Item name="number" label="文号">
          <Input maxLength={200} placeholder="没有可不填" />
        </Form.Item>
        <Form.Item name="date" label="日期">
          <DateField />
        </Form.Item>
        <Form.Item name="pages" label="页数">
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="place" label="存放处">
          <Input maxLength={200} placeholder="例：档案室3柜2层" />
        </Form.Item>
      </div>
      <Form.Item label="扫描件">
        <FilesField
          kind="scans"
          hint="图片、视频或 PDF，可以有几个；没有可不选"
          value={files}
          onChange={setFiles}
        />
      </Form.Item>
      <Form.Item name="remark" label="备注">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
