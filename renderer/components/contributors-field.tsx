import { Button, Input } from 'antd'

export interface Contributor {
  readonly organisation: string
  readonly name: string
}

interface ContributorsFieldProps {
  readonly value: readonly Contributor[]
  readonly least: number
  readonly onChange: (contributors: readonly Contributor[]) => void
}

/** Who writes digits, in this order; names and order are fixed with the commitment. */
export function ContributorsField({ value, least, onChange }: ContributorsFieldProps) {
  const set = (at: number, part: Partial<Contributor>) =>
    onChange(value.map((old, index) => (index === at ? { ...old, ...part } : old)))
  return (
    <div className="contributors">
      {value.map(({ organisation, name }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- the order is the identity
        <div key={at} className="contributor">
          <span>第 {at + 1} 位</span>
          <Input
            aria-label={`第${at + 1}位写号人单位`}
            placeholder="单位"
            maxLength={200}
            value={organisation}
            onChange={(event) => set(at, { organisation: event.target.value })}
          />
          <Input
            aria-label={`第${at + 1}位写号人姓名`}
            placeholder="姓名"
            maxLength={200}
            value={name}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <Button
            type="text"
            size="small"
            disabled={value.length <= least}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            去掉
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...value, { organisation: '', name: '' }])}>
        加一位
      </Button>
    </div>
  )
}

/** Everybody has both a body and a name. */
export function isComplete(contributors: readonly Contributor[]): boolean {
  return contributors.every(({ organisation, name }) => organisation.trim() !== '' && name.trim() !== '')
}

export function blankContributors(count: number): readonly Contributor[] {
  return Array.from({ length: count }, () => ({ organisation: '', name: '' }))
}
