import { Button, Input } from 'antd'
import { useState } from 'react'
import { RecordChoice } from '#renderer/components/record-choice.tsx'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'

interface AbsentFieldProps {
  readonly value: Readonly<Record<string, string>>
  readonly onChange: (absent: Readonly<Record<string, string>>) => void
}

/** 请假 and the like since plan 1: printed with its reason. */
export function AbsentField({ value, onChange }: AbsentFieldProps) {
  const [id, setId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const add = () => {
    if (id === null || reason.trim() === '') return
    onChange({ ...value, [id]: reason.trim() })
    setId(null)
    setReason('')
  }
  return (
    <div className="absent">
      <ul>
        {Object.entries(value).map(([inspector, why]) => (
          <li key={inspector}>
            <span className="code">{certificateNumber(inspector)}</span> {why}
            <Button
              type="link"
              size="small"
              danger
              onClick={() => {
                const { [inspector]: _, ...others } = value
                onChange(others)
              }}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <div className="contributor">
        <RecordChoice roster="inspectors" onChange={setId} {...(id === null ? {} : { value: id })} />
        <Input
          placeholder="原因，例：请假"
          aria-label="不能参加的原因"
          maxLength={100}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={id === null || reason.trim() === ''} onClick={add}>
          加入
        </Button>
      </div>
    </div>
  )
}
