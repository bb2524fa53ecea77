import { Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'

interface RecordChoiceProps {
  readonly roster: RosterName
  readonly value?: string
  readonly onChange?: (id: string) => void
  readonly id?: string
}

/** One record of a roster, found by typing. */
export function RecordChoice({ roster, value, onChange, id }: RecordChoiceProps) {
  const [search, setSearch] = useState('')
  const found = useQuery('rosters.list', { roster, search, limit: 20 })
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={`输入名称或编号查找${rosterWords[roster]}`}
      loading={found.loading}
      notFoundContent={found.loading ? '正在查找……' : '没有找到'}
      onChange={(chosen: string) => onChange?.(chosen)}
      options={(found.value?.rows ?? []).map(({ record }) => ({
        value: record.id,
        label: `${record.name}（${certificateNumber(record.id)}）`,
      }))}
    />
  )
}
