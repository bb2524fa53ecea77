import { Checkbox, DatePicker, Input } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { FilterKind } from '#shared/domain/rosters/filters.ts'
import { fitsFilter } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { offeredWindows, valueWords } from './filter-sentence.ts'

interface FilterValuesProps {
  readonly roster: RosterName
  readonly field: string
  readonly kind: FilterKind
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

interface ValueCount {
  readonly value: string
  readonly count: number
}

const manyValues = 10
const mostShown = 200

/** What can be chosen of one field, with how many records each would find. */
export function FilterValues({ roster, field, kind, values, onChange }: FilterValuesProps) {
  const { status } = useOffice()
  const [part, setPart] = useState('')
  const known = useQuery('rosters.values', { roster, field })
  const isDated = kind === 'expiry' || kind === 'past'
  const all = isDated
    ? windowCounts(kind, known.value ?? [], status.today)
    : withChosen(known.value ?? [], values)
  const words = (value: string) => valueWords(roster, field, value)
  const offered = all.filter(({ value }) => words(value).includes(part.trim()))
  const toggle = (value: string, checked: boolean) =>
    onChange(checked ? [...values, value] : values.filter((one) => one !== value))
  const before = values.find((value) => value.startsWith('before-'))
  return (
    <div className="filter-values">
      <FailureNotice failure={known.failure} onRetry={known.reload} />
      {known.value === null && known.loading && <Wait doing="正在统计" />}
      {all.length > manyValues && (
        <Input
          size="small"
          allowClear
          aria-label="在可选值中查找"
          placeholder="查找"
          value={part}
          onChange={(event) => setPart(event.target.value)}
        />
      )}
      <ul>
        {offered.slice(0, mostShown).map(({ value, count }) => (
          <li key={value}>
            <Checkbox
              checked={values.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            >
              {words(value)} <span className="hint">{counted(count)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {offered.length > mostShown && (
        <p className="hint">还有 {counted(offered.length - mostShown)} 个，请输入几个字查找。</p>
      )}
      {known.value !== null && offered.length === 0 && <p className="hint">名录中还没有。</p>}
      {kind === 'past' && (
        <label className="filter-day">
          早于
          <DatePicker
            size="small"
            placeholder="选择日期"
            onChange={(day) =>
              onChange([
                ...values.filter((value) => value !== before),
                ...(day === null ? [] : [`before-${day.format('YYYY-MM-DD')}`]),
              ])
            }
          />
        </label>
      )}
    </div>
  )
}

/** A chosen value that no record has any more is still there to be taken away. */
function withChosen(known: readonly ValueCount[], values: readonly string[]): readonly ValueCount[] {
  const there = new Set(known.map(({ value }) => value))
  return [...known, ...values.filter((value) => !there.has(value)).map((value) => ({ value, count: 0 }))]
}

function windowCounts(
  kind: 'expiry' | 'past',
  dates: readonly ValueCount[],
  today: string,
): readonly ValueCount[] {
  return offeredWindows[kind].map((value) => ({
    value,
    count: dates
      .filter((date) => fitsFilter(kind, date.value, [value], today))
      .reduce((sum, { count }) => sum + count, 0),
  }))
}
