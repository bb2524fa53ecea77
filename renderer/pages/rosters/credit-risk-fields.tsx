import { AutoComplete, Form, Input } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { DateField } from '#renderer/components/date-field.tsx'

/** A letter alone means nothing: scale, grade, date and source stand together. */
export function CreditRiskFields() {
  const scales = useQuery('vocabularies.list', { name: 'scales' })
  const scale: unknown = Form.useWatch(['creditRisk', 'scale'])
  const words = scales.value?.words ?? []
  const grades = words.find(({ word }) => word === scale)?.grades ?? []
  return (
    <fieldset className="wide inner-fields">
      <legend>信用风险等级</legend>
      <div className="form-columns">
        <Form.Item name={['creditRisk', 'scale']} label="评定标准">
          <AutoComplete
            allowClear
            placeholder="例：企业信用风险 A—D"
            options={words.map(({ word }) => ({ value: word }))}
          />
        </Form.Item>
        <Form.Item name={['creditRisk', 'grade']} label="等级">
          <AutoComplete allowClear placeholder="例：C" options={grades.map((grade) => ({ value: grade }))} />
        </Form.Item>
        <Form.Item name={['creditRisk', 'asOf']} label="评定日期">
          <DateField />
        </Form.Item>
        <Form.Item name={['creditRisk', 'source']} label="评定来源">
          <Input />
        </Form.Item>
      </div>
    </fieldset>
  )
}
