import { Select } from 'antd'

interface YearFilterProps {
  /** ISO date: six years back from its year are offered */
  readonly today: string
  /** `2024`; empty: every year */
  readonly value: string
  readonly onChange: (year: string) => void
}

/** Which year of a register is listed. */
export function YearFilter({ today, value, onChange }: YearFilterProps) {
  return (
    <Select
      className="field-filter"
      aria-label="年度"
      value={value}
      onChange={onChange}
      options={yearOptions(today)}
    />
  )
}

function yearOptions(today: string) {
  const now = Number(today.slice(0, 4))
  const years = Array.from({ length: 6 }, (_, back) => String(now - back))
  return [{ value: '', label: '全部年度' }, ...years.map((value) => ({ value, label: `${value}年` }))]
}

interface SeveralFilterProps<Value extends string> {
  /** What is filtered by, as the screen says it */
  readonly what: string
  readonly options: readonly { readonly value: Value; readonly label?: string }[]
  /** None: all of them */
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

/** Some of a few values, counted rather than spelled out: the bar stays one line. */
export function SeveralFilter<Value extends string>(props: SeveralFilterProps<Value>) {
  const { what, options, chosen, onChange } = props
  return (
    <Select<Value[]>
      mode="multiple"
      allowClear
      className="field-filter several-filter"
      aria-label={what}
      placeholder={what}
      maxTagCount={0}
      maxTagPlaceholder={(hidden) => `${what} ${hidden.length}`}
      value={[...chosen]}
      onChange={onChange}
      options={[...options]}
    />
  )
}
