import { Alert, AutoComplete, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { isScaleMissing, statedColumns } from './scale-statement.ts'

interface ScaleNoticeProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onStated: (columns: Record<string, string | null>, defaults: Record<string, string>) => void
}

interface Statement {
  readonly creditScale: string
  readonly creditAsOf?: string
  readonly creditSource?: string
}

/** A file with bare letters: of which scale they are, of which day and from whom, is stated once for all its rows. */
export function ScaleNotice({ preview, reading, onStated }: ScaleNoticeProps) {
  const [asking, setAsking] = useState(false)
  if (!isScaleMissing(preview)) return null
  return (
    <>
      <Alert
        className="scale-notice"
        type="info"
        showIcon
        title="表中有信用风险等级，没有注明采用哪一套标准：同一个字母在各套标准中含义不同。"
        action={
          <ActButton act="rosters.bulk" size="small" disabled={reading} onClick={() => setAsking(true)}>
            注明标准
          </ActButton>
        }
      />
      {asking && (
        <ScaleForm
          preview={preview}
          onClose={() => setAsking(false)}
          onStated={(stated) => {
            setAsking(false)
            onStated(statedColumns(preview), { ...preview.defaults, ...stated })
          }}
        />
      )}
    </>
  )
}

interface ScaleFormProps {
  readonly preview: ImportPreview
  readonly onClose: () => void
  readonly onStated: (stated: Record<string, string>) => void
}

function ScaleForm({ preview, onClose, onStated }: ScaleFormProps) {
  const [form] = Form.useForm<Statement>()
  const scales = useQuery('vocabularies.list', { name: 'scales' })
  const finish = (values: Statement) =>
    onStated(
      Object.fromEntries(
        Object.entries(values).flatMap(([field, text]) =>
          typeof text === 'string' && text.trim() !== '' ? [[field, text.trim()]] : [],
        ),
      ),
    )
  return (
    <Modal
      open
      title="注明信用风险等级的标准"
      okText="按此重新读取"
      cancelText="返回"
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Statement>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ creditScale: '', creditAsOf: preview.defaults['creditAsOf'] ?? '' }}
        onFinish={finish}
      >
        <Form.Item
          name="creditScale"
          label={fieldWord('targets', 'creditScale')}
          rules={[{ required: true, whitespace: true, message: '请选择或填写标准' }]}
        >
          <AutoComplete
            autoFocus
            placeholder="选择词表中的标准，或直接填写"
            options={(scales.value?.words ?? []).map(({ word, grades }) => ({
              value: word,
              label: `${word}（${grades.join('、')}）`,
            }))}
          />
        </Form.Item>
        <Form.Item name="creditAsOf" label={fieldWord('targets', 'creditAsOf')}>
          <DateField />
        </Form.Item>
        <Form.Item name="creditSource" label={fieldWord('targets', 'creditSource')}>
          <Input maxLength={200} placeholder="例：省平台2026年3月评定结果" />
        </Form.Item>
      </Form>
      <p className="hint">整表各行都按此填写；表中自己有的栏目不受影响。</p>
    </Modal>
  )
}
