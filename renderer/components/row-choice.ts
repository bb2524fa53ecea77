import type { TableProps } from 'antd'

interface RowChoice<Row> {
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
  readonly nameOf: (row: Row) => string
}

type RowSelection<Row> = NonNullable<TableProps<Row>['rowSelection']>

/** Rows with boxes. Their words for a screen reader are given here: antd's own are English in every language. */
export function rowChoice<Row>({ chosen, onChoose, nameOf }: RowChoice<Row>): RowSelection<Row> {
  return {
    selectedRowKeys: [...chosen],
    onChange: (keys) => onChoose(keys.map(String)),
    getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
    getCheckboxProps: (row) => ({ 'aria-label': `选择${nameOf(row)}` }),
  }
}
