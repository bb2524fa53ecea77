import { Table } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { CarriedOutView } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'
import { carriedOutWords } from '#shared/text/report-words.ts'
import { IssuedList } from '../issued-list.tsx'

/** 抽查情况报告 of each draw, due within the term after its last inspection (F2). */
export function CarriedOutTable({ year }: { readonly year: number }) {
  const draws = useQuery('report.carriedOut', { year })
  const issue = useAct('report.issueCarriedOut')
  const [at, setAt] = useState('')
  const run = async (drawId: string) => {
    setAt(drawId)
    const answer = await issue.run({ drawId })
    if (answer.ok) draws.reload()
  }
  return (
    <section className="card" aria-label="抽查情况报告">
      <h2>抽查情况报告</h2>
      <p className="hint">一次抽查的检查记录全部完成后，按规则的期限报送抽查企业、发现的问题和处理情况。</p>
      <FailureNotice failure={draws.failure ?? issue.failure} />
      <Table<CarriedOutView>
        size="small"
        rowKey="drawId"
        pagination={false}
        dataSource={[...(draws.value ?? [])]}
        locale={{ emptyText: draws.loading ? ' ' : <EmptyPlace>{year}年度还没有完成的抽取。</EmptyPlace> }}
        columns={[
          {
            title: '抽取',
            render: (_: unknown, { drawId, number, title }: CarriedOutView) => (
              <>
                <a href={hrefOf(['draw', 'detail', drawId])}>{title}</a>
                <div className="code hint">{number}</div>
              </>
            ),
          },
          { title: '报送单位', dataIndex: 'unit', width: 150 },
          {
            title: '检查记录',
            width: 110,
            render: (_: unknown, { complete, sheets }: CarriedOutView) => `${complete} / ${sheets} 份`,
          },
          {
            title: '检查完成',
            width: 140,
            render: (_: unknown, view: CarriedOutView) => dayOf(view.carriedOutOn),
          },
          {
            title: '报送期限',
            width: 140,
            render: (_: unknown, { dueOn, provisional }: CarriedOutView) =>
              `${dayOf(dueOn)}${provisional ? '（暂定）' : ''}`,
          },
          {
            title: '状态',
            width: 110,
            render: (_: unknown, { state }: CarriedOutView) => (
              <span className={state === 'overdue' ? 'alarm' : ''}>{carriedOutWords[state]}</span>
            ),
          },
          {
            title: '报告',
            width: 300,
            render: (_: unknown, { drawId, state, documents }: CarriedOutView) => (
              <>
                <IssuedList documents={documents} />
                {state !== 'running' && <LookButton small ask={() => ({ of: 'carried-out', drawId })} />}
                {state !== 'running' && (
                  <ActButton
                    act="report.issueCarriedOut"
                    size="small"
                    loading={issue.running && at === drawId}
                    onClick={() => void run(drawId)}
                  >
                    {documents.length === 0 ? '生成报告' : '重新生成'}
                  </ActButton>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

const dayOf = (day: string) => (day === '' ? '—' : longDate(day))
