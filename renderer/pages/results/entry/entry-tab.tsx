import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf, usePlace } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ResultDraw, ResultLine, ResultSheetView } from '#shared/contract/index.ts'
import type { LastEntry } from './last-entry.ts'
import { lastOf } from './last-entry.ts'
import { SheetButtons } from '../sheets/sheet-buttons.tsx'
import { LineFilters } from './line-filters.tsx'
import { LineList } from './line-list.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import type { SheetAddress } from './sheet-lines.ts'
import { everyLine, filteredLines, isAt, nextOpen } from './sheet-lines.ts'
import { SheetPanel } from './sheet-panel.tsx'

/** null: the draw's list alone, where it is said what comes next */
const openAt = (drawId: string, at: SheetAddress | null) =>
  go(
    hrefOf(['results', 'entry'], {
      draw: drawId,
      ...(at === null ? {} : { target: at.targetId, department: at.department }),
    }),
  )

/** 录入审核: left the draw's list, right one sheet after another. `asksForReview`: begins with what waits for the reviewer. */
export function EntryTab({ asksForReview }: { readonly asksForReview: boolean }) {
  const { year, reload } = useOffice()
  const draws = useQuery('results.draws', { year })
  const { query } = usePlace()
  const drawId = query.get('draw') ?? draws.value?.[0]?.drawId ?? ''
  if (draws.value === null) {
    return (
      <>
        <FailureNotice failure={draws.failure} onRetry={draws.reload} />
        {draws.loading && <Wait doing="正在读取各次抽取的结果" />}
      </>
    )
  }
  if (drawId === '') {
    return (
      <EmptyPlace action={<Button onClick={() => go(hrefOf(['draw']))}>去「抽取」</Button>}>
        {year}年还没有抽完的抽取。检查对象和检查人员都抽出以后，在这里逐户录入检查结果。
      </EmptyPlace>
    )
  }
  const changed = () => {
    draws.reload()
    // 今天 counts what is due.
    reload()
  }
  return (
    <DrawEntry
      key={drawId}
      drawId={drawId}
      draws={draws.value}
      asksForReview={asksForReview}
      onChange={changed}
    />
  )
}

interface DrawEntryProps {
  readonly drawId: string
  readonly draws: readonly ResultDraw[]
  readonly asksForReview: boolean
  readonly onChange: () => void
}

function DrawEntry({ drawId, draws, asksForReview, onChange }: DrawEntryProps) {
  const { query } = usePlace()
  const list = useQuery('results.list', { drawId })
  const [filter, setFilter] = useState(everyLine)
  const [reviewing, setReviewing] = useState(asksForReview)
  const [last, setLast] = useState<LastEntry | null>(null)
  const next = useRef<{ readonly to: SheetAddress | null } | null>(null)
  const at = addressIn(query)
  const sheet = useQuery('results.get', at === null ? null : { drawId, ...at })
  const lines = useMemo(() => list.value ?? [], [list.value])
  const shown = useMemo(() => filteredLines(lines, filter), [lines, filter])
  const waiting = useMemo(() => shown.filter(({ state }) => state === 'complete'), [shown])
  // After what was saved is shown: then nothing is unsaved any more.
  useEffect(() => {
    const step = next.current
    next.current = null
    if (step !== null) openAt(drawId, step.to)
  })
  const saved = (after: ResultSheetView, isDone: boolean) => {
    setLast(lastOf(after.department, after.content))
    sheet.replace(after)
    if (isDone) next.current = { to: nextOpen(shown, after) }
    list.reload()
    onChange()
  }
  const taken = () => {
    list.reload()
    sheet.reload()
    onChange()
  }
  const draw = draws.find((one) => one.drawId === drawId)
  const isShown = sheet.value !== null && at !== null && isAt(sheet.value, at)
  return (
    <div className="entry">
      <aside className="entry-list">
        <DrawChoice drawId={drawId} draws={draws} />
        {draw !== undefined && (
          <div className="entry-sheets">
            <SheetButtons draw={draw} onTaken={taken} />
          </div>
        )}
        <LineFilters lines={lines} filter={filter} onFilter={setFilter} />
        <FailureNotice failure={list.failure} onRetry={list.reload} />
        <LineList
          lines={shown}
          at={at}
          namesDepartment={new Set(lines.map(({ department }) => department)).size > 1}
          onOpen={(line) => openAt(drawId, line)}
        />
        <IfMay act="results.approve" told={`审核（待审核 ${waiting.length} 份）`}>
          <Button disabled={waiting.length === 0} onClick={() => setReviewing(true)}>
            审核（待审核 {waiting.length} 份）
          </Button>
        </IfMay>
      </aside>
      <FailureNotice failure={sheet.failure} onRetry={sheet.reload} />
      {isShown && sheet.value !== null && (
        <SheetPanel
          key={`${at.targetId} ${at.department} ${sheet.value.version}`}
          sheet={sheet.value}
          last={last}
          onSaved={saved}
          onReload={onChange}
        />
      )}
      {at === null && !list.loading && (
        <StartHere lines={shown} onOpen={(line) => openAt(drawId, line)}>
          {waiting.length > 0 && (
            <ActButton act="results.approve" type="primary" autoFocus onClick={() => setReviewing(true)}>
              去审核
            </ActButton>
          )}
        </StartHere>
      )}
      {reviewing && list.value !== null && (
        <IfMay act="results.approve">
          <ReviewDialog drawId={drawId} lines={waiting} onDone={taken} onClose={() => setReviewing(false)} />
        </IfMay>
      )}
    </div>
  )
}

function addressIn(query: URLSearchParams): SheetAddress | null {
  const targetId = query.get('target') ?? ''
  const department = query.get('department') ?? ''
  return targetId === '' || department === '' ? null : { targetId, department }
}

function DrawChoice({ drawId, draws }: Pick<DrawEntryProps, 'drawId' | 'draws'>) {
  const draw = draws.find((one) => one.drawId === drawId)
  return (
    <div className="draw-choice">
      <Select
        aria-label="抽取"
        value={drawId}
        options={draws.map((one) => ({ value: one.drawId, label: `${one.number} ${one.title}` }))}
        onChange={(id) => go(hrefOf(['results', 'entry'], { draw: id }))}
      />
      {draw !== undefined && (
        <p className="hint">
          {draw.targets} 户，{draw.expected} 份；已审核 {draw.approved} 份，全部审核 {draw.targetsDone} 户
          {draw.refused > 0 && `；不予配合 ${draw.refused} 份`}
          {draw.dropped > 0 && `；另有已递补户 ${draw.dropped} 份`}
        </p>
      )}
    </div>
  )
}

interface StartHereProps {
  readonly lines: readonly ResultLine[]
  readonly onOpen: (line: ResultLine) => void
  /** What comes when all are entered */
  readonly children: ReactNode
}

function StartHere({ lines, onOpen, children }: StartHereProps) {
  const first = nextOpen(lines, { targetId: '', department: '' })
  return (
    <EmptyPlace
      action={
        first === null ? (
          children
        ) : (
          <ActButton act="results.save" type="primary" autoFocus onClick={() => onOpen(first)}>
            从第一份未录入的开始
          </ActButton>
        )
      }
    >
      {first === null
        ? '列出的各份都已录入。点左边的一份可以查看或更正。'
        : '每份是一个部门对一户的检查记录。照现场的纸质记录逐项录入，键盘就能录完：数字键选词，回车到下一栏。'}
    </EmptyPlace>
  )
}
