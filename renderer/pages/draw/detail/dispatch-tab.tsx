import { Button, Table } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ExportDialog } from '#renderer/components/export-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { DispatchView, DrawView } from '#shared/contract/index.ts'
import { dispatchScopeText } from '#shared/text/dispatch-words.ts'
import { DispatchActs } from './dispatch-acts.tsx'
import type { DispatchAsking } from './dispatch-acts.tsx'
import { DispatchAnswerDialog } from './dispatch-answer-dialog.tsx'
import { DispatchProgress, DispatchStateTag } from './dispatch-progress.tsx'
import { DispatchToldDialog } from './dispatch-told-dialog.tsx'

/** 派发: what goes to each department, when it went, and what came back. */
export function DispatchTab({ view }: { readonly view: DrawView }) {
  const isDrawn = view.seats.length > 0 && view.state !== 'voided'
  const dispatches = useQuery('dispatch.list', isDrawn ? { drawId: view.id } : null)
  if (!isDrawn) {
    return (
      <EmptyPlace>
        {view.state === 'voided'
          ? '这次抽取已经作废，不再派发。'
          : '第一轮抽出检查对象之后，在这里向各部门派发。'}
      </EmptyPlace>
    )
  }
  if (dispatches.value === null) {
    return (
      <>
        <FailureNotice failure={dispatches.failure} onRetry={dispatches.reload} />
        {dispatches.failure === null && <Wait doing="正在读取派发情况" />}
      </>
    )
  }
  return <Dispatches view={view} departments={dispatches.value} onChange={dispatches.replace} />
}

interface DispatchesProps {
  readonly view: DrawView
  readonly departments: readonly DispatchView[]
  readonly onChange: (departments: readonly DispatchView[]) => void
}

function Dispatches({ view, departments, onChange }: DispatchesProps) {
  const { reload } = useOffice()
  const [asking, setAsking] = useState<DispatchAsking | null>(null)
  const make = useAct('dispatch.make')
  const changed = (next: readonly DispatchView[]) => {
    onChange(next)
    // 今天 counts what is due.
    reload()
    setAsking(null)
  }
  const run = async (only: readonly string[]) => {
    const answer = await make.run({ drawId: view.id, departments: [...only] })
    if (answer.ok) changed(answer.value)
  }
  const waiting = departments.filter(({ latest }) => latest === null || latest.outdated)
  return (
    <div className="scrolling">
      <DispatchHead
        view={view}
        running={make.running}
        left={waiting.map(({ department }) => department)}
        all={departments.length}
        onMake={(only) => void run(only)}
      />
      {make.running && <Wait doing="正在生成派发材料" progress={make.progress} onCancel={make.cancel} />}
      <FailureNotice failure={make.failure} />
      <Table<DispatchView>
        size="small"
        rowKey="department"
        pagination={false}
        dataSource={[...departments]}
        columns={[
          {
            title: '部门',
            width: 250,
            render: (_, one) => (
              <>
                <strong>{one.department}</strong>
                <div className="hint">{dispatchScopeText(one, view.secret)}</div>
              </>
            ),
          },
          { title: '状态', width: 130, render: (_, { latest }) => <DispatchStateTag latest={latest} /> },
          {
            title: '进展',
            render: (_, { latest }) => <DispatchProgress drawId={view.id} latest={latest} />,
          },
          {
            title: '',
            width: 210,
            render: (_, { department, latest }) => (
              <DispatchActs
                latest={latest}
                making={make.running}
                onMake={() => void run([department])}
                onAsk={(what) => setAsking({ what, department, latest })}
              />
            ),
          },
        ]}
      />
      <Dialogs asking={asking} onChange={changed} onClose={() => setAsking(null)} />
    </div>
  )
}

interface DispatchHeadProps {
  readonly view: DrawView
  readonly running: boolean
  /** Departments without a dispatch that is up to date */
  readonly left: readonly string[]
  readonly all: number
  readonly onMake: (departments: readonly string[]) => void
}

function DispatchHead({ view, running, left, all, onMake }: DispatchHeadProps) {
  const platform = useAct('dispatch.export')
  const [exporting, setExporting] = useState(false)
  const save = async (personal: boolean) => {
    const answer = await platform.run({ drawId: view.id, personal })
    if (!answer.ok) return
    saveBytes(answer.value)
    setExporting(false)
  }
  const close = () => {
    platform.forget()
    setExporting(false)
  }
  return (
    <>
      <div className="filter-line detail-filter">
        <span className="hint">
          {view.secret
            ? '这是暗查：派发确认表不列检查对象，也不附检查记录表；名单在检查当日当面交检查组。'
            : '每个部门一份派发确认表（Excel）和全部检查记录表（Word）。部门填好确认表发回，在这里导入。'}
        </span>
        <span className="spring" />
        {!view.secret && (
          <IfMay act="dispatch.export">
            <Button loading={platform.running} onClick={() => setExporting(true)}>
              导出公示平台录入表
            </Button>
          </IfMay>
        )}
        <IfMay act="dispatch.make">
          <Button
            type="primary"
            loading={running}
            disabled={left.length === 0}
            onClick={() => onMake(left.length === all ? [] : left)}
          >
            {left.length === 0 ? '派发材料已生成' : `生成 ${left.length} 个部门的派发材料`}
          </Button>
        </IfMay>
      </div>
      {exporting && (
        <ExportDialog
          title="导出公示平台录入表"
          hasPersonal
          withoutThem="表中没有「联系电话」一栏。"
          running={platform.running}
          progress={platform.progress}
          failure={platform.failure}
          onExport={(personal) => void save(personal)}
          onCancel={platform.cancel}
          onClose={close}
        />
      )}
    </>
  )
}

interface DialogsProps {
  readonly asking: DispatchAsking | null
  readonly onChange: (departments: readonly DispatchView[]) => void
  readonly onClose: () => void
}

function Dialogs({ asking, onChange, onClose }: DialogsProps) {
  if (asking === null || asking.latest === null) return null
  const { what, department, latest } = asking
  const props = { department, latest, onChange, onClose }
  return what === 'answer' ? (
    <DispatchAnswerDialog {...props} />
  ) : (
    <DispatchToldDialog key={what} what={what} {...props} />
  )
}
