import { Button, Space } from 'antd'
import { useState } from 'react'
import type { Ratio } from '#shared/domain/plan/scheme.ts'
import { RatioField } from './quota-field.tsx'

interface FloorFieldProps {
  readonly floor: Ratio | null
  readonly onChange: (floor: Ratio | null) => void
}

/** 「不低于3%」 over all classes, or none. */
export function FloorField({ floor, onChange }: FloorFieldProps) {
  // A field that is emptied by the button starts anew.
  const [emptied, setEmptied] = useState(0)
  return (
    <Space.Compact>
      <RatioField key={emptied} label="总体下限" ratio={floor} onChange={onChange} />
      {floor !== null && (
        <Button
          onClick={() => {
            onChange(null)
            setEmptied((count) => count + 1)
          }}
        >
          不设
        </Button>
      )}
    </Space.Compact>
  )
}
