import { Input, Select, TreeSelect } from 'antd'
import { DateField } from '#renderer/components/date-field.tsx'
import { ledgerGroups } from '#shared/text/ledger-words.ts'
import type { LedgerFilter } from './ledger-question.ts'

interface LedgerFiltersProps {
  readonly filter: LedgerFilter
  readonly actors: readonly string[]
  readonly onChange: (filter: LedgerFilter) => void
}

const kindTree = ledgerGroups.map(({ word, kinds }) => ({
  title: word,
  value: word,
  children: kinds.map(({ kind, word: title }) => ({ title, value: kind })),
}))

/** Which entries: by what was done, by whom, when, in which words, about which draw or record. */
export function LedgerFilters({ filter, actors, onChange }: LedgerFiltersProps) {
  const set = (part: Partial<LedgerFilter>) => onChange({ ...filter, ...part })
  return (
    <div className="filter-bar ledger-filters">
      <Input.Search
        allowClear
        className="ledger-words"
        aria-label="按文字查找"
        placeholder="名称、文件名、理由"
        defaultValue={filter.words}
        key={`words ${filter.words}`}
        onSearch={(words) => set({ words: words.trim() })}
      />
      <TreeSelect
        className="ledger-kinds"
        aria-label="操作"
        placeholder="全部操作"
        treeCheckable
        popupMatchSelectWidth={280}
        listHeight={420}
        allowClear
        showCheckedStrategy={TreeSelect.SHOW_CHILD}
        maxTagCount={0}
        maxTagPlaceholder={(hidden) => `操作 ${hidden.length} 种`}
        treeData={kindTree}
        treeNodeFilterProp="title"
        value={[...filter.kinds]}
        onChange={(kinds: string[]) => set({ kinds })}
      />
      <Select
        className="field-filter"
        aria-label="经办人"
        value={filter.actor}
        options={[{ value: '', label: '全部经办人' }, ...actors.map((value) => ({ value, label: value }))]}
        onChange={(actor) => set({ actor })}
      />
      <span className="ledger-days">
        <DateField label="从哪一天" value={filter.from} onChange={(from) => set({ from })} />
        至
        <DateField label="到哪一天" value={filter.to} onChange={(to) => set({ to })} />
      </span>
      <Input.Search
        allowClear
        className="ledger-about"
        aria-label="某次抽取或某条名录"
        placeholder="抽取编号、信用代码、证号"
        defaultValue={filter.about}
        key={`about ${filter.about}`}
        onSearch={(about) => set({ about: about.trim() })}
      />
    </div>
  )
}
