import { Drawer, Table } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { CountedRowView, InputOf, Operations } from '#shared/contract/index.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { countedWords } from '#shared/text/report-words.ts'

/** A number and where it stands: 「执法监督股 · 2023年5月」 */
export type AskedNumber = InputOf<Operations['report.counted']> & { readonly where: string }

interface CountedPanelProps {
  readonly asked: AskedNumber
  readonly onClose: () => void
}

/** The list that a number counts, with the inspections each line rests upon. */
export function CountedPanel({ asked, onClose }: CountedPanelProps) {
  const { where, ...question } = asked
  const list = useQuery('report.counted', question)
  const { word, unit } = countedWords[question.what]
  const rows = list.value?.rows ?? []
  return (
    <Drawer
      open
      size={860}
      title={`${word}${list.value === null ? '' : `：${counted(rows.length)}${unit}`}`}
      onClose={onClose}
    >
      <p className="hint">{where}</p>
      <FailureNotice failure={list.failure} onRetry={list.reload} />
      {list.loading && <Wait doing="正在列出" />}
      {list.value !== null && (
        <Table<CountedRowView>
          size="small"
          rowKey="key"
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...rows]}
          columns={columns}
          locale={{ emptyText: <EmptyPlace>没有计入这个数的内容。</EmptyPlace> }}
        />
      )}
    </Drawer>
  )
}

const columns = [
  { title: '序号', width: 60, render: (_: unknown, _row: CountedRowView, index: number) => index + 1 },
  {
    title: '名称',
    width: 250,
    render: (_: unknown, { name, id }: CountedRowView) => (
      <>
        {name}
        {id !== '' && <div className="code hint">{id}</div>}
      </>
    ),
  },
  {
    title: '部门',
    width: 160,
    render: (_: unknown, { departments }: CountedRowView) => departments.join('、'),
  },
  {
    title: '依据的检查',
    render: (_: unknown, { inspections, name }: CountedRowView) => (
      <Inspections inspections={inspections} name={name} />
    ),
  },
]

const mostShown = 6

function Inspections({ inspections, name: target }: Pick<CountedRowView, 'inspections' | 'name'>) {
  return (
    <ul className="counted-inspections">
      {inspections.slice(0, mostShown).map(({ drawNumber, department, targetName, day, items }) => (
        <li key={`${drawNumber} ${department} ${targetName}`}>
          {longDate(day)}　{targetName === target ? '' : `${targetName}　`}
          {department}
          <span className="hint">（抽取{drawNumber}）</span>
          {items
            .filter(({ codes }) => codes.length > 0)
            .map(({ name, codes, handling }) => (
              <div key={name} className="hint">
                {name}：{codes.join('、')}
                {handling.length > 0 && `；${handling.join('、')}`}
              </div>
            ))}
        </li>
      ))}
      {inspections.length > mostShown && (
        <li className="hint">另有 {counted(inspections.length - mostShown)} 次检查</li>
      )}
    </ul>
  )
}
