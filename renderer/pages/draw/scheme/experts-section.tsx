import { Button, InputNumber, Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import { counted } from '#shared/text/numbers.ts'
import type { SectionProps } from './section-props.ts'

/** Experts by field, and the load nobody may exceed. */
export function ExpertsSection({ scheme, set }: SectionProps) {
  const fields = useQuery('rosters.values', { roster: 'experts', field: 'field' })
  const chosen = new Set(scheme.experts.map(({ field }) => field))
  const rest = (fields.value ?? []).filter(({ value }) => value !== '' && !chosen.has(value))
  const setCount = (field: string, count: number) =>
    set({ experts: scheme.experts.map((expert) => (expert.field === field ? { field, count } : expert)) })
  return (
    <section className="card" id="experts">
      <h2>专家与工作量</h2>
      <ul className="places">
        {scheme.experts.map(({ field, count }) => (
          <li key={field}>
            <span className="place-kind">{field}</span>
            <InputNumber
              aria-label={`${field}专家人数`}
              min={0}
              max={1000}
              precision={0}
              suffix="名"
              value={count}
              onChange={(value) => setCount(field, value ?? 0)}
            />
            <Button
              type="text"
              size="small"
              onClick={() => set({ experts: scheme.experts.filter((expert) => expert.field !== field) })}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Select
          className="add-choice"
          placeholder="添加专家领域"
          value={null}
          onChange={(field: string) => set({ experts: [...scheme.experts, { field, count: 1 }] })}
          options={rest.map(({ value, count }) => ({ value, label: `${value}（${counted(count)} 名）` }))}
        />
      )}
      <div className="form-columns">
        <Labelled label="每名检查人员最多检查" hint="不填为不设上限">
          <InputNumber
            min={1}
            max={100_000}
            precision={0}
            suffix="户"
            value={scheme.loadCap}
            onChange={(loadCap) => set({ loadCap })}
          />
        </Labelled>
      </div>
    </section>
  )
}
