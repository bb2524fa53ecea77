import { Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { hasConditions } from '#shared/domain/plan/conditions.ts'
import { focusClass } from '#shared/domain/plan/pool.ts'
import type { Conditions, LicenceWanted } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { GradesField } from './grades-field.tsx'
import { IdsField } from './ids-field.tsx'
import type { SectionProps } from './section-props.ts'

const conditionFields = [
  { condition: 'industries', field: 'industry' },
  { condition: 'regions', field: 'region' },
  { condition: 'types', field: 'type' },
  { condition: 'tags', field: 'tags' },
] as const satisfies readonly { condition: keyof Conditions; field: string }[]

const licenceWords: readonly { readonly value: LicenceWanted; readonly label: string }[] = [
  { value: 'any', label: '不限' },
  { value: 'held', label: '有许可证' },
  { value: 'none', label: '没有许可证' },
]

/** Whom the draw is among: every list that is not empty must be met. */
export function ConditionsSection({ scheme, set }: SectionProps) {
  const { conditions } = scheme
  const change = (part: Partial<Conditions>) => set({ conditions: { ...conditions, ...part } })
  const changeGrades = (part: Pick<Conditions, 'scale' | 'grades'>) => {
    change(part)
    // The same letter of another scale is another class: its ratio does not go over.
    if (scheme.classBy === 'grade' && part.scale !== conditions.scale) {
      set({ quotas: scheme.quotas.filter((quota) => quota.class === focusClass) })
    }
  }
  const contradicts = conditions.licence === 'none' && conditions.licenceExpiresBy !== ''
  return (
    <section className="card" id="conditions">
      <h2>抽查范围</h2>
      <p className="hint">
        {hasConditions(conditions)
          ? '须同时满足下列各项；一项内选几个，满足其一即可。'
          : '没有条件：全部存续的检查对象（不定向）。'}
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
        <GradesField scale={conditions.scale} grades={conditions.grades} onChange={changeGrades} />
        <Labelled label="许可证">
          <Select
            value={conditions.licence}
            options={[...licenceWords]}
            onChange={(licence: LicenceWanted) => change({ licence })}
          />
        </Labelled>
        <Labelled
          label="许可证在此日或之前到期"
          hint="已经到期的也在内；不填为不限"
          refusal={contradicts ? '没有许可证，也就没有到期日' : ''}
        >
          <DateField
            value={conditions.licenceExpiresBy}
            onChange={(licenceExpiresBy) => change({ licenceExpiresBy })}
          />
        </Labelled>
        <IdsField
          label="指定名单"
          hint="统一社会信用代码，一行一个；不填为不限"
          ids={conditions.ids}
          onChange={(ids) => change({ ids })}
        />
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
