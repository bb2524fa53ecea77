import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { PunctualityLine } from '#shared/contract/index.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import { counted } from '#shared/text/numbers.ts'
import { noUnit, placeOf } from './publication-filter.ts'

const columns = [
  { key: 'inTime', title: '按期公示', standing: 'in-time' },
  { key: 'late', title: '逾期公示', standing: 'late' },
  { key: 'overdue', title: '逾期未公示', standing: 'overdue' },
  { key: 'open', title: '未到期', standing: 'open' },
  { key: 'withheld', title: '不予公示', standing: 'apart' },
] as const satisfies readonly {
  readonly key: keyof PunctualityLine
  readonly title: string
  readonly standing: Standing
}[]

/** Terms kept and missed, per department and unit (F4); every number opens the records that it counts. */
export function PunctualityTable() {
  const { year } = useOffice()
  const found = useQuery('publication.punctuality', { year })
  if (found.value === null) {
    return (
      <>
        <FailureNotice failure={found.failure} onRetry={found.reload} />
        {found.failure === null && <Wait doing="正在统计按期情况" />}
      </>
    )
  }
  const { lines } = found.value
  return (
    <div className="scrolling">
      <p className="hint">
        {year}年度，按各部门的检查记录统计：一个部门检查一户记一次；几个部门同查一户，各记各的。点数字看名单。
      </p>
      <Table<PunctualityLine>
        size="small"
        rowKey={({ department, unit }) => JSON.stringify([department, unit])}
        pagination={false}
        dataSource={[...lines]}
        locale={{ emptyText: <EmptyPlace>{year}年度还没有抽取完成的检查。</EmptyPlace> }}
        columns={[
          {
            title: '部门（科室）',
            render: (_, { department, unit }) => (unit === '' ? department : `${department}（${unit}）`),
          },
          ...columns.map(({ key, title, standing }) => ({
            title,
            width: 120,
            align: 'right' as const,
            render: (_: unknown, line: PunctualityLine): ReactNode => (
              <Count line={line} count={line[key]} standing={standing} />
            ),
          })),
          {
            title: '按期率',
            width: 110,
            align: 'right',
            render: (_, line) => keptText(line),
          },
        ]}
      />
    </div>
  )
}

interface CountProps {
  readonly line: PunctualityLine
  readonly count: number
  readonly standing: Standing
}

function Count({ line: { department, unit }, count, standing }: CountProps) {
  if (count === 0) return <span className="hint">0</span>
  const isMissed = standing === 'late' || standing === 'overdue'
  return (
    <a className={isMissed ? 'alarm' : ''} href={placeOf({ department, unit: unit || noUnit, standing })}>
      {counted(count)}
    </a>
  )
}

/** Of what was due: rounded down, so that a missed term never reads 100%. */
function keptText({ inTime, late, overdue }: PunctualityLine): string {
  const due = inTime + late + overdue
  return due === 0 ? '' : `${Math.floor((inTime * 1000) / due) / 10}%`
}
