import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { CarriedOutTable } from './carried-out-table.tsx'
import { MonthlyDesk } from './monthly-desk.tsx'
import { MonthsTable } from './months-table.tsx'

interface MonthlyTabProps {
  /** `2023-05`; empty: the year's list */
  readonly month: string
  /** Empty: merged for the bureau; null: not chosen */
  readonly unit: string | null
}

/** Who has reported which month; one of them opened is the form itself. */
export function MonthlyTab({ month, unit }: MonthlyTabProps) {
  const office = useOffice()
  // 今天 may lead to a month of the last year.
  const year = month === '' ? office.year : Number(month.slice(0, 4))
  const months = useQuery('report.months', { year })
  if (month !== '' && unit !== null) {
    return <MonthlyDesk key={`${month} ${unit}`} month={month} unit={unit} onIssued={months.reload} />
  }
  return (
    <div className="scrolling">
      <FailureNotice failure={months.failure} onRetry={months.reload} />
      {months.loading && months.value === null && <Wait doing="正在统计各单位的月报" />}
      {months.value !== null && <MonthsTable view={months.value} marked={month} />}
      <CarriedOutTable year={year} />
    </div>
  )
}
