import { AutoComplete, Button, Input } from 'antd'
import { useState } from 'react'
import { DepartmentField } from '#renderer/components/department-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { ListImportPreview } from '#shared/contract/index.ts'
import { inspectionKinds } from '#shared/domain/rosters/inspection-history.ts'
import { fieldNamed } from '#shared/domain/rosters/roster-fields.ts'
import type { ListName } from './list-import-columns.tsx'

interface ListDefaultsProps {
  readonly list: ListName
  readonly preview: ListImportPreview
  readonly stated: Readonly<Record<string, string>>
  readonly reading: boolean
  readonly onState: (stated: Readonly<Record<string, string>>) => void
}

const stateable: Readonly<Record<ListName, readonly string[]>> = {
  inspections: ['kind', 'department'],
  recusals: ['reason'],
}

/** What the file has no column for is stated once for all its rows. */
export function ListDefaults({ list, preview, stated, reading, onState }: ListDefaultsProps) {
  const [values, setValues] = useState(stated)
  const open = stateable[list].filter((name) => !preview.columns.some(({ field }) => field === name))
  if (open.length === 0) return null
  const set = (field: string) => (text: string) => setValues((before) => ({ ...before, [field]: text }))
  const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''))
  return (
    <div className="list-defaults">
      <span>本表没有的栏，可整表统一指定：</span>
      {open.map((field) => (
        <Labelled key={field} label={fieldNamed(list, field)?.header ?? field}>
          {field === 'kind' ? (
            <AutoComplete
              value={values[field] ?? ''}
              options={inspectionKinds.map((kind) => ({ value: kind }))}
              onChange={set(field)}
            />
          ) : field === 'department' ? (
            <DepartmentField value={values[field] ?? ''} onChange={set(field)} />
          ) : (
            <Input
              value={values[field] ?? ''}
              maxLength={200}
              onChange={(event) => set(field)(event.target.value)}
            />
          )}
        </Labelled>
      ))}
      <Button loading={reading} onClick={() => onState(filled)}>
        按此重新读取
      </Button>
    </div>
  )
}
