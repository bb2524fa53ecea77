import { App, Select } from 'antd'
import { useOffice } from './office-context.ts'
import { hasUnsaved } from './router.ts'

/** The working year: the coming one and the ten before it. */
export function YearChoice() {
  const { status, year, chooseYear } = useOffice()
  const newest = Number(status.today.slice(0, 4)) + 1
  const years = Array.from({ length: 12 }, (_, back) => newest - back)
  const { modal } = App.useApp()
  const choose = (wanted: number) => {
    if (!hasUnsaved()) return chooseYear(wanted)
    modal.confirm({
      title: '有未保存的修改',
      content: '换到另一年度后，本页填写的内容不会保留。',
      okText: '放弃修改',
      okButtonProps: { type: 'default', danger: true },
      cancelText: '继续编辑',
      cancelButtonProps: { type: 'primary' },
      autoFocusButton: 'cancel',
      onOk: () => chooseYear(wanted),
    })
  }
  return (
    <Select
      aria-label="年度"
      className="year-choice"
      value={year}
      onChange={choose}
      options={years.map((value) => ({ value, label: `${value}年度` }))}
    />
  )
}
