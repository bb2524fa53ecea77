import { Form, Input, Select } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { OfficeProfile } from '#shared/contract/index.ts'
import type { OfficeLevel } from '#shared/domain/plan/rule-pack.ts'
import { officeLevelWords } from '#shared/text/rule-pack-words.ts'

interface ProfileFormProps {
  readonly form: FormInstance<OfficeProfile>
  readonly initial: Partial<OfficeProfile>
  readonly onChange?: () => void
  readonly onFinish: (profile: OfficeProfile) => void
  /** Further fields of the profile */
  readonly children?: ReactNode
}

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

const blank = {
  contact: '',
  phone: '',
  level: 'county',
  numberPrefix: '',
  mobile: '',
  address: '',
  postcode: '',
  sealLine: '',
} as const

const levels = (Object.keys(officeLevelWords) as OfficeLevel[]).map((value) => ({
  value,
  label: officeLevelWords[value],
}))

/** 单位信息: who this office is, how its documents are numbered and signed, and who answers for it. */
export function ProfileForm({ form, initial, onChange, onFinish, children }: ProfileFormProps) {
  return (
    <Form<OfficeProfile>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...blank, ...initial }}
      {...(onChange === undefined ? {} : { onValuesChange: onChange })}
      onFinish={onFinish}
    >
      <div className="form-columns profile-columns">
        <Form.Item name="bureau" label="单位名称" rules={required('单位名称')}>
          <Input maxLength={200} placeholder="例：某某县应急管理局" />
        </Form.Item>
        <Form.Item name="region" label="行政区划" rules={required('行政区划')}>
          <Input maxLength={200} placeholder="例：某某县" />
        </Form.Item>
        <Form.Item name="level" label="级别">
          <Select options={levels} />
        </Form.Item>
        <Form.Item name="numberPrefix" label="发文机关代字" extra="发文字号中年份前的字，例：宁应急">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="sealLine" label="落款" extra="不填时用单位名称">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="clerk"
          label="经办人"
          rules={required('经办人')}
          extra="没有设账号时，记入每一条操作记录"
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="contact" label="联系人">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="phone" label="联系电话">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="mobile" label="手机">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="address" label="地址">
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item
          name="postcode"
          label="邮政编码"
          rules={[{ pattern: /^(\d{6})?$/, message: '邮政编码是6位数字' }]}
        >
          <Input maxLength={6} inputMode="numeric" />
        </Form.Item>
      </div>
      {children}
    </Form>
  )
}
