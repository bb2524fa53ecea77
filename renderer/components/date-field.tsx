import { Input } from 'antd'

interface DateFieldProps {
  readonly value?: string
  readonly onChange?: (date: string) => void
  readonly id?: string
  readonly label?: string
}

/** A date as the program keeps it (`2024-05-27`), chosen or typed. */
export function DateField({ value = '', onChange, id, label }: DateFieldProps) {
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      type="date"
      max="9999-12-31"
      aria-label={label}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}
