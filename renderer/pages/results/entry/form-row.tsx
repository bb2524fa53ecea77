import type { ReactNode } from 'react'

interface FormRowProps {
  readonly name: string
  /** Sentences that belong to this field */
  readonly refusals: readonly string[]
  readonly hint?: string
  readonly children: ReactNode
}

/** A line of the form: its name, its field, and beside it what is wrong with it. */
export function FormRow({ name, refusals, hint, children }: FormRowProps) {
  return (
    <div className={refusals.length > 0 ? 'form-row refused' : 'form-row'}>
      <span className="form-row-name">{name}</span>
      <div className="form-row-field">
        {children}
        {refusals.map((refusal) => (
          <p key={refusal} className="field-refusal">
            {refusal}
          </p>
        ))}
        {refusals.length === 0 && hint !== undefined && <p className="hint">{hint}</p>}
      </div>
    </div>
  )
}
