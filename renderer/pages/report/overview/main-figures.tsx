import type { ReactNode } from 'react'
import { hrefOf } from '#renderer/app/router.ts'
import type { OverviewView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { countedWords } from '#shared/text/report-words.ts'
import { CountLink } from '../count-link.tsx'
import type { AskedNumber } from '../counted-panel.tsx'

interface MainFiguresProps {
  readonly view: OverviewView
  readonly onOpen: (asked: AskedNumber) => void
}

/** The year's main numbers, beside those of the year before where it is known. */
export function MainFigures({ view, onOpen }: MainFiguresProps) {
  const { year, tasks, compared } = view
  const drawn = tasks.filter(({ draws }) => draws.some(({ finished }) => finished)).length
  const extent = { of: 'period', from: `${year}-01-01`, to: `${year}-12-31`, plans: 'all' } as const
  return (
    <section className="card" aria-label="年度主要数字">
      <h2>{year}年度主要数字</h2>
      <div className="report-figures">
        <Figure label="已抽取 / 计划任务（项）" before={null}>
          <a href={hrefOf(['plan', 'year'])}>
            {drawn} / {tasks.length}
          </a>
        </Figure>
        {compared.map(({ what, now, before }) =>
          what === 'draws' ? (
            <Figure key={what} label="抽取（次）" before={before === null ? null : { before, now }}>
              <a href={hrefOf(['draw'])}>{counted(now)}</a>
            </Figure>
          ) : (
            <Figure
              key={what}
              label={`${countedWords[what].word}（${countedWords[what].unit}）`}
              before={before === null ? null : { before, now }}
            >
              <CountLink
                value={now}
                asked={{
                  what,
                  number: { in: 'statistics', extent, department: '' },
                  where: `${year}年度，内部联合和部门联合抽查`,
                }}
                onOpen={onOpen}
              />
            </Figure>
          ),
        )}
      </div>
      <p className="hint">
        只计已完成或已审核的检查记录。同一企业只计 1 户；每次抽查到同一企业计 1
        户次，不论几个部门同去。点数字看明细。
        {compared.every(({ before }) => before === null) && `${year - 1}年没有数据，不作比较。`}
      </p>
    </section>
  )
}

interface FigureProps {
  readonly label: string
  /** null: nothing to compare with */
  readonly before: { readonly before: number; readonly now: number } | null
  readonly children: ReactNode
}

function Figure({ label, before, children }: FigureProps) {
  return (
    <div>
      <strong>{children}</strong>
      <span>{label}</span>
      {before !== null && <span className="figure-before">{beforeText(before)}</span>}
    </div>
  )
}

/** 「上年 12，增 3」 */
function beforeText({ before, now }: { readonly before: number; readonly now: number }): string {
  const change = now === before ? '持平' : `${now > before ? '增' : '减'} ${counted(Math.abs(now - before))}`
  return `上年 ${counted(before)}，${change}`
}
