import { Checkbox, Input, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useState } from 'react'
import { counted } from '#shared/text/numbers.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'
import { FilterPicker } from './filter-picker.tsx'
import { filterChips, isNarrowed } from './filter-sentence.ts'
import { SavedFilters } from './saved-filters.tsx'
import type { AskedQuestion } from './use-question.ts'

interface FilterBarProps {
  readonly asked: AskedQuestion
  readonly total: number
  readonly all: number
  /** What else belongs beside the filters */
  readonly children?: ReactNode
}

/** Search, filters and the sentence they make; the count is always there. */
export function FilterBar({ asked, total, all, children }: FilterBarProps) {
  const { question } = asked
  const { roster, search, filters, retired } = question
  const [field, setField] = useState<string | null>(null)
  const unit = rosterUnits[roster]
  return (
    <>
      <div className="filter-bar">
        <SearchField search={search} onSearch={asked.setSearch} />
        <FilterPicker
          roster={roster}
          filters={filters}
          field={field}
          onField={setField}
          onFilter={asked.setFilter}
        />
        <SavedFilters question={question} onAsk={asked.ask} />
        <Checkbox checked={retired} onChange={(event) => asked.setRetired(event.target.checked)}>
          只看已移出
        </Checkbox>
        <span className="spring" />
        {children}
      </div>
      <div className="filter-line" aria-live="polite">
        <span>
          {isNarrowed(question) || retired ? (
            <>
              符合条件 <strong>{counted(total)}</strong> {unit}，名录共 {counted(all)} {unit}
            </>
          ) : (
            <>
              共 <strong>{counted(total)}</strong> {unit}
            </>
          )}
        </span>
        {search !== '' && (
          <Tag closable onClose={() => asked.setSearch('')}>
            含「{search}」
          </Tag>
        )}
        {filterChips(roster, filters).map(({ field: own, words }) => (
          <Tag key={own} closable onClose={() => asked.setFilter(own, [])}>
            <button type="button" className="chip" title="修改这个条件" onClick={() => setField(own)}>
              {words}
            </button>
          </Tag>
        ))}
      </div>
    </>
  )
}

interface SearchFieldProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** A pause in typing: not every letter is a question. */
const pause = 180

function SearchField({ search, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(search)
  // What this field last said or was told: a search that comes from elsewhere replaces its text, its own does not.
  const [known, setKnown] = useState(search)
  if (search !== known) {
    setKnown(search)
    setText(search)
  }
  const ask = useCallback(
    (words: string) => {
      setKnown(words.trim())
      onSearch(words)
    },
    [onSearch],
  )
  useEffect(() => {
    if (text.trim() === known) return undefined
    const timer = setTimeout(() => ask(text), pause)
    return () => clearTimeout(timer)
  }, [text, known, ask])
  return (
    <Input
      allowClear
      className="filter-search"
      aria-label="在本名录中搜索"
      placeholder="名称、编号、拼音首字母、全拼"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => ask(text)}
    />
  )
}
