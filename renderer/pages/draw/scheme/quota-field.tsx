import { Input, InputNumber, Select, Space } from 'antd'
import { useState } from 'react'
import type { Quota } from '#shared/domain/plan/scheme.ts'
import { ratioOfText, textOfRatio } from './ratio-text.ts'

interface QuotaFieldProps {
  readonly quota: Quota | null
  readonly onChange: (quota: Quota) => void
}

/** 「不低于 5%」 or 「12 户」. */
export function QuotaField({ quota, onChange }: QuotaFieldProps) {
  const kind = quota?.kind ?? 'rate'
  const choose = (chosen: Quota['kind']) =>
    onChange(chosen === 'rate' ? { kind: 'rate', rate: { p: 5, q: 100 } } : { kind: 'count', count: 1 })
  return (
    <Space.Compact>
      <Select<Quota['kind']>
        className="quota-kind"
        aria-label="按比例或按户数"
        value={kind}
        onChange={choose}
        options={[
          { value: 'rate', label: '不低于' },
          { value: 'count', label: '户数' },
        ]}
      />
      {quota?.kind === 'count' ? (
        <InputNumber
          aria-label="户数"
          className="quota-number"
          min={0}
          max={1_000_000}
          precision={0}
          suffix="户"
          value={quota.count}
          onChange={(count) => onChange({ kind: 'count', count: count ?? 0 })}
        />
      ) : (
        <RatioField
          label="比例"
          ratio={quota?.rate ?? null}
          onChange={(rate) => onChange({ kind: 'rate', rate })}
        />
      )}
    </Space.Compact>
  )
}

interface RatioFieldProps {
  readonly label: string
  readonly ratio: { readonly p: number; readonly q: number } | null
  readonly onChange: (ratio: { readonly p: number; readonly q: number }) => void
}

/** A ratio in percent (or `1/3`), exact. What cannot be read is marked and not taken over. */
export function RatioField({ label, ratio, onChange }: RatioFieldProps) {
  const [text, setText] = useState(ratio === null ? '' : textOfRatio(ratio))
  const wrong = text !== '' && ratioOfText(text) === null
  return (
    <Input
      aria-label={label}
      className="quota-number"
      suffix="%"
      status={wrong ? 'error' : ''}
      title={wrong ? '请填 0 到 100 之间的比例，例：5 或 2.5' : ''}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        const read = ratioOfText(event.target.value)
        if (read !== null) onChange(read)
      }}
    />
  )
}
