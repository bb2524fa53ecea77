import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

interface DateFieldProps {
  readonly value?: string
  readonly onChange?: (date: string) => void
  readonly id?: string
  readonly label?: string
}

// Shown as on paper; typed either way.
const formats = ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYYMMDD']

/** A date as the program keeps it (`2024-05-27`), chosen or typed. */
export function DateField({ value = '', onChange, id, label }: DateFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      className="full-width"
      aria-label={label}
      format={formats}
      placeholder="年月日"
      value={value === '' ? null : dayjs(value)}
      onChange={(date) => onChange?.(date === null ? '' : date.format('YYYY-MM-DD'))}
    />
  )
}
