import { FilterOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { Filters } from '#shared/domain/rosters/filters.ts'
import { filterKinds } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { filterWord } from './filter-sentence.ts'
import { FilterValues } from './filter-values.tsx'

interface FilterPickerProps {
  readonly roster: RosterName
  readonly filters: Filters
  /** The field whose values are shown, or null while it is closed */
  readonly field: string | null
  readonly onField: (field: string | null) => void
  readonly onFilter: (field: string, values: readonly string[]) => void
}

/** Every field a list can be narrowed by at the left, its values with their counts at the right. */
export function FilterPicker({ roster, filters, field, onField, onFilter }: FilterPickerProps) {
  const kinds = Object.entries(filterKinds[roster])
  const [last, setLast] = useState(kinds[0]?.[0] ?? '')
  const shown = field ?? last
  const kind = filterKinds[roster][shown]
  const choose = (chosen: string) => {
    setLast(chosen)
    onField(chosen)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={field !== null}
      onOpenChange={(open) => onField(open ? shown : null)}
      content={
        <div
          className="filter-picker"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onField(null)
          }}
        >
          <ul className="filter-fields" aria-label="筛选项目">
            {kinds.map(([name]) => (
              <li key={name}>
                <button
                  type="button"
                  aria-pressed={name === shown}
                  onClick={() => choose(name)}
                  onFocus={() => choose(name)}
                >
                  {filterWord(roster, name)}
                  {(filters[name]?.length ?? 0) > 0 && (
                    <span className="filter-count">{filters[name]?.length}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {kind !== undefined && field !== null && (
            <FilterValues
              key={shown}
              roster={roster}
              field={shown}
              kind={kind}
              values={filters[shown] ?? []}
              onChange={(values) => onFilter(shown, values)}
            />
          )}
        </div>
      }
    >
      <Button icon={<FilterOutlined aria-hidden />} aria-expanded={field !== null}>
        筛选
      </Button>
    </Popover>
  )
}
