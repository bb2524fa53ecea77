import { Button, Table, Tag } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { longDate } from '#shared/text/numbers.ts'
import { drawNextWords, drawStateWords, planScopeWords } from '#shared/text/draw-words.ts'
import type { TaskRow } from './task-rows.ts'
import { isLedByOthers, taskRows } from './task-rows.ts'

/** The year's tasks with their draws, each with its next act. */
export function DrawPage() {
  const { year, office } = useOffice()
  const plans = useQuery('plan.list', { year })
  const rows = taskRows(plans.value ?? [])
  const may = useMay('scheme.save')
  return (
    <Page title="抽取" lead={`${year}年度的任务。先编实施方案，见证人到齐后进入会场抽取。`}>
      <FailureNotice failure={plans.failure} onRetry={plans.reload} />
      {plans.loading && <Wait doing="正在读取任务" />}
      <Table<TaskRow>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...rows]}
        locale={{
          emptyText: plans.loading ? (
            ' '
          ) : (
            <EmptyPlace
              action={
                <ActButton act="plan.saveYear" onClick={() => go(hrefOf(['plan']))}>
                  去编制计划
                </ActButton>
              }
            >
              {year}年度还没有任务。抽取从年度计划的任务开始。
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '任务',
            render: (_, { plan, task }) => (
              <>
                <div>{task.name}</div>
                <div className="hint">
                  {planScopeWords[plan.scope]}　{plan.number}　{task.number}
                </div>
              </>
            ),
          },
          { title: '抽查时间', width: 110, render: (_, { task }) => task.periodText },
          {
            title: '抽取号',
            width: 190,
            render: (_, { draw }) =>
              draw === null ? (
                <span className="hint">尚未抽取</span>
              ) : (
                <>
                  <a className="code" href={hrefOf(['draw', 'detail', draw.id])}>
                    {draw.number}
                  </a>
                  {draw.rehearsal && <Tag className="tag-after">演练</Tag>}
                  {draw.secret && <Tag className="tag-after">暗查</Tag>}
                  <div className="hint">{longDate(draw.date)}</div>
                </>
              ),
          },
          {
            title: '进度',
            width: 190,
            render: (_, { draw }) => draw !== null && <DrawStateTag row={draw} />,
          },
          {
            title: '',
            width: 136,
            render: (_, { plan, task, draw, current }) =>
              draw === null || (draw.state === 'voided' && current) ? (
                <>
                  <Button
                    type={may ? 'primary' : 'default'}
                    size="small"
                    onClick={() => go(hrefOf(['draw', 'scheme', task.id]))}
                  >
                    {!may ? '看方案' : draw === null ? '编方案、抽取' : '重编方案、抽取'}
                  </Button>
                  {may && isLedByOthers(plan.scope, task, office.bureau) && (
                    <div>
                      <a href={hrefOf(['draw', 'scheme', task.id], { open: 'taken-list' })}>导入对方名单</a>
                    </div>
                  )}
                </>
              ) : (
                <Button size="small" onClick={() => go(placeOf(draw, may))}>
                  {may ? drawNextWords[draw.state] : '看抽取'}
                </Button>
              ),
          },
        ]}
      />
    </Page>
  )
}

function DrawStateTag({ row }: { readonly row: NonNullable<TaskRow['draw']> }) {
  if (row.state === 'voided') return <span className="alarm">已作废：{row.voidReason}</span>
  return <span className={row.state === 'finished' ? 'verified' : ''}>{drawStateWords[row.state]}</span>
}

/** A draw under way goes on in the room; what is over is looked at. */
function placeOf({ id, state }: NonNullable<TaskRow['draw']>, may: boolean): string {
  const isOver = state === 'finished' || state === 'voided'
  return hrefOf(['draw', isOver || !may ? 'detail' : 'ceremony', id])
}
