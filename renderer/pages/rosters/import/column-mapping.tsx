import { Input, Modal, Select, Table } from 'antd'
import { useState } from 'react'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { importFields, wholeFileFields, withDefault } from './import-fields.ts'

interface ColumnMappingProps {
  readonly preview: ImportPreview
  readonly onClose: () => void
  readonly onChange: (columns: Record<string, string | null>, defaults: Record<string, string>) => void
}

/** Which column of the file is which field; recognised by its header, corrected by hand. */
export function ColumnMapping({ preview, onClose, onChange }: ColumnMappingProps) {
  const [fields, setFields] = useState(() => preview.columns.map(({ field }) => field))
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({})
  const set = (at: number, field: string | null) =>
    setFields((before) => before.map((old, index) => (index === at ? field : old === field ? null : old)))
  const options = importFields(preview).map((field) => ({
    value: field,
    label: fieldWord(preview.roster, field),
  }))
  return (
    <Modal
      open
      width={640}
      title="核对列名"
      okText="按此重新读取"
      cancelText="返回"
      onCancel={onClose}
      onOk={() =>
        onChange(Object.fromEntries(fields.map((field, at) => [String(at), field])), { ...defaults })
      }
    >
      <p className="hint">没有对应栏目的列不会丢失，原样保存在「其他栏」。</p>
      <Table
        size="small"
        pagination={false}
        scroll={{ y: 260 }}
        rowKey="at"
        dataSource={preview.columns.map(({ header }, at) => ({ at, header }))}
        columns={[
          { title: '文件中的列名', dataIndex: 'header' },
          {
            title: '对应栏目',
            width: 260,
            render: (_, { at }) => (
              <Select
                allowClear
                className="full-width"
                aria-label={`第 ${at + 1} 列`}
                placeholder="其他栏"
                value={fields[at] ?? undefined}
                options={options}
                onChange={(field?: string) => set(at, field ?? null)}
              />
            ),
          },
        ]}
      />
      <h3>整表统一填</h3>
      <p className="hint">表中没有、而各行都相同的栏目，可在此统一指定。</p>
      <div className="form-columns">
        {wholeFileFields[preview.roster]
          .filter((field) => !fields.includes(field))
          .map((field) => (
            <Labelled key={field} label={fieldWord(preview.roster, field)}>
              <Input
                value={defaults[field] ?? ''}
                onChange={(event) => setDefaults(withDefault(defaults, field, event.target.value))}
              />
            </Labelled>
          ))}
      </div>
    </Modal>
  )
}
