import type { Period } from '#shared/domain/report/facts.ts'
import type { MonthlyContent, MonthlyRow } from '#shared/domain/report/monthly.ts'
import { longDate } from '#shared/text/numbers.ts'
import { CountLink } from '../count-link.tsx'
import type { AskedNumber } from '../counted-panel.tsx'

interface Asking extends Period {
  readonly month: string
  readonly unit: string
  /** 0: as the data have it now */
  readonly version: number
}

interface MonthlyFormProps {
  readonly content: MonthlyContent
  readonly title: string
  readonly asking: Asking
  readonly onOpen: (asked: AskedNumber) => void
}

/** T3 as it stands on paper (宁晋附件1); its numbers open the lists they count. */
export function MonthlyForm({ content, title, asking, onOpen }: MonthlyFormProps) {
  const { meetings, papers, trainings, own, joint } = content
  const rows = { asking, onOpen }
  return (
    <section className="card filled-form" aria-label="月报表">
      <h3 className="filled-title">{title}</h3>
      <p className="filled-sides">
        <span>单位名称（盖章）：{asking.unit === '' ? '全局汇总' : asking.unit}</span>
        <span>
          统计期：{longDate(asking.from)}至{longDate(asking.to)}
        </span>
      </p>
      <table className="filled-table">
        <tbody>
          <Heading text="一、“双随机、一公开”监管工作安排部署情况" />
          <Lines number={1} label="本月召开会议部署双随机工作" lines={meetings} />
          <Lines number={2} label="本月有关双随机工作文件" lines={papers} />
          <Lines number={3} label="本月组织业务培训" lines={trainings} />
          <Heading text="二、“双随机、一公开”监管工作开展情况" />
          <Heading text="本月按年度计划开展随机抽查情况" isHead />
          <tr>
            <th rowSpan={Math.max(2, own.length + 1)}>4</th>
            <th>部门名称</th>
            <th>检查事项数</th>
            <th>检查主体数量</th>
            <th>抽查结果公示网站及公示结果数量</th>
            <th>抽查实施方案文件</th>
          </tr>
          {own.length === 0 && <EmptyRow />}
          {own.map((row) => (
            <tr key={row.taskId}>
              <td title={row.name}>{row.lead}</td>
              <td>
                <Count {...rows} row={row} what="items" />
              </td>
              <td>
                <Targets {...rows} row={row} />
              </td>
              <Sources {...rows} row={row} />
            </tr>
          ))}
          <Heading text="本月本级参与跨部门联合抽查情况" isHead />
          <tr>
            <th rowSpan={Math.max(2, joint.length + 1)}>5</th>
            <th>牵头部门</th>
            <th>参与部门名称</th>
            <th>检查主体数量</th>
            <th>抽查结果公示网站及公示结果数量</th>
            <th>抽查实施文件</th>
          </tr>
          {joint.length === 0 && <EmptyRow />}
          {joint.map((row) => (
            <tr key={row.taskId}>
              <td title={row.name}>{row.lead}</td>
              <td>{row.partners.join('、')}</td>
              <td>
                <Targets {...rows} row={row} />
              </td>
              <Sources {...rows} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">检查主体数量按户计，同一企业只计 1 户；括号内为户次，不印在表上。</p>
    </section>
  )
}

function Heading({ text, isHead = false }: { readonly text: string; readonly isHead?: boolean }) {
  return (
    <tr>
      <th colSpan={6} className={isHead ? '' : 'filled-part'}>
        {text}
      </th>
    </tr>
  )
}

const EmptyRow = () => (
  <tr>
    <td colSpan={5} className="hint">
      本期没有
    </td>
  </tr>
)

interface LinesProps {
  readonly number: number
  readonly label: string
  readonly lines: readonly string[]
}

function Lines({ number, label, lines }: LinesProps) {
  return (
    <tr>
      <th>{number}</th>
      <td>{label}</td>
      <td colSpan={4} className="filled-lines">
        {lines.length === 0 ? (
          <span className="hint">本期没有登记</span>
        ) : (
          lines.map((line, index) => (
            <div key={line}>
              {lines.length > 1 && `${index + 1}. `}
              {line}
            </div>
          ))
        )}
      </td>
    </tr>
  )
}

interface RowProps {
  readonly row: MonthlyRow
  readonly asking: Asking
  readonly onOpen: (asked: AskedNumber) => void
}

function Count({ row, asking, onOpen, what }: RowProps & { readonly what: 'items' | 'targets' }) {
  return <CountLink value={row[what]} asked={askedOf(row, asking, what)} onOpen={onOpen} />
}

function Targets({ row, asking, onOpen }: RowProps) {
  return (
    <>
      <Count row={row} asking={asking} onOpen={onOpen} what="targets" />
      <span className="hint">
        （
        <CountLink value={row.visits} asked={askedOf(row, asking, 'visits')} onOpen={onOpen} suffix="户次" />
        ）
      </span>
    </>
  )
}

function Sources({ row, asking, onOpen }: RowProps) {
  const results = row.publications.reduce((sum, one) => sum + one.results, 0)
  return (
    <>
      <td>
        {row.publications.map(({ site, results: own }) => (
          <div key={site}>
            {site}：{own}条
          </div>
        ))}
        {results > 0 && (
          <CountLink
            value={results}
            asked={askedOf(row, asking, 'published')}
            onOpen={onOpen}
            suffix="条，看明细"
          />
        )}
      </td>
      <td>
        {row.schemes.map((scheme) => (
          <div key={scheme}>{scheme}</div>
        ))}
      </td>
    </>
  )
}

function askedOf({ taskId, name }: MonthlyRow, asking: Asking, what: AskedNumber['what']): AskedNumber {
  const where = `${name}，${longDate(asking.from)}至${longDate(asking.to)}`
  return { what, number: { in: 'monthly', taskId, ...asking }, where }
}
