import { Button, InputNumber } from 'antd'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { GroupShare } from '#shared/domain/plan/rule-figures.ts'

interface SharesFieldProps {
  readonly value: readonly GroupShare[]
  readonly onChange: (shares: readonly GroupShare[]) => void
}

/** Named groups, each with a share of its own. */
export function SharesField({ value, onChange }: SharesFieldProps) {
  const set = (at: number, part: Partial<GroupShare>) =>
    onChange(value.map((share, index) => (index === at ? { ...share, ...part } : share)))
  return (
    <div className="figure-shares">
      {value.map(({ groups, percent }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- the order is the identity
        <div key={at} className="figure-share">
          <WordsField
            value={groups}
            placeholder="行业或标签，可填多个"
            onChange={(words) => set(at, { groups: words })}
          />
          <InputNumber<number>
            aria-label={`第${at + 1}项比例`}
            value={percent}
            suffix="%"
            onChange={(next) => set(at, { percent: next ?? 0 })}
          />
          <Button type="link" size="small" onClick={() => onChange(value.filter((_, index) => index !== at))}>
            去掉
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...value, { groups: [], percent: 0 }])}>
        加一项
      </Button>
    </div>
  )
}
