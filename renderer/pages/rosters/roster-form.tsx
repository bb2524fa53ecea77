import { Form } from 'antd'
import type { FormInstance } from 'antd'
import type { Personal } from '#renderer/components/personal.tsx'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { FieldItem } from './field-item.tsx'
import { formFields } from './roster-spec.ts'

function textIn(record: RosterRecord[RosterName], field: string): string {
  const value = new Map<string, unknown>(Object.entries(record)).get(field)
  return typeof value === 'string' ? value : ''
}

interface RosterFormProps {
  readonly form: FormInstance<RosterRecord[RosterName]>
  readonly roster: RosterName
  readonly record: RosterRecord[RosterName]
  readonly fresh: boolean
  readonly personal: Personal
  /** Only to be looked at */
  readonly closed: boolean
  readonly onChange: () => void
  readonly onFinish: (values: RosterRecord[RosterName]) => void
}

export function RosterForm({
  form,
  roster,
  record,
  fresh,
  personal,
  closed,
  onChange,
  onFinish,
}: RosterFormProps) {
  return (
    <Form<RosterRecord[RosterName]>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={closed}
      initialValues={record}
      onValuesChange={onChange}
      onFinish={onFinish}
    >
      <div className="form-columns">
        {formFields[roster].map(({ field, kind }) => (
          <FieldItem
            key={field}
            roster={roster}
            field={field}
            kind={kind}
            locked={!fresh && field === 'id'}
            text={fresh ? '' : textIn(record, field)}
            personal={personal}
          />
        ))}
      </div>
    </Form>
  )
}
