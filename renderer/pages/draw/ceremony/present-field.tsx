import { Checkbox } from 'antd'

interface PresentFieldProps {
  readonly departments: readonly string[]
  readonly value: readonly string[]
  readonly refusal: string
  readonly onChange: (departments: readonly string[]) => void
}

/** Which departments are here; the others hold their second round later, with digits of their own. */
export function PresentField({ departments, value, refusal, onChange }: PresentFieldProps) {
  const away = departments.filter((department) => !value.includes(department))
  return (
    <section>
      <h2>到场的部门</h2>
      <Checkbox.Group
        options={[...departments]}
        value={[...value]}
        onChange={(chosen) => onChange(departments.filter((department) => chosen.includes(department)))}
      />
      {refusal !== '' && <p className="field-refusal">{refusal}</p>}
      {away.length > 0 && value.length > 0 && (
        <p className="hint">
          {away.join('、')}今天不抽检查人员，以后到场时补抽：另作承诺，另写号码，今天的结果不动。
        </p>
      )}
    </section>
  )
}
