import { Button, Tabs } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DrawView, SeatView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { VoidQuestion } from '../ceremony/leave-question.tsx'
import { DispatchTab } from './dispatch-tab.tsx'
import { nextActOf } from './next-act.ts'
import { OverviewTab } from './overview-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import type { RefillDraft } from './refill-draft.ts'
import { RefillDialog } from './refill-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { RoundsTab } from './rounds-tab.tsx'
import { TableTab } from './table-tab.tsx'
import { TargetsTab } from './targets-tab.tsx'

interface DetailPageProps {
  readonly drawId: string
  readonly tab: string
}

/** 抽取详情: one draw, where it stands, and what can still be done with it. */
export function DetailPage({ drawId, tab }: DetailPageProps) {
  const draw = useQuery('draw.get', { drawId })
  const taskId = draw.value?.taskId ?? null
  const scheme = useQuery('scheme.get', taskId === null ? null : { taskId })
  if (draw.value === null || scheme.value === null) {
    return (
      <Page title="抽取详情">
        <FailureNotice failure={draw.failure ?? scheme.failure} onRetry={draw.reload} />
        {draw.failure === null && <Wait doing="正在读取抽取" progress={draw.progress} />}
      </Page>
    )
  }
  return <Detail view={draw.value} scheme={scheme.value.scheme} tab={tab} onView={draw.replace} />
}

interface DetailProps {
  readonly view: DrawView
  readonly scheme: Scheme
  readonly tab: string
  readonly onView: (view: DrawView) => void
}

type Asking =
  | { readonly what: 'refill'; readonly initial: Partial<Pick<RefillDraft, 'cause' | 'inspectorId'>> }
  | { readonly what: 'replace'; readonly seat: SeatView }
  | { readonly what: 'void' }

const tabs = [
  { key: 'overview', label: '概况' },
  { key: 'table', label: '现行分组表' },
  { key: 'targets', label: '检查对象与递补' },
  { key: 'rounds', label: '各轮记录' },
  { key: 'dispatch', label: '派发' },
  { key: 'papers', label: '文书与核验包' },
]

function Detail({ view, scheme, tab, onView }: DetailProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const shown = tabs.some(({ key }) => key === tab) ? tab : 'overview'
  return (
    <Page
      full
      title={`抽取 ${view.number}`}
      lead={`${view.title}${view.rehearsal ? '（演练）' : ''}`}
      actions={<Acts view={view} onVoid={() => setAsking({ what: 'void' })} />}
    >
      <Tabs
        activeKey={shown}
        items={tabs}
        onChange={(key) => go(hrefOf(['draw', 'detail', view.id], { tab: key }))}
      />
      {shown === 'overview' && (
        <OverviewTab
          view={view}
          scheme={scheme}
          onRefillOpen={() => setAsking({ what: 'refill', initial: { cause: 'open' } })}
        />
      )}
      {shown === 'table' && (
        <TableTab view={view} onRefill={(initial) => setAsking({ what: 'refill', initial })} />
      )}
      {shown === 'targets' && (
        <TargetsTab view={view} onReplace={(seat) => setAsking({ what: 'replace', seat })} />
      )}
      {shown === 'rounds' && <RoundsTab view={view} />}
      {shown === 'dispatch' && <DispatchTab view={view} />}
      {shown === 'papers' && <PapersTab view={view} />}
      {asking?.what === 'refill' && <RefillDialog view={view} initial={asking.initial} onClose={close} />}
      {asking?.what === 'replace' && (
        <ReplaceDialog view={view} seat={asking.seat} onView={onView} onClose={close} />
      )}
      {asking?.what === 'void' && (
        <VoidQuestion
          view={view}
          onView={(voided) => {
            onView(voided)
            close()
          }}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Acts({ view, onVoid }: { readonly view: DrawView; readonly onVoid: () => void }) {
  const next = nextActOf(view)
  const round = next?.round ?? null
  return (
    <>
      {view.state !== 'voided' && (
        <IfMay act="draw.void">
          <Button danger onClick={onVoid}>
            作废
          </Button>
        </IfMay>
      )}
      {view.state === 'finished' && (
        <Button onClick={() => go(hrefOf(['draw', 'ceremony', view.id]))}>重看会场</Button>
      )}
      {next !== null && (
        <IfMay act="draw.enterSlip">
          <Button
            type="primary"
            onClick={() => go(hrefOf(['draw', 'ceremony', view.id], round === null ? {} : { round }))}
          >
            {next.words}
          </Button>
        </IfMay>
      )}
    </>
  )
}
