import { Checkbox, Input, Select, Tag } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { fieldWord, rosterUnits } from '#shared/text/roster-words.ts'
import { filterChips, isNarrowed, withFilter } from './filter-sentence.ts'
import type { Filters } from './filter-sentence.ts'
import { filterFields } from './roster-spec.ts'

interface FilterBarProps {
  readonly roster: RosterName
  readonly search: string
  readonly filters: Filters
  readonly retired: boolean
  readonly total: number
  readonly all: number
  readonly onSearch: (search: string) => void
  readonly onFilters: (filters: Filters) => void
  readonly onRetired: (retired: boolean) => void
}

/** Search, filters and the sentence they make; the count is always there. */
export function FilterBar(props: FilterBarProps) {
  const { roster, search, filters, retired, total, all } = props
  const unit = rosterUnits[roster]
  return (
    <>
      <div className="filter-bar">
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="在本名录中搜索"
          placeholder="名称、编号、拼音首字母"
          defaultValue={search}
          onSearch={props.onSearch}
        />
        {filterFields[roster].map((field) => (
          <FieldFilter
            key={field}
            roster={roster}
            field={field}
            values={filters[field] ?? []}
            onChange={(values) => props.onFilters(withFilter(filters, field, values))}
          />
        ))}
        <Checkbox checked={retired} onChange={(event) => props.onRetired(event.target.checked)}>
          只看已移出
        </Checkbox>
      </div>
      <div className="filter-line">
        <span>
          {isNarrowed(search, filters) ? (
            <>
              符合条件 <strong>{counted(total)}</strong> {unit}，名录共 {counted(all)} {unit}
            </>
          ) : (
            <>
              共 <strong>{counted(total)}</strong> {unit}
            </>
          )}
        </span>
        {search.trim() !== '' && (
          <Tag closable onClose={() => props.onSearch('')}>
            含「{search.trim()}」
          </Tag>
        )}
        {filterChips(filters).map(({ field, words }) => (
          <Tag key={field} closable onClose={() => props.onFilters(withFilter(filters, field, []))}>
            {words}
          </Tag>
        ))}
      </div>
    </>
  )
}

interface FieldFilterProps {
  readonly roster: RosterName
  readonly field: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function FieldFilter({ roster, field, values, onChange }: FieldFilterProps) {
  const known = useQuery('rosters.values', { roster, field })
  return (
    <Select
      mode="multiple"
      allowClear
      className="field-filter"
      popupMatchSelectWidth={260}
      maxTagCount={0}
      maxTagPlaceholder={(hidden) => `${fieldWord(roster, field)} ${hidden.length}`}
      placeholder={fieldWord(roster, field)}
      aria-label={`按${fieldWord(roster, field)}筛选`}
      loading={known.loading}
      notFoundContent="名录中还没有"
      value={[...values]}
      onChange={(chosen: string[]) => onChange(chosen)}
      options={(known.value ?? []).map(({ value, count }) => ({
        value,
        label: `${value || '（空）'}（${counted(count)}）`,
      }))}
    />
  )
}
