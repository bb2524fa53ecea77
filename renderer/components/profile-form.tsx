import { Form, Input, Select } from 'antd'
import type { FormInstance } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import type { OfficeProfile } from '#shared/contract/index.ts'

interface ProfileFormProps {
  readonly form: FormInstance<OfficeProfile>
  readonly initial: Partial<OfficeProfile>
  readonly onChange?: () => void
  readonly onFinish: (profile: OfficeProfile) => void
}

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

/** 单位信息: who this office is and by whose rules it works. */
export function ProfileForm({ form, initial, onChange, onFinish }: ProfileFormProps) {
  const packs = useQuery('packs.list', {})
  const options = (packs.value ?? []).map(({ pack }) => ({
    value: pack.id,
    label: pack.name,
  }))
  return (
    <Form<OfficeProfile>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ contact: '', phone: '', ...initial }}
      {...(onChange === undefined ? {} : { onValuesChange: onChange })}
      onFinish={onFinish}
    >
      <div className="form-columns">
        <Form.Item name="bureau" label="单位名称" rules={required('单位名称')}>
          <Input autoFocus maxLength={200} placeholder="例：某某县应急管理局" />
        </Form.Item>
        <Form.Item name="region" label="行政区划" rules={required('行政区划')}>
          <Input maxLength={200} placeholder="例：某某县" />
        </Form.Item>
        <Form.Item name="clerk" label="经办人" rules={required('经办人')} extra="记入每一条操作记录">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="contact" label="联系人">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="packId"
          label="规则包"
          rules={required('规则包')}
          extra="编号、表头、抽取人数等规则，以哪份文件为样"
        >
          <Select loading={packs.loading} options={options} placeholder="请选择" />
        </Form.Item>
      </div>
    </Form>
  )
}
