import { Input } from 'antd'
import { useState } from 'react'
import { Labelled } from '#renderer/components/labelled.tsx'
import { codesOf } from './codes-of.ts'

interface IdsFieldProps {
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** 指定名单: codes pasted from a table. */
export function IdsField({ ids, onChange }: IdsFieldProps) {
  const [text, setText] = useState(() => ids.join('\n'))
  const { codes, unknown } = codesOf(text)
  return (
    <Labelled
      label="指定名单"
      hint={codes.length === 0 ? '统一社会信用代码，一行一个；不填为不限' : `已认出 ${codes.length} 个代码`}
      refusal={unknown.length === 0 ? '' : `不是代码，未计入：${unknown.slice(0, 3).join('、')}`}
    >
      <Input.TextArea
        className="code"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onChange(codes)}
      />
    </Labelled>
  )
}
