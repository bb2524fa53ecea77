import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { Layout } from './use-layout.ts'

interface ColumnChoiceProps<Row> {
  readonly all: readonly PagedColumn<Row>[]
  readonly layout: Layout<Row>
}

/** Which columns a list shows. */
export function ColumnChoice<Row>({ all, layout }: ColumnChoiceProps<Row>) {
  const shown = layout.columns.map(({ key }) => key)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          <ul>
            {all.map(({ key, title, fixed }) => (
              <li key={key}>
                <Checkbox
                  checked={shown.includes(key)}
                  disabled={fixed === true}
                  onChange={(event) =>
                    layout.setShown(
                      event.target.checked ? [...shown, key] : shown.filter((one) => one !== key),
                    )
                  }
                >
                  {title}
                </Checkbox>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={layout.reset}>
            恢复默认
          </Button>
        </div>
      }
    >
      <Button icon={<SettingOutlined aria-hidden />}>显示列</Button>
    </Popover>
  )
}
