import { Input, Radio } from 'antd'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { SectionProps } from './section-props.ts'

export function BasicsSection({ scheme, set }: SectionProps) {
  const { status } = useOffice()
  const backwards = scheme.from !== '' && scheme.to !== '' && scheme.to < scheme.from
  return (
    <section className="card" id="basics">
      <h2>方案与时间</h2>
      <div className="form-columns">
        <Labelled label="方案名称" wide refusal={scheme.title.trim() === '' ? '请填写方案名称' : ''}>
          <Input
            value={scheme.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Labelled>
        <Labelled label="检查开始">
          <DateField value={scheme.from} onChange={(from) => set({ from })} />
        </Labelled>
        <Labelled label="检查结束" refusal={backwards ? '结束日期早于开始日期' : ''}>
          <DateField value={scheme.to} onChange={(to) => set({ to })} />
        </Labelled>
        <Labelled label="批准人">
          <Input
            value={scheme.approvedBy}
            maxLength={200}
            onChange={(event) => set({ approvedBy: event.target.value })}
          />
        </Labelled>
        <Labelled label="批准日期" refusal={scheme.approvedOn > status.today ? '批准日期还没有到' : ''}>
          <DateField value={scheme.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
        </Labelled>
        <Labelled
          label="检查方式"
          hint={scheme.secret ? '名单解密前不导出、不通知' : '检查前发行政检查通知书'}
        >
          <Radio.Group
            value={scheme.secret}
            onChange={(event) => set({ secret: event.target.value === true })}
            options={[
              { value: false, label: '事先通知' },
              { value: true, label: '暗查' },
            ]}
          />
        </Labelled>
      </div>
    </section>
  )
}
