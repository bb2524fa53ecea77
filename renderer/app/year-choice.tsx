import { Select } from 'antd'
import { useOffice } from './office-context.ts'

/** The working year: the coming one and the ten before it. */
export function YearChoice() {
  const { status, year, chooseYear } = useOffice()
  const newest = Number(status.today.slice(0, 4)) + 1
  const years = Array.from({ length: 12 }, (_, back) => newest - back)
  return (
    <Select
      aria-label="年度"
      className="year-choice"
      value={year}
      onChange={chooseYear}
      options={years.map((value) => ({ value, label: `${value}年度` }))}
    />
  )
}
