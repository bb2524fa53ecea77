import { hrefOf } from '#renderer/app/router.ts'
import type { MonthsView, ReportedMonthView } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'
import { monthStateWords } from '#shared/text/report-words.ts'

interface MonthsTableProps {
  readonly view: MonthsView
  /** `2023-05`: the month that somebody was led to */
  readonly marked: string
}

/** 未报, 已报, 逾期, 有更正: a line per unit, a column per month. */
export function MonthsTable({ view, marked }: MonthsTableProps) {
  const { year, reportDay, units, merged } = view
  return (
    <section className="card" aria-label="各单位月报">
      <h2>{year}年各单位月报</h2>
      <p className="hint">
        {reportDay === null
          ? '本单位的规则没有规定报送日，可以随时填报。'
          : `每月${reportDay}日前报送，统计期从上一期的次日算到报送日，不重不漏。`}
        点月份打开月报表。
      </p>
      <table className="sheet-table months-table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            {merged.map(({ month }) => (
              <th key={month} scope="col" className={month === marked ? 'marked' : ''}>
                {Number(month.slice(5))}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, months }) => (
            <Line key={unit} name={unit} unit={unit} months={months} marked={marked} />
          ))}
          <Line name="全局汇总" unit="" months={merged} marked={marked} />
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly name: string
  readonly unit: string
  readonly months: readonly ReportedMonthView[]
  readonly marked: string
}

function Line({ name, unit, months, marked }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {months.map(({ month, state, dueOn, version }) => (
        <td key={month} className={month === marked ? 'marked' : ''}>
          <a
            className={`month-state month-${state}`}
            href={hrefOf(['report', 'monthly'], { month, unit })}
            title={dueOn === '' ? '' : `报送期限 ${longDate(dueOn)}`}
            aria-label={`${name}${Number(month.slice(5))}月：${monthStateWords[state]}`}
          >
            {monthStateWords[state]}
            {version > 1 && <small>第{version}版</small>}
          </a>
        </td>
      ))}
    </tr>
  )
}
