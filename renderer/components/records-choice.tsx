import { Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'

interface RecordsChoiceProps {
  readonly roster: RosterName
  readonly value?: readonly string[]
  readonly onChange?: (ids: string[]) => void
  readonly id?: string
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Several records of a roster, each found by typing; what was chosen keeps its name when the search goes on. */
export function RecordsChoice({ roster, value = [], onChange, id }: RecordsChoiceProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly Choice[]>([])
  const found = useQuery('rosters.list', { roster, search, limit: 20 })
  const offered = (found.value?.rows ?? []).map(({ record }): Choice => ({
    value: record.id,
    label: `${record.name}（${certificateNumber(record.id)}）`,
  }))
  const known = new Map([...chosen, ...offered].map((choice) => [choice.value, choice]))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      value={[...value]}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={`输入名称或编号查找${rosterWords[roster]}，可选多个`}
      loading={found.loading}
      notFoundContent={found.loading ? '正在查找……' : '没有找到'}
      onChange={(ids: string[]) => {
        setChosen(ids.flatMap((one) => known.get(one) ?? []))
        onChange?.(ids)
      }}
      options={[
        ...offered,
        ...chosen.filter((one) => !offered.some(({ value: shown }) => shown === one.value)),
      ]}
    />
  )
}
