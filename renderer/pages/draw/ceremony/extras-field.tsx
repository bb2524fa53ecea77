import { AutoComplete, Button, Input, InputNumber, Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import type { Failure, SeatView } from '#shared/contract/index.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import type { ExtraRow } from './extra-rows.ts'
import { extraOf, placeOfRow, takingExtras } from './extra-rows.ts'
import { refusalOfExtra } from './refused-part.ts'

interface ExtrasFieldProps {
  readonly departments: readonly SchemeDepartment[]
  readonly present: readonly string[]
  readonly seats: readonly SeatView[]
  readonly value: readonly ExtraRow[]
  readonly asked: boolean
  readonly failure: Failure | null
  readonly onChange: (rows: readonly ExtraRow[]) => void
}

/** 加派: helpers beyond the rule. Each is printed with its reason: whoever can add a place after the targets are known must say why. */
export function ExtrasField(props: ExtrasFieldProps) {
  const { departments, present, value, onChange } = props
  const taking = takingExtras(departments, present)
  const set = (key: number, part: Partial<ExtraRow>) =>
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () => {
    const key = Math.max(0, ...value.map((row) => row.key)) + 1
    const department = taking.length === 1 ? (taking[0] ?? null) : null
    onChange([...value, { key, targetId: null, department, place: null, specialty: '', reason: '' }])
  }
  return (
    <section>
      <h2>加派的岗位</h2>
      {value.map((row) => (
        <ExtraLine
          {...props}
          key={row.key}
          row={row}
          taking={taking}
          onSet={(part) => set(row.key, part)}
          onRemove={() => onChange(value.filter(({ key }) => key !== row.key))}
        />
      ))}
      {taking.length === 0 ? (
        <p className="hint">到场的部门都按检查组派出，不能单独加派。</p>
      ) : (
        <Button size="small" onClick={add}>
          加派一个岗位
        </Button>
      )}
    </section>
  )
}

interface ExtraLineProps extends ExtrasFieldProps {
  readonly row: ExtraRow
  readonly taking: readonly string[]
  readonly onSet: (part: Partial<ExtraRow>) => void
  readonly onRemove: () => void
}

function ExtraLine(props: ExtraLineProps) {
  const { row, taking, departments, seats, value, asked, failure, onSet } = props
  const specialties = useQuery('rosters.values', { roster: 'inspectors', field: 'specialties' })
  const place = placeOfRow(value, row, departments)
  const refusal = refusalOfExtra(failure, row, place)
  const missing = asked && extraOf(value, row, departments) === null
  return (
    <div className="extra-row">
      <Select<string>
        aria-label="加派到哪一户"
        placeholder="检查对象"
        showSearch={{ optionFilterProp: 'label' }}
        value={row.targetId}
        status={missing && row.targetId === null ? 'error' : ''}
        onChange={(targetId) => onSet({ targetId })}
        options={seats.map(({ targetId, inspectedName }) => ({ value: targetId, label: inspectedName }))}
      />
      <Select<string>
        aria-label="加派的部门"
        placeholder="部门"
        value={row.department}
        status={missing && row.department === null ? 'error' : ''}
        onChange={(department) => onSet({ department })}
        options={taking.map((department) => ({ value: department, label: department }))}
      />
      <InputNumber
        aria-label="岗位序号"
        min={1}
        max={99}
        precision={0}
        prefix="第"
        suffix="人"
        value={place}
        onChange={(entered) => onSet({ place: entered })}
      />
      <AutoComplete
        aria-label="须有专长"
        allowClear
        placeholder="专长不限"
        value={row.specialty}
        onChange={(specialty?: string) => onSet({ specialty: specialty ?? '' })}
        options={(specialties.value ?? [])
          .filter((one) => one.value !== '')
          .map((one) => ({ value: one.value }))}
      />
      <Input
        aria-label="加派理由"
        placeholder="理由，例：涉及危险化学品，需技术人员协助"
        maxLength={400}
        value={row.reason}
        status={missing && row.reason.trim() === '' ? 'error' : ''}
        onChange={(event) => onSet({ reason: event.target.value })}
      />
      <Button type="text" size="small" onClick={props.onRemove}>
        去掉
      </Button>
      {(refusal !== '' || missing) && (
        <p className="field-refusal">
          {refusal === '' ? '请选定检查对象和部门，写明理由，或去掉这一行。' : refusal}
        </p>
      )}
    </div>
  )
}
