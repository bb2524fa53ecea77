import { Radio, Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import type { AskedExtent } from './statistics-tab.tsx'

interface ExtentFieldProps {
  readonly value: AskedExtent
  readonly onChange: (extent: AskedExtent) => void
}

/** One draw, or all inspections that ended within some days. */
export function ExtentField({ value, onChange }: ExtentFieldProps) {
  const { year } = useOffice()
  const draws = useQuery('draw.list', {})
  const finished = (draws.value ?? []).filter(({ state }) => state === 'finished')
  const wholeYear = { of: 'period', from: `${year}-01-01`, to: `${year}-12-31`, plans: 'joint' } as const
  return (
    <div className="extent-field">
      <Radio.Group
        optionType="button"
        value={value.of}
        onChange={({ target }) => {
          const [first] = finished
          if (target.value === 'period') onChange(wholeYear)
          else if (first !== undefined) onChange({ of: 'draw', drawId: first.id })
        }}
        options={[
          { value: 'period', label: '按时间' },
          { value: 'draw', label: '按一次抽取', disabled: finished.length === 0 },
        ]}
      />
      {value.of === 'draw' ? (
        <Select
          aria-label="抽取"
          className="extent-draw"
          value={value.drawId}
          onChange={(drawId) => onChange({ of: 'draw', drawId })}
          options={finished.map(({ id, number, title }) => ({ value: id, label: `${number}　${title}` }))}
        />
      ) : (
        <PeriodFields value={value} onChange={onChange} />
      )}
    </div>
  )
}

type AskedPeriod = Extract<AskedExtent, { of: 'period' }>

interface PeriodFieldsProps {
  readonly value: AskedPeriod
  readonly onChange: (extent: AskedPeriod) => void
}

function PeriodFields({ value, onChange }: PeriodFieldsProps) {
  const move = (next: AskedPeriod) => {
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next)
  }
  return (
    <>
      <span>检查结束日期</span>
      <DateField label="起" value={value.from} onChange={(from) => move({ ...value, from })} />
      <span>至</span>
      <DateField label="止" value={value.to} onChange={(to) => move({ ...value, to })} />
      <Select
        aria-label="抽查种类"
        value={value.plans ?? 'joint'}
        onChange={(plans) => onChange({ ...value, plans })}
        options={[
          { value: 'joint', label: '部门联合抽查' },
          { value: 'internal', label: '内部联合抽查' },
          { value: 'all', label: '全部抽查' },
        ]}
      />
    </>
  )
}
