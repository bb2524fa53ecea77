import { Form, Input } from 'antd'
import { DateField } from '#renderer/components/date-field.tsx'

/** A letter alone means nothing: scale, grade, date and source stand together. */
export function CreditRiskFields() {
  return (
    <fieldset className="wide inner-fields">
      <legend>信用风险等级</legend>
      <div className="form-columns">
        <Form.Item name={['creditRisk', 'grade']} label="等级">
          <Input placeholder="例：C" />
        </Form.Item>
        <Form.Item name={['creditRisk', 'scale']} label="评定标准">
          <Input placeholder="例：企业信用风险 A—D" />
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
