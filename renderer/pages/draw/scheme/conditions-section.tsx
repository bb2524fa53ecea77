import { Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { Conditions } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { IdsField } from './ids-field.tsx'
import type { SectionProps } from './section-props.ts'

const conditionFields = [
  { condition: 'industries', field: 'industry' },
  { condition: 'regions', field: 'region' },
  { condition: 'types', field: 'type' },
  { condition: 'grades', field: 'grade' },
  { condition: 'tags', field: 'tags' },
] as const satisfies readonly { condition: keyof Conditions; field: string }[]

/** Whom the draw is among: every list that is not empty must be met. */
export function ConditionsSection({ scheme, set }: SectionProps) {
  const { conditions } = scheme
  const change = (part: Partial<Conditions>) => set({ conditions: { ...conditions, ...part } })
  const none = Object.values(conditions).every((list) => list.length === 0)
  return (
    <section className="card" id="conditions">
      <h2>抽查范围</h2>
      <p className="hint">
        {none
          ? '没有条件：全部存续的检查对象（不定向）。'
          : '须同时满足下列各项；一项内选几个，满足其一即可。'}
      </p>
      <div className="form-columns">
        {conditionFields.map(({ condition, field }) => (
          <ValuesField
            key={condition}
            field={field}
            values={conditions[condition]}
            onChange={(values) => change({ [condition]: values })}
          />
        ))}
        <IdsField ids={conditions.ids} onChange={(ids) => change({ ids })} />
      </div>
    </section>
  )
}

interface ValuesFieldProps {
  readonly field: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function ValuesField({ field, values, onChange }: ValuesFieldProps) {
  const known = useQuery('rosters.values', { roster: 'targets', field })
  return (
    <Labelled label={fieldWord('targets', field)}>
      <Select
        mode="multiple"
        allowClear
        placeholder="不限"
        loading={known.loading}
        notFoundContent="名录中还没有"
        value={[...values]}
        onChange={(chosen: string[]) => onChange(chosen)}
        options={(known.value ?? [])
          .filter(({ value }) => value !== '')
          .map(({ value, count }) => ({ value, label: `${value}（${counted(count)} 户）` }))}
      />
    </Labelled>
  )
}
