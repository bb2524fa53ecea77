import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import type { AttachmentView, DiaryView } from '#shared/contract/index.ts'
import type { DiaryKind } from '#shared/domain/report/diary.ts'
import { diaryKinds } from '#shared/domain/report/diary.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import { diaryKindWords } from '#shared/text/report-words.ts'

interface DiaryFormProps {
  readonly unit: string
  /** null: a new one */
  readonly entry: DiaryView | null
  /** A new entry is most likely of these days */
  readonly within: Period | null
  readonly onSaved: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly kind: DiaryKind
  readonly day: string
  readonly title: string
  readonly content: string
  readonly people: number | null
  readonly reason: string
}

/** One meeting, paper, training or publicity with what proves it. */
export function DiaryForm({ unit, entry, within, onSaved, onClose }: DiaryFormProps) {
  const { status } = useOffice()
  const save = useAct('report.saveDiary')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [kept, setKept] = useState<readonly AttachmentView[]>(entry?.attachments ?? [])
  const run = async ({
    reason = '',
    people = null,
    content = '',
    ...entered
  }: Partial<Entered> & Omit<Entered, 'reason' | 'people' | 'content'>) => {
    const answer = await save.run({
      entry: { id: entry?.id ?? '', unit, content, people, ...entered },
      version: entry?.version ?? 0,
      keep: kept.map(({ id }) => id),
      files: [...files],
      reason,
    })
    if (answer.ok) onSaved()
  }
  const { kind, day, title, content, people } = entry ?? {
    kind: 'meeting' as const,
    day: within !== null && within.to < status.today ? within.to : status.today,
    title: '',
    content: '',
    people: null,
  }
  return (
    <FormDialog<Entered>
      title={entry === null ? `登记工作日志：${unit}` : '修改工作日志'}
      act={entry === null ? '登记' : '保存'}
      width={640}
      running={save.running}
      failure={save.failure}
      initial={{ kind, day, title, content, people, reason: '' }}
      onFinish={run}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item name="kind" label="类别">
          <Radio.Group options={diaryKinds.map((value) => ({ value, label: diaryKindWords[value] }))} />
        </Form.Item>
        <Form.Item name="day" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="title"
          label="标题"
          className="wide"
          rules={[{ required: true, whitespace: true, message: '请填写标题' }]}
        >
          <Input maxLength={200} placeholder="例：双随机工作部署会" />
        </Form.Item>
        <Form.Item name="content" label="内容（可不填）" className="wide">
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
        <Form.Item name="people" label="人数（可不填）">
          <InputNumber min={0} max={1_000_000} precision={0} className="full-width" />
        </Form.Item>
        {entry !== null && (
          <Form.Item name="reason" label="修改理由">
            <Input maxLength={400} placeholder="记入操作记录" />
          </Form.Item>
        )}
      </div>
      {kept.map((paper) => (
        <div key={paper.id}>
          {paper.name}
          <Button
            type="link"
            size="small"
            danger
            onClick={() => setKept(kept.filter((one) => one !== paper))}
          >
            去掉
          </Button>
        </div>
      ))}
      <FilesField kind="documents" value={files} hint="会议纪要、签到表、文件、照片等" onChange={setFiles} />
    </FormDialog>
  )
}
