import { HolderOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import type { ImportColumn } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { fieldWord } from '#shared/text/roster-words.ts'

export interface MappingProps {
  readonly roster: RosterName
  readonly columns: readonly ImportColumn[]
  /** By the place of the column in `columns` */
  readonly fields: readonly (string | null)[]
  readonly known: readonly string[]
  readonly onSet: (at: number, field: string | null) => void
}

/** What is dragged: the place of a column in the list. */
export const dragKind = 'text/plain'

/** The file's columns: each can be dragged to a field, or given one by choice. */
export function ColumnList({ roster, columns, fields, known, onSet }: MappingProps) {
  const options = known.map((field) => ({ value: field, label: fieldWord(roster, field) }))
  return (
    <div className="mapping-columns">
      <h3>文件中的列</h3>
      <ul>
        {columns.map(({ index, header }, at) => (
          <li key={index}>
            <span
              className="column-chip"
              draggable
              title={header}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragKind, String(at))
                event.dataTransfer.effectAllowed = 'move'
              }}
            >
              <HolderOutlined /> {header}
            </span>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={`「${header}」对应的栏目`}
              placeholder="其他栏"
              value={fields[at] ?? undefined}
              options={options}
              onChange={(field?: string) => onSet(at, field ?? null)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
