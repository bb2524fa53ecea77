import { AutoComplete, Button, Checkbox, InputNumber, Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import type { Place, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { withPlace } from './places.ts'

interface DepartmentCardProps {
  readonly department: SchemeDepartment
  readonly industries: readonly string[]
  readonly onChange: (department: SchemeDepartment) => void
  readonly onRemove: () => void
}

/** One department's places: for whom, which specialty. Place 1 stands first on paper. */
export function DepartmentCard({ department, industries, onChange, onRemove }: DepartmentCardProps) {
  const { places, teams } = department
  const specialties = useQuery('rosters.values', { roster: 'inspectors', field: 'specialties' })
  const kinds = [
    '*',
    ...new Set([...industries, ...places.map(({ kind }) => kind).filter((kind) => kind !== '*')]),
  ]
  const replace = (at: number, place: Place | null) =>
    onChange({
      ...department,
      places: places.flatMap((old, index) => (index !== at ? [old] : place === null ? [] : [place])),
    })
  return (
    <div className="department-card">
      <div className="department-head">
        <strong>{department.department}</strong>
        <Checkbox
          checked={teams !== null}
          onChange={(event) => onChange({ ...department, teams: event.target.checked ? 1 : null })}
        >
          编检查组
        </Checkbox>
        {teams !== null && (
          <InputNumber
            aria-label="检查组数"
            min={1}
            max={999}
            precision={0}
            suffix="个组"
            value={teams}
            onChange={(count) => onChange({ ...department, teams: count ?? 1 })}
          />
        )}
        <span className="spring" />
        <Button type="link" size="small" danger onClick={onRemove}>
          去掉该部门
        </Button>
      </div>
      <ol className="places">
        {places.map((place, at) => (
          <li key={`${place.kind} ${place.place}`}>
            <span>
              {teams === null ? '每户' : '每组'}第 {place.place} 人
            </span>
            <Select
              aria-label="适用行业"
              className="place-kind"
              value={place.kind}
              onChange={(kind: string) => replace(at, withPlace(places, { ...place, kind }))}
              options={kinds.map((kind) => ({ value: kind, label: kind === '*' ? '所有对象' : kind }))}
            />
            <AutoComplete
              aria-label="须有专长"
              className="place-specialty"
              allowClear
              placeholder="专长不限"
              value={place.specialty}
              onChange={(specialty?: string) => replace(at, { ...place, specialty: specialty ?? '' })}
              options={(specialties.value ?? [])
                .filter(({ value }) => value !== '')
                .map(({ value }) => ({ value }))}
            />
            <Button type="text" size="small" aria-label="去掉这个岗位" onClick={() => replace(at, null)}>
              去掉
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() =>
          onChange({
            ...department,
            places: [...places, withPlace(places, { kind: '*', place: 0, specialty: '' })],
          })
        }
      >
        加一个岗位
      </Button>
    </div>
  )
}
