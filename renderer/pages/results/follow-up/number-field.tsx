import { Input } from 'antd'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { PaperNumber } from './use-paper-number.ts'

interface NumberFieldProps {
  readonly number: PaperNumber
  readonly example: string
  /** A paper that may go without a number */
  readonly optional?: boolean
}

/** 发文机关代字, and the number that follows from it; given by hand before, it is told in 文号登记. */
export function NumberField({ number, example, optional = false }: NumberFieldProps) {
  const { letterCode, next, onLetterCode } = number
  const without = optional ? '不编号的留空。' : '请填写检查部门自己的代字。'
  return (
    <div className="form-pair">
      <Labelled label="发文机关代字" hint={letterCode.trim() === '' ? without : '按部门分别连续编号'}>
        <Input
          maxLength={40}
          value={letterCode}
          placeholder={example}
          onChange={(event) => onLetterCode(event.target.value)}
        />
      </Labelled>
      <Labelled label="文号" hint="以前手工编过号的，先到「文书 → 文号登记」登记">
        <Input readOnly value={next?.text ?? ''} placeholder="先填代字" />
      </Labelled>
    </div>
  )
}
