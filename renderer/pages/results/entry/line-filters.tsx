import { Input, Select } from 'antd'
import type { ResultLine, SheetState } from '#shared/contract/index.ts'
import { sheetStateWords } from '#shared/text/record-words.ts'
import type { LineFilter } from './sheet-lines.ts'
import { countStates, regionsOf, withoutState } from './sheet-lines.ts'

interface LineFiltersProps {
  readonly lines: readonly ResultLine[]
  readonly filter: LineFilter
  readonly onFilter: (filter: LineFilter) => void
}

const states: readonly SheetState[] = ['none', 'draft', 'complete', 'returned', 'approved']

/** Each state with how many there are, in 份: one department at one target. */
export function LineFilters({ lines, filter, onFilter }: LineFiltersProps) {
  const counts = countStates(withoutState(lines, filter))
  const departments = [...new Set(lines.map(({ department }) => department))]
  const regions = regionsOf(lines)
  const one = (word: string, values: readonly string[]) => [
    { value: '', label: word },
    ...values.map((value) => ({ value, label: value })),
  ]
  return (
    <div className="line-filters">
      <div className="line-states" role="group" aria-label="状态">
        {states.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.state === state}
            onClick={() => onFilter({ ...filter, state: filter.state === state ? '' : state })}
          >
            {sheetStateWords[state]} <strong>{counts.get(state) ?? 0}</strong>
          </button>
        ))}
      </div>
      <Input
        allowClear
        aria-label="查找检查对象"
        placeholder="按名称、代码查找"
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      {departments.length > 1 && (
        <Select
          aria-label="部门"
          value={filter.department}
          options={one('全部部门', departments)}
          onChange={(department) => onFilter({ ...filter, department })}
        />
      )}
      {regions.length > 1 && (
        <Select
          aria-label="乡镇"
          value={filter.region}
          options={one('全部乡镇', regions)}
          onChange={(region) => onFilter({ ...filter, region })}
        />
      )}
    </div>
  )
}
