import { AutoComplete, Form, Input } from 'antd'
import { DateField } from '#renderer/components/date-field.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'

/** Fields `day` and `who` of whatever is registered. */
export function DayAndWho({ day }: { readonly day: string }) {
  return (
    <div className="publication-pair">
      <Form.Item name="day" label={day} rules={[{ required: true, message: `请填写${day}` }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="who" label="经办人" rules={[{ required: true, message: '请填写经办人' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </div>
  )
}

interface PlaceItemProps {
  readonly places: readonly string[]
  /** What is kept from the public stands nowhere */
  readonly hidden?: boolean
}

/** Field `place`: where the public reads it. */
export function PlaceItem({ places, hidden = false }: PlaceItemProps) {
  return (
    <Form.Item
      name="place"
      label="公示网站或平台"
      hidden={hidden}
      rules={[{ required: !hidden, message: '请填写公示在哪里' }]}
    >
      <AutoComplete
        options={places.map((value) => ({ value }))}
        placeholder="例：国家企业信用信息公示系统（河北）"
      />
    </Form.Item>
  )
}

interface ScreenshotsItemProps {
  readonly label: string
  readonly value: readonly ChosenFile[]
  readonly onChange: (files: readonly ChosenFile[]) => void
}

/** What the public page looked like. */
export function ScreenshotsItem({ label, value, onChange }: ScreenshotsItemProps) {
  return (
    <Form.Item label={label}>
      <FilesField
        kind="screenshots"
        hint="图片或 PDF，可以有几张；也可以以后补"
        value={value}
        onChange={onChange}
      />
    </Form.Item>
  )
}
