import { AutoComplete } from 'antd'
import { useDepartmentNames } from '#renderer/api/use-department-names.ts'

interface DepartmentFieldProps {
  readonly value?: string
  readonly onChange?: (name: string) => void
  readonly id?: string
}

/** A department: one of the office's list, or a new name. */
export function DepartmentField({ value = '', onChange, id }: DepartmentFieldProps) {
  const { names } = useDepartmentNames()
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(name: string) => onChange?.(name)}
      options={names.map((name) => ({ value: name }))}
    />
  )
}
