import { Checkbox, Radio } from 'antd'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

interface PresetChoiceProps {
  readonly packs: readonly RulePack[]
  readonly value: string
  readonly onChange: (packId: string) => void
  readonly withDepartments: boolean
  readonly onWithDepartments: (wanted: boolean) => void
}

/** 规则包 by county: what its document says, in three or four lines. */
export function PresetChoice(props: PresetChoiceProps) {
  const { packs, value, onChange } = props
  const chosen = packs.find(({ id }) => id === value)
  return (
    <>
      <Radio.Group
        className="preset-choice"
        aria-label="规则包"
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
      >
        {packs.map(({ id, office, source }) => (
          <Radio.Button key={id} value={id}>
            <strong>{office.region.value}</strong>
            <span>{source.year}年</span>
          </Radio.Button>
        ))}
      </Radio.Group>
      {chosen !== undefined && <Meaning {...props} pack={chosen} />}
    </>
  )
}

function Meaning({
  pack,
  withDepartments,
  onWithDepartments,
}: PresetChoiceProps & { readonly pack: RulePack }) {
  const { title, number, meaning } = pack.source
  const names = pack.departments.flatMap(({ name, own, units }) => (own ? units : [name]))
  return (
    <div className="preset-meaning">
      <strong>
        《{title}》{number}
      </strong>
      <ul>
        {meaning.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox checked={withDepartments} onChange={(event) => onWithDepartments(event.target.checked)}>
        同时登记文件里的部门和科室：{names.join('、')}
      </Checkbox>
    </div>
  )
}
