import { Input, Modal } from 'antd'
import { useState } from 'react'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { ColumnList } from './column-list.tsx'
import { FieldSlots } from './field-slots.tsx'
import { importFields, withColumn, wholeFileFields, withDefault } from './import-fields.ts'

interface ColumnMappingProps {
  readonly preview: ImportPreview
  readonly onClose: () => void
  readonly onChange: (columns: Record<string, string | null>, defaults: Record<string, string>) => void
}

/** Which column of the file is which field; recognised by its header, corrected by dragging or by choice. */
export function ColumnMapping({ preview, onClose, onChange }: ColumnMappingProps) {
  const { roster, columns } = preview
  const [fields, setFields] = useState<readonly (string | null)[]>(() => columns.map(({ field }) => field))
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>(preview.defaults)
  const set = (at: number, field: string | null) => setFields((before) => withColumn(before, at, field))
  const known = importFields(preview)
  const chosen = () => Object.fromEntries(columns.map(({ index }, at) => [String(index), fields[at] ?? null]))
  return (
    <Modal
      open
      centered
      width={960}
      className="mapping-modal"
      title="核对列名"
      okText="按此重新读取"
      cancelText="返回"
      onCancel={onClose}
      onOk={() => onChange(chosen(), { ...defaults })}
    >
      <p className="hint">
        把左边的列名拖到右边的栏目上，或在列名后面直接选栏目。没有对应栏目的列不会丢失，原样保存在「其他栏」。确认导入后，下次表头相同的文件自动照此对应。
      </p>
      <div className="mapping">
        <ColumnList roster={roster} columns={columns} fields={fields} known={known} onSet={set} />
        <FieldSlots roster={roster} columns={columns} fields={fields} known={known} onSet={set} />
      </div>
      <h3>整表统一填</h3>
      <p className="hint">表中没有、而各行都相同的栏目，可在此统一指定。</p>
      <div className="form-columns">
        {wholeFileFields[roster]
          .filter((field) => !fields.includes(field))
          .map((field) => (
            <Labelled key={field} label={fieldWord(roster, field)}>
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
