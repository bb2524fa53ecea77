import { Alert, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ExportedArchive, VolumeLine } from '#shared/contract/index.ts'
import { counted, fileSize } from '#shared/text/numbers.ts'

interface ExportDialogProps {
  readonly lines: readonly VolumeLine[]
  readonly onClose: () => void
}

interface Entered {
  readonly form: 'folder' | 'zip'
  readonly place: string
}

/** Volumes as a folder or a zip that opens without this program. */
export function ExportDialog({ lines, onClose }: ExportDialogProps) {
  const act = useAct('archive.export')
  const [done, setDone] = useState<ExportedArchive | null>(null)
  const run = async (entered: Entered) => {
    if (done !== null) return onClose()
    const answer = await act.run({ volumes: lines.map(({ key }) => key), ...entered })
    if (answer.ok) setDone(answer.value)
  }
  return (
    <FormDialog<Entered>
      title={`导出 ${counted(lines.length)} 卷`}
      act={done === null ? '导出' : '完成'}
      width={640}
      running={act.running}
      failure={act.failure}
      initial={{ form: 'folder', place: '' }}
      introduction={
        <p className="hint">
          导出的档案用任何浏览器都能打开，不需要本程序，也不需要联网；附每个文件的校验码，可以随时核对。
        </p>
      }
      onFinish={run}
      onClose={onClose}
    >
      {done === null ? (
        <>
          <Form.Item name="form" label="形式">
            <Radio.Group
              options={[
                { value: 'folder', label: '文件夹' },
                { value: 'zip', label: '压缩包' },
              ]}
            />
          </Form.Item>
          <Form.Item name="place" label="存到" extra="不填则存到数据文件夹下的「归档导出」。">
            <Input maxLength={1000} placeholder="已有文件夹的完整路径，例：E:\档案移交" />
          </Form.Item>
          {act.running && <Wait doing="正在导出" progress={act.progress} onCancel={act.cancel} />}
        </>
      ) : (
        <Alert
          type="success"
          showIcon
          title={`已导出 ${counted(done.volumes)} 卷、${counted(done.files)} 个文件（${fileSize(done.bytes)}）。`}
          description={<span className="archive-path">{done.path}</span>}
        />
      )}
    </FormDialog>
  )
}
