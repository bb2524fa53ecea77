import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { HeaderChoice } from '#renderer/pages/rosters/import/header-choice.tsx'
import type { Reading } from '#renderer/pages/rosters/import/import-review.tsx'
import { PointOffer } from '#renderer/pages/rosters/import/point-offer.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { TakenRows } from './taken-rows.tsx'

interface TakenListDialogProps {
  readonly scheme: Scheme
  readonly onClose: () => void
  readonly onTaken: (scheme: Scheme) => void
}

interface Told {
  readonly initiator: string
  readonly number: string
  readonly document: string
}

/** The initiator's file: choose, look at every row, then all of it or nothing. */
export function TakenListDialog({ scheme, onClose, onTaken }: TakenListDialogProps) {
  const [form] = Form.useForm<Told>()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [pointing, setPointing] = useState(false)
  const read = useAct('rosters.previewImport')
  const discard = useAct('rosters.discardImport')
  const take = useAct('scheme.takeList')
  const load = async (chosen: ChosenFile, reading: Reading) => {
    setFile(chosen)
    setPointing(false)
    const answer = await read.run({ roster: 'targets', file: chosen, ...reading })
    if (!answer.ok) return
    if (preview !== null) void discard.run({ token: preview.token })
    setPreview(answer.value)
  }
  const leave = () => {
    if (preview !== null) void discard.run({ token: preview.token })
    onClose()
  }
  const finish = async (told: Told) => {
    if (preview === null) return
    const answer = await take.run({ scheme, token: preview.token, ...told })
    if (answer.ok) onTaken(answer.value.scheme)
  }
  const isSound = preview !== null && preview.counts.rejected === 0
  return (
    <Modal
      open
      width={920}
      title="导入发起部门的名单"
      onCancel={leave}
      footer={[
        <Button key="leave" onClick={leave}>
          返回
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={!isSound}
          loading={take.running}
          onClick={() => form.submit()}
        >
          采用这份名单并保存方案
        </Button>,
      ]}
    >
      <FailureNotice failure={read.failure ?? take.failure} />
      {file !== null && <PointOffer failure={read.failure} onPoint={() => setPointing(true)} />}
      {read.running && <Wait doing="正在读取名单" progress={read.progress} onCancel={read.cancel} />}
      {preview === null || file === null ? (
        <FileChoice
          prompt="点此选择发起部门给的名单，或把文件拖到这里"
          hint="支持 xlsx、xls、csv、docx 等。须有企业名称和统一社会信用代码。先看结果，确认后才写入。"
          accept=".xlsx,.xlsm,.xls,.et,.csv,.txt,.xml,.html,.htm,.docx"
          disabled={read.running}
          onChoose={(chosen) => void load(chosen, {})}
        />
      ) : (
        <TakenRows
          preview={preview}
          reading={read.running}
          onReread={(reading) => void load(file, reading)}
          onPoint={() => setPointing(true)}
          onPreview={setPreview}
        />
      )}
      <Form<Told>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="form-columns"
        initialValues={scheme.takenList ?? { initiator: '', number: '', document: '' }}
        onFinish={(told) => void finish(told)}
      >
        <Form.Item
          name="initiator"
          label="发起部门"
          rules={[{ required: true, whitespace: true, message: '请填写发起部门' }]}
        >
          <Input maxLength={200} placeholder="例：县市场监督管理局" />
        </Form.Item>
        <Form.Item name="number" label="对方的计划或任务编号（可不填）">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="document" label="来文文号（可不填）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {pointing && file !== null && (
        <HeaderChoice
          file={file}
          onClose={() => setPointing(false)}
          onChoose={(sheet, headerRow) => void load(file, { sheet, headerRow })}
        />
      )}
    </Modal>
  )
}
