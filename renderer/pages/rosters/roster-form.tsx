import { Form } from 'antd'
import type { FormInstance } from 'antd'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { FieldItem } from './field-item.tsx'
import { formFields } from './roster-spec.ts'

interface RosterFormProps {
  readonly form: FormInstance<RosterRecord[RosterName]>
  readonly roster: RosterName
  readonly record: RosterRecord[RosterName]
  readonly fresh: boolean
  readonly onChange: () => void
  readonly onFinish: (values: RosterRecord[RosterName]) => void
}

export function RosterForm({ form, roster, record, fresh, onChange, onFinish }: RosterFormProps) {
  return (
    <Form<RosterRecord[RosterName]>
      form={form}
      layout="vertical"
      requiredMark={false}
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
          />
        ))}
      </div>
    </Form>
  )
}
