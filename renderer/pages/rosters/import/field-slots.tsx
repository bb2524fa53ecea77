import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fieldWord } from '#shared/text/roster-words.ts'
import type { MappingProps } from './column-list.tsx'
import { dragKind } from './column-list.tsx'

/** The roster's fields as places that a column can be dropped on. */
export function FieldSlots({ roster, columns, fields, known, onSet }: MappingProps) {
  const [over, setOver] = useState<string | null>(null)
  const drop = (field: string, place: string) => {
    setOver(null)
    const at = Number(place)
    if (place !== '' && columns[at] !== undefined) onSet(at, field)
  }
  return (
    <div className="mapping-fields">
      <h3>名录的栏目</h3>
      <ul>
        {known.map((field) => {
          const at = fields.indexOf(field)
          const filled = at >= 0
          return (
            <li
              key={field}
              className={over === field ? 'field-slot over' : 'field-slot'}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(field)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault()
                drop(field, event.dataTransfer.getData(dragKind))
              }}
            >
              <span className="field-slot-name">{fieldWord(roster, field)}</span>
              {filled ? (
                <span className="column-chip" title={columns[at]?.header}>
                  {columns[at]?.header}
                  <Button
                    type="text"
                    size="small"
                    aria-label={`取消「${fieldWord(roster, field)}」的对应`}
                    icon={<CloseOutlined />}
                    onClick={() => onSet(at, null)}
                  />
                </span>
              ) : (
                <span className="hint">没有对应的列</span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
