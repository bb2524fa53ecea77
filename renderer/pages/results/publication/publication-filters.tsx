import { Input } from 'antd'
import { go } from '#renderer/app/router.ts'
import type { PublicationDraw } from '#shared/contract/index.ts'
import { standings } from '#shared/domain/results/due-day.ts'
import { publicationStates } from '#shared/domain/results/publication.ts'
import { counted } from '#shared/text/numbers.ts'
import { publicationStateWords, standingWords } from '#shared/text/publication-words.ts'
import { Choice } from './choice.tsx'
import type { PublicationFilter } from './publication-filter.ts'
import { linesOf, noUnit, placeOf, rates } from './publication-filter.ts'

interface FiltersProps {
  readonly draws: readonly PublicationDraw[]
  readonly filter: PublicationFilter
  /** Batches are chosen by their draw alone, feedback by its term too */
  readonly kind: 'records' | 'feedback' | 'batches'
}

const rateWords = { inspected: '计入公示率的', public: '计为已公示的', waiting: '计为未公示的' } as const

/** 「联2023001 · 市场监管局 · 可公示 · 已逾期」: the filters read as a sentence, and stand in the address. */
export function PublicationFilters({ draws, filter, kind }: FiltersProps) {
  const set = (change: Partial<PublicationFilter>) => go(placeOf({ ...filter, ...change }))
  const departments = [...new Set(draws.flatMap(({ records }) => records.map((line) => line.department)))]
  return (
    <>
      <Choice
        label="抽取"
        all="全部抽取"
        value={filter.draw}
        options={draws.map(({ draw }) => ({ value: draw.id, label: `${draw.number}　${draw.title}` }))}
        onChange={(draw) => set({ draw })}
      />
      {kind === 'records' && (
        <>
          <Choice
            label="检查机关"
            all="全部检查机关"
            value={filter.department}
            options={departments.map((value) => ({ value, label: value }))}
            onChange={(department) => set({ department, unit: '' })}
          />
          {filter.unit !== '' && (
            <Choice
              label="科室"
              all="全部科室"
              value={filter.unit}
              options={[{ value: filter.unit, label: filter.unit === noUnit ? '不分科室' : filter.unit }]}
              onChange={(unit) => set({ unit })}
            />
          )}
          <Choice
            label="状态"
            all="全部状态"
            value={filter.state}
            options={statesFound(draws, filter)}
            onChange={(state) => set({ state })}
          />
        </>
      )}
      {kind !== 'batches' && (
        <Choice
          label="时限"
          all="全部时限"
          value={filter.standing}
          options={standings.map((value) => ({ value, label: standingWords[value] }))}
          onChange={(standing) => set({ standing })}
        />
      )}
      {filter.rate !== '' && (
        <Choice
          label="公示率"
          all="不按公示率"
          value={filter.rate}
          options={rates.map((value) => ({ value, label: rateWords[value] }))}
          onChange={(rate) => set({ rate })}
        />
      )}
      {kind !== 'batches' && (
        <Input.Search
          allowClear
          className="publication-search"
          aria-label="查找企业"
          placeholder="名称或代码"
          defaultValue={filter.words}
          onSearch={(words) => set({ words: words.trim() })}
        />
      )}
    </>
  )
}

/** With how many records there are of each. */
function statesFound(draws: readonly PublicationDraw[], filter: PublicationFilter) {
  const found = linesOf(draws, { ...filter, state: '' })
  return publicationStates.map((value) => ({
    value,
    label: `${publicationStateWords[value]}（${counted(found.filter(({ state }) => state === value).length)}）`,
  }))
}
