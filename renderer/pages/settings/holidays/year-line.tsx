import { Button, Select } from 'antd'
import type { YearCoverage } from '#shared/contract/index.ts'
import { coverageWords } from '#shared/text/calendar-words.ts'

interface YearLineProps {
  readonly years: readonly YearCoverage[]
  readonly year: number
  readonly onYear: (year: number) => void
}

/** Which year is shown; years without a full arrangement are named. */
export function YearLine({ years, year, onYear }: YearLineProps) {
  const gaps = years.filter(({ coverage }) => coverage !== 'published')
  return (
    <div className="year-line">
      <Button aria-label="上一年" onClick={() => onYear(year - 1)}>
        ‹
      </Button>
      <Select
        aria-label="年份"
        value={year}
        onChange={onYear}
        options={years.map((one) => ({
          value: one.year,
          label: `${one.year}年${one.coverage === 'published' ? '' : `（${coverageWords[one.coverage]}）`}`,
        }))}
      />
      <Button aria-label="下一年" onClick={() => onYear(year + 1)}>
        ›
      </Button>
      {gaps.length > 0 && (
        <span className="hint">
          没有完整安排的年份：{gaps.map((one) => `${one.year}年${coverageWords[one.coverage]}`).join('、')}
        </span>
      )}
    </div>
  )
}
