import { Button, Select } from 'antd'
import { useDepartmentNames } from '#renderer/api/use-department-names.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { DepartmentCard } from './department-card.tsx'
import type { SectionProps } from './section-props.ts'

/** Two places for every target, as the law wants it. */
const twoPlaces = [
  { kind: '*', place: 1, specialty: '' },
  { kind: '*', place: 2, specialty: '' },
]

/** Which departments inspect, whom a target needs from each, and whether they go in teams. */
export function DepartmentsSection({ scheme, set }: SectionProps) {
  const { names, loading } = useDepartmentNames()
  const chosen = new Set(scheme.departments.map(({ department }) => department))
  const replace = (at: number, department: SchemeDepartment | null) =>
    set({
      departments: scheme.departments.flatMap((old, index) =>
        index !== at ? [old] : department === null ? [] : [department],
      ),
    })
  const rest = names.filter((name) => !chosen.has(name))
  return (
    <section className="card" id="departments">
      <h2>部门与检查人员</h2>
      {scheme.departments.map((department, at) => (
        <DepartmentCard
          key={department.department}
          department={department}
          industries={scheme.conditions.industries}
          onChange={(changed) => replace(at, changed)}
          onRemove={() => replace(at, null)}
        />
      ))}
      {rest.length > 0 && (
        <Select
          className="add-choice"
          placeholder="添加参加检查的部门"
          value={null}
          onChange={(name: string) =>
            set({
              departments: [...scheme.departments, { department: name, places: twoPlaces, teams: null }],
            })
          }
          options={rest.map((name) => ({ value: name, label: name }))}
        />
      )}
      {!loading && names.length === 0 && (
        <p className="hint">
          还没有部门。
          <Button type="link" href="#/rosters/departments">
            去登记部门
          </Button>
        </p>
      )}
    </section>
  )
}
