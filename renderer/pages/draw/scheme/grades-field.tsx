import { Select } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { Labelled } from '#renderer/components/labelled.tsx'
import { creditOfKey } from '#shared/domain/rosters/filters.ts'
import { counted } from '#shared/text/numbers.ts'

interface GradesFieldProps {
  readonly scale: string
  readonly grades: readonly string[]
  readonly onChange: (part: { readonly scale: string; readonly grades: readonly string[] }) => void
}

/** A scale first, then grades of it: three letter scales coexist, and a bare letter means nothing. */
export function GradesField({ scale, grades, onChange }: GradesFieldProps) {
  const known = useQuery('rosters.values', { roster: 'targets', field: 'creditRisk' })
  const held = (known.value ?? [])
    .filter(({ value }) => value !== '')
    .map(({ value, count }) => ({ ...creditOfKey(value), count }))
  const scales = [...new Set([scale, ...held.map((one) => one.scale)])].filter(Boolean)
  const own = held.filter((one) => one.scale === scale)
  return (
    <>
      <Labelled label="信用风险标准" hint="等级按这一种标准读；别的标准评的级不算">
        <Select
          value={scale}
          loading={known.loading}
          onChange={(chosen: string) => onChange({ scale: chosen, grades: [] })}
          options={[
            { value: '', label: scales.length === 0 ? '名录中没有注明标准' : '未选' },
            ...scales.map((value) => ({ value, label: value })),
          ]}
        />
      </Labelled>
      <Labelled label="信用风险等级">
        <Select
          mode="multiple"
          allowClear
          placeholder="不限"
          notFoundContent={scale === '' && scales.length > 0 ? '请先选标准' : '名录中还没有'}
          value={[...grades]}
          onChange={(chosen: string[]) => onChange({ scale, grades: chosen })}
          options={own.map(({ grade, count }) => ({
            value: grade,
            label: `${grade}（${counted(count)} 户）`,
          }))}
        />
      </Labelled>
    </>
  )
}
