import { Button, Checkbox } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { AnnualView } from '#shared/contract/index.ts'
import { diaryKinds } from '#shared/domain/report/diary.ts'
import type { CountedThing } from '#shared/domain/report/count.ts'
import { counted } from '#shared/text/numbers.ts'
import { countedWords, diaryKindWords, sharedSentence } from '#shared/text/report-words.ts'
import { CountLink } from '../count-link.tsx'
import type { AskedNumber } from '../counted-panel.tsx'
import { CountedPanel } from '../counted-panel.tsx'
import { IssuedList } from '../issued-list.tsx'
import { summaryPictures } from '../overview/summary-pictures.ts'

/** 年度工作总结: the year's numbers, and the document made of them. */
export function AnnualTab() {
  const { year } = useOffice()
  const annual = useQuery('report.annual', { year })
  const overview = useAct('overview.get')
  const issue = useAct('report.issueAnnual')
  const [withPictures, setWithPictures] = useState(true)
  const [asked, setAsked] = useState<AskedNumber | null>(null)
  const drawPictures = async () => {
    if (!withPictures) return []
    const pictured = await overview.run({ year })
    return pictured.ok ? summaryPictures(pictured.value) : null
  }
  const look = async () => {
    const pictures = await drawPictures()
    return pictures === null ? null : ({ of: 'annual', year, pictures } as const)
  }
  const run = async () => {
    const pictures = await drawPictures()
    if (pictures === null) return
    const answer = await issue.run({ year, pictures })
    if (answer.ok) annual.reload()
  }
  const view = annual.value
  return (
    <div className="scrolling">
      <FailureNotice failure={annual.failure ?? overview.failure ?? issue.failure} onRetry={annual.reload} />
      {annual.loading && view === null && <Wait doing="正在统计本年度的抽查" />}
      {view !== null && (
        <section className="card" aria-label="年度总结">
          <div className="diary-head">
            <h2>{year}年度工作总结</h2>
            <div className="summary-acts">
              <Checkbox checked={withPictures} onChange={({ target }) => setWithPictures(target.checked)}>
                附概览图
              </Checkbox>
              <LookButton ask={look} />
              <IfMay act="report.issueAnnual">
                <Button type="primary" loading={overview.running || issue.running} onClick={() => void run()}>
                  生成总结
                </Button>
              </IfMay>
            </div>
          </div>
          <p className="hint">
            数字取自数据，文字取自<a href={hrefOf(['documents', 'templates', 'annual-summary'])}>模板</a>
            ，可以修改；还不知道的数字，有关的句子不印。点数字看明细。
          </p>
          <Figures view={view} onOpen={setAsked} />
          <p>{sharedSentence(view.statistics.shared)}</p>
          <IssuedList documents={view.documents} />
        </section>
      )}
      {asked !== null && <CountedPanel asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

interface FiguresProps {
  readonly view: AnnualView
  readonly onOpen: (asked: AskedNumber) => void
}

const shown = [
  'targets',
  'visits',
  'inspectors',
  'items',
  'problemTargets',
  'problemItems',
  'guided',
  'toBeListed',
  'toBeFiled',
  'answered',
  'published',
] as const satisfies readonly CountedThing[]

function Figures({ view, onOpen }: FiguresProps) {
  const { year, tasks, draws, statistics, items, published, handling, diary, publication, followUp } = view
  const values = { ...statistics.total, items, published }
  const extent = { of: 'period', from: `${year}-01-01`, to: `${year}-12-31`, plans: 'all' } as const
  return (
    <dl className="annual-figures">
      <Figure label="计划任务">
        <a href={hrefOf(['plan', 'year'])}>
          {tasks.planned} 项，完成 {tasks.finished} 项
        </a>
      </Figure>
      <Figure label="抽取">
        <a href={hrefOf(['draw'])}>{draws} 次</a>
      </Figure>
      {shown.map((what) => (
        <Figure key={what} label={countedWords[what].word}>
          <CountLink
            value={values[what]}
            asked={{ what, number: { in: 'statistics', extent, department: '' }, where: `${year}年度` }}
            onOpen={onOpen}
            suffix={` ${countedWords[what].unit}`}
          />
        </Figure>
      ))}
      <Figure label="处理方式">
        {handling.length === 0
          ? '没有'
          : handling.map((one) => `${one.handling}${counted(one.targets)}户`).join('，')}
      </Figure>
      <Figure label="公示情况">
        <a href={hrefOf(['results', 'publication'])}>
          应公示 {publication.toPublish} 条，已公示 {publication.published} 条，超期公示{' '}
          {publication.publishedLate} 条
        </a>
      </Figure>
      <Figure label="后续处置">
        <a href={hrefOf(['results', 'follow-up'])}>
          问题办结 {followUp.closed} 项，未办结 {followUp.open} 项；移送 {followUp.referrals} 件
        </a>
      </Figure>
      <Figure label="工作日志">
        {diaryKinds.map((kind) => `${diaryKindWords[kind]} ${diary[kind]}`).join('，')}
      </Figure>
    </dl>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
