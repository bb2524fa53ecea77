import { Button, Input } from 'antd'
import type { AbsenceRow } from './absences.ts'
import { isCompleteAbsence } from './absences.ts'
import { InspectorChoice } from './inspector-choice.tsx'

interface AbsentFieldProps {
  readonly departments: readonly string[]
  readonly value: readonly AbsenceRow[]
  /** The form was handed in: what is missing is said */
  readonly asked: boolean
  readonly refusal: string
  readonly onChange: (rows: readonly AbsenceRow[]) => void
}

/** 请假 and the like since plan 1: printed with its reason. */
export function AbsentField({ departments, value, asked, refusal, onChange }: AbsentFieldProps) {
  const set = (key: number, part: Partial<AbsenceRow>) =>
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () => {
    const key = Math.max(0, ...value.map((row) => row.key)) + 1
    onChange([...value, { key, inspectorId: null, reason: '' }])
  }
  return (
    <section>
      <h2>今天不能参加的检查人员</h2>
      {value.map((row, at) => (
        <div key={row.key} className="absence">
          <InspectorChoice
            departments={departments}
            label={`第${at + 1}位不能参加的检查人员`}
            value={row.inspectorId}
            refused={asked && row.inspectorId === null}
            onChange={(inspectorId) => set(row.key, { inspectorId })}
          />
          <Input
            placeholder="原因，例：请假"
            aria-label={`第${at + 1}位不能参加的原因`}
            maxLength={100}
            status={asked && row.reason.trim() === '' ? 'error' : ''}
            value={row.reason}
            onChange={(event) => set(row.key, { reason: event.target.value })}
          />
          <Button
            type="text"
            size="small"
            onClick={() => onChange(value.filter((other) => other.key !== row.key))}
          >
            去掉
          </Button>
          {asked && !isCompleteAbsence(row) && (
            <p className="field-refusal">请选定人员并写明原因，或去掉这一行。</p>
          )}
        </div>
      ))}
      {refusal !== '' && <p className="field-refusal">{refusal}</p>}
      <Button size="small" onClick={add}>
        加一位
      </Button>
    </section>
  )
}
