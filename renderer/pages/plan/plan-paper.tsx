import type { ReactNode } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import type { PlanEditionView } from '#shared/contract/index.ts'
import { fillTemplate } from '#shared/domain/plan/naming.ts'
import type { Numbering } from '#shared/domain/plan/numbering.ts'
import { longDate } from '#shared/text/numbers.ts'

interface PlanPaperProps {
  readonly by: Numbering
  /** The newest; null: not published yet */
  readonly edition: PlanEditionView | null
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** T1 or T2 as it stands on paper: title, 单位 and 制表时间 above, 备注 below. */
export function PlanPaper({ by, edition, isEmpty, children }: PlanPaperProps) {
  const { office, status } = useOffice()
  const { rule, year } = by
  return (
    <section className="card sheet">
      <h2 className="sheet-title">{fillTemplate(rule.tableTitle, office, { year, serial: 0, digits: 1 })}</h2>
      {rule.subtitle !== '' && <p className="sheet-subtitle">{rule.subtitle}</p>}
      {rule.hasSealLine && (
        <div className="sheet-line">
          <span>单位（盖章）：{office.bureau}</span>
          <span>制表时间：{longDate(edition?.madeOn ?? status.today)}</span>
        </div>
      )}
      {isEmpty ? (
        <EmptyPlace>
          本年度还没有这一类计划。点右上角新增，编号和名称按规则拟好，可以改；有去年计划表的，点「导入计划表」作为今年的底稿。
        </EmptyPlace>
      ) : (
        <>
          {children}
          <p className="plan-keys">
            双击或按 Enter 填写，Tab 到下一格，Esc 放弃；标红的格要改好才能保存，标黄的到编方案时再定。
          </p>
        </>
      )}
      {rule.notes.length > 0 && (
        <div className="sheet-notes">
          {rule.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {edition !== null && <p className="hint">{editionSentence(edition)}</p>}
    </section>
  )
}

function editionSentence({ edition, madeOn, reason, publications }: PlanEditionView): string {
  const places = publications.map(({ place, publishedOn }) => `${longDate(publishedOn)}公布于${place}`)
  const why = reason === '' ? '' : `，修改理由：${reason}`
  const where = places.length === 0 ? '尚未登记公布' : places.join('，')
  return `第${edition}版，${longDate(madeOn)}${why}；${where}。`
}
