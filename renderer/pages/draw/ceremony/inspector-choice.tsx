import { Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'

interface InspectorChoiceProps {
  readonly departments: readonly string[]
  readonly value: string | null
  readonly label: string
  readonly refused: boolean
  readonly onChange: (id: string) => void
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** An inspector of the departments that draw now, found by typing; the chosen one keeps the name when the search goes on. */
export function InspectorChoice({ departments, value, label, refused, onChange }: InspectorChoiceProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const filters = { department: [...departments] }
  const found = useQuery('rosters.list', { roster: 'inspectors', search, filters, limit: 30 })
  const offered = (found.value?.rows ?? []).map(({ record }): Choice => ({
    value: record.id,
    label: `${record.name}（${'department' in record ? record.department : ''} ${certificateNumber(record.id)}）`,
  }))
  const isOffered = offered.some((choice) => choice.value === chosen?.value)
  return (
    <Select<string, Choice>
      aria-label={label}
      value={value}
      status={refused ? 'error' : ''}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder="输入姓名或执法证号"
      loading={found.loading}
      notFoundContent={found.loading ? '正在查找……' : '没有找到'}
      onSelect={(id) => {
        setChosen(offered.find((choice) => choice.value === id) ?? chosen)
        onChange(id)
      }}
      options={chosen === null || isOffered ? offered : [chosen, ...offered]}
    />
  )
}
