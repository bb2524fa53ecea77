import { Button } from 'antd'
import type { ReactNode } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { StatisticsView } from '#shared/contract/index.ts'
import type { Counts } from '#shared/domain/report/statistics.ts'
import { statisticsColumns } from '#shared/domain/report/statistics.ts'
import { sharedSentence } from '#shared/text/report-words.ts'
import { CountLink } from '../count-link.tsx'
import type { AskedNumber } from '../counted-panel.tsx'
import type { AskedExtent } from './statistics-tab.tsx'

interface StatisticsTableProps {
  readonly view: StatisticsView
  readonly extent: AskedExtent
  readonly onOpen: (asked: AskedNumber) => void
  /** A department's own return */
  readonly onReturn: (department: string) => void
  readonly action: ReactNode
}

/** T4 as it stands on paper (清河附件), 户次 beside it. */
export function StatisticsTable({ view, extent, onOpen, onReturn, action }: StatisticsTableProps) {
  const { title, rows, total, shared, draws } = view
  const line = { extent, onOpen }
  return (
    <section className="card" aria-label="统计表">
      <div className="diary-head">
        <h2>{title}</h2>
        {action}
      </div>
      {rows.length === 0 ? (
        <EmptyPlace>
          这个范围里还没有完成的检查记录。请换一个时间或抽查种类，或者先在「结果」里录入检查记录。
        </EmptyPlace>
      ) : (
        <>
          <table className="filled-table statistics-table">
            <thead>
              <tr>
                <th rowSpan={2}>部门</th>
                <th rowSpan={2}>随机抽查企业（户）</th>
                <th rowSpan={2}>随机抽取执法人员（人）</th>
                <th colSpan={2}>发现问题</th>
                <th colSpan={3}>抽查结果处理</th>
                <th rowSpan={2}>现场解答疑难问题（户）</th>
                <th rowSpan={2} className="not-printed">
                  户次
                </th>
                <th rowSpan={2} className="not-printed" aria-label="操作" />
              </tr>
              <tr>
                <th>发现问题事项（项）</th>
                <th>发现问题企业（个）</th>
                <th>行政指导（户）</th>
                <th>应列异常名录（户）</th>
                <th>涉嫌违法应立案调查（户）</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ department, counts }) => (
                <Line key={department} {...line} department={department} counts={counts}>
                  <LookButton small ask={() => ({ of: 'statistics', extent, department })} />
                  <Button type="link" size="small" onClick={() => onReturn(department)}>
                    部门报表
                  </Button>
                </Line>
              ))}
              <Line {...line} department="" counts={total} />
            </tbody>
          </table>
          <p>{sharedSentence(shared)}</p>
          <p className="hint">
            共 {draws.length}{' '}
            次抽取。户：同一企业只计一次；户次：每次抽取到同一企业计一次，不论几个部门同去，不印在表上。
            {'点数字看明细。'}
          </p>
        </>
      )}
    </section>
  )
}

interface LineProps {
  /** Empty: the total */
  readonly department: string
  readonly counts: Counts
  readonly extent: AskedExtent
  readonly onOpen: (asked: AskedNumber) => void
  readonly children?: ReactNode
}

function Line({ department, counts, extent, onOpen, children }: LineProps) {
  const cell = (what: keyof Counts) => (
    <CountLink
      value={counts[what]}
      asked={{
        what,
        number: { in: 'statistics', extent, department },
        where: department === '' ? '合计，按户、按人去重' : department,
      }}
      onOpen={onOpen}
    />
  )
  return (
    <tr className={department === '' ? 'total' : ''}>
      <th scope="row">{department === '' ? '合计' : department}</th>
      {statisticsColumns.map((what) => (
        <td key={what}>{cell(what)}</td>
      ))}
      <td className="not-printed">{cell('visits')}</td>
      <td className="not-printed">{children}</td>
    </tr>
  )
}
