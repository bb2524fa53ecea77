import { Input, InputNumber, Select, Switch } from 'antd'
import type { FigureKey, GroupShare, PercentRange, Term, TermUnit } from '#shared/domain/plan/rule-figures.ts'
import { dayCountStarts, shapeOf, termUnits } from '#shared/domain/plan/rule-figures.ts'
import {
  countUnit,
  dayCountWords,
  figureText,
  figureTitle,
  templateFromWords,
  templateInWords,
  termUnitWords,
} from '#shared/text/rule-pack-words.ts'
import { SharesField } from './shares-field.tsx'
import { WordLinesField } from './word-lines-field.tsx'

export interface FigureFieldProps {
  readonly figure: FigureKey
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The field in which a figure of its kind is changed; empty is null: the rules do not speak of it. */
export function FigureField(props: FigureFieldProps) {
  const { figure, value, onChange } = props
  const label = figureTitle(figure)
  switch (shapeOf(figure).kind) {
    case 'percent':
      return <NumberField {...props} unit="%" />
    case 'count':
      return <NumberField {...props} unit={countUnit(figure)} />
    case 'day-of-month':
      return <NumberField {...props} unit="日前" />
    case 'term':
      return <TermField {...props} />
    case 'range':
      return <RangeField {...props} />
    case 'flag':
      return (
        <Switch
          aria-label={label}
          checked={value === true}
          checkedChildren={figureText(figure, true)}
          unCheckedChildren={figureText(figure, false)}
          onChange={onChange}
        />
      )
    case 'start':
      return (
        <Select
          aria-label={label}
          className="full-width"
          value={value}
          options={dayCountStarts.map((start) => ({ value: start, label: dayCountWords[start] }))}
          onChange={onChange}
        />
      )
    case 'text':
      return <TextField {...props} shown={textOf(value)} read={(text) => text} />
    case 'template':
      return <TextField {...props} shown={templateInWords(textOf(value))} read={templateFromWords} />
    case 'words':
      return <WordLinesField label={label} value={(value ?? []) as readonly string[]} onChange={onChange} />
    case 'shares':
      return <SharesField value={(value ?? []) as readonly GroupShare[]} onChange={onChange} />
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)

function NumberField({ figure, value, unit, onChange }: FigureFieldProps & { readonly unit: string }) {
  return (
    <InputNumber<number>
      aria-label={figureTitle(figure)}
      className="figure-number"
      value={numberOf(value)}
      suffix={unit}
      placeholder="不作规定"
      onChange={onChange}
    />
  )
}

function TermField({ figure, value, onChange }: FigureFieldProps) {
  const term = value as Term | null
  const unit = term?.unit ?? 'working-day'
  return (
    <span className="figure-pair">
      <InputNumber<number>
        aria-label={figureTitle(figure)}
        value={term?.count ?? null}
        placeholder="不作规定"
        onChange={(count) => onChange(count === null ? null : { count, unit })}
      />
      <Select<TermUnit>
        aria-label={`${figureTitle(figure)}的单位`}
        value={unit}
        disabled={term === null}
        options={termUnits.map((each) => ({ value: each, label: termUnitWords[each] }))}
        onChange={(chosen) => onChange(term === null ? null : { ...term, unit: chosen })}
      />
    </span>
  )
}

function RangeField({ figure, value, onChange }: FigureFieldProps) {
  const range = value as PercentRange | null
  const set = (part: Partial<Record<keyof PercentRange, number | null>>) => {
    const next = { from: range?.from ?? null, to: range?.to ?? null, ...part }
    if (next.from === null && next.to === null) return onChange(null)
    onChange({ from: next.from ?? 0, to: next.to ?? 100 })
  }
  return (
    <span className="figure-pair">
      <InputNumber<number>
        aria-label={`${figureTitle(figure)}最低`}
        value={range?.from ?? null}
        placeholder="最低"
        suffix="%"
        onChange={(from) => set({ from })}
      />
      <InputNumber<number>
        aria-label={`${figureTitle(figure)}最高`}
        value={range?.to ?? null}
        placeholder="最高"
        suffix="%"
        onChange={(to) => set({ to })}
      />
    </span>
  )
}

interface TextFieldProps extends FigureFieldProps {
  readonly shown: string
  readonly read: (text: string) => string
}

function TextField({ figure, shown, read, onChange }: TextFieldProps) {
  return (
    <Input.TextArea
      aria-label={figureTitle(figure)}
      rows={1}
      maxLength={400}
      placeholder="不作规定"
      value={shown}
      onChange={(event) => {
        const text = event.target.value.replaceAll('\n', '')
        onChange(text === '' ? null : read(text))
      }}
    />
  )
}
