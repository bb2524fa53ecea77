import { AutoComplete } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'

interface DepartmentFieldProps {
  readonly value?: string
  readonly onChange?: (name: string) => void
  readonly id?: string
}

/** A department: one of the office's list, or a new name. */
export function DepartmentField({ value = '', onChange, id }: DepartmentFieldProps) {
  const departments = useQuery('departments.list', {})
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(name: string) => onChange?.(name)}
      options={(departments.value ?? []).map(({ name }) => ({ value: name }))}
    />
  )
}
