import { Input } from 'antd'
import { useState } from 'react'
import { Labelled } from '#renderer/components/labelled.tsx'
import { RecordChoice } from '#renderer/components/record-choice.tsx'
import { codesOf } from './codes-of.ts'

interface IdsFieldProps {
  readonly label: string
  readonly hint: string
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** 名单: codes pasted from a table, and targets found by name. */
export function IdsField({ label, hint, ids, onChange }: IdsFieldProps) {
  const [text, setText] = useState(() => ids.join('\n'))
  const { codes, unknown } = codesOf(text)
  const add = (id: string) => {
    const all = [...new Set([...codes, id])]
    setText(all.join('\n'))
    onChange(all)
  }
  return (
    <div className="ids-field">
      <Labelled
        label={label}
        hint={codes.length === 0 ? hint : `已认出 ${codes.length} 个代码`}
        refusal={unknown.length === 0 ? '' : `不是代码，未计入：${unknown.slice(0, 3).join('、')}`}
      >
        <Input.TextArea
          className="code"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => onChange(codes)}
        />
      </Labelled>
      <RecordChoice key={codes.length} roster="targets" onChange={add} />
    </div>
  )
}
