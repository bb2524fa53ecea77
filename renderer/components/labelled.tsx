import type { ReactNode } from 'react'

interface LabelledProps {
  readonly label: string
  readonly hint?: string
  /** A refusal stands next to the field */
  readonly refusal?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A field with its label, outside a form of the component library. */
export function Labelled({ label, hint, refusal = '', wide = false, children }: LabelledProps) {
  return (
    // eslint-disable-next-line jsx-a11y/label-has-associated-control -- the control is the child
    <label className={wide ? 'labelled wide' : 'labelled'}>
      <span className="labelled-name">{label}</span>
      {children}
      {refusal !== '' && <span className="field-refusal">{refusal}</span>}
      {refusal === '' && hint !== undefined && <span className="hint">{hint}</span>}
    </label>
  )
}
