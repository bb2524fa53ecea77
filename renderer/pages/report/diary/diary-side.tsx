import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { AttachmentList } from '#renderer/pages/draw/detail/attachment-list.tsx'
import type { DiaryView } from '#shared/contract/index.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import { longDate } from '#shared/text/numbers.ts'
import { diaryKindWords } from '#shared/text/report-words.ts'
import { DiaryForm } from './diary-form.tsx'
import { DiaryHistory } from './diary-history.tsx'

interface DiarySideProps {
  readonly unit: string
  /** Whose entries go into the form; others of the year are shown below */
  readonly period: Period | null
  readonly onChanged: () => void
}

type Open =
  | { readonly kind: 'form'; readonly entry: DiaryView | null }
  | { readonly kind: 'history' | 'removal'; readonly entry: DiaryView }

/** 工作日志 of one unit beside its form: meetings, papers, training, publicity. */
export function DiarySide({ unit, period, onChanged }: DiarySideProps) {
  const { year } = useOffice()
  const diary = useQuery('report.diary', { year: Number(period?.to.slice(0, 4) ?? year) })
  const [open, setOpen] = useState<Open | null>(null)
  const own = (diary.value ?? []).filter((entry) => entry.unit === unit).toReversed()
  const isInside = ({ day }: DiaryView) => period !== null && period.from <= day && day <= period.to
  const changed = () => {
    setOpen(null)
    diary.reload()
    onChanged()
  }
  return (
    <aside className="card diary-side" aria-label="工作日志">
      <div className="diary-head">
        <h2>工作日志</h2>
        <ActButton act="report.saveDiary" size="small" onClick={() => setOpen({ kind: 'form', entry: null })}>
          登记
        </ActButton>
      </div>
      <FailureNotice failure={diary.failure} onRetry={diary.reload} />
      {diary.value !== null && own.length === 0 && (
        <EmptyPlace>会议、文件、培训和宣传登记在这里，前三项自动填进月报表。</EmptyPlace>
      )}
      <ul>
        {own.map((entry) => (
          <Entry key={entry.id} entry={entry} isInside={isInside(entry)} onOpen={setOpen} />
        ))}
      </ul>
      {open?.kind === 'form' && (
        <DiaryForm
          unit={unit}
          entry={open.entry}
          within={period}
          onSaved={changed}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'history' && <DiaryHistory id={open.entry.id} onClose={() => setOpen(null)} />}
      {open?.kind === 'removal' && (
        <Removal entry={open.entry} onDone={changed} onClose={() => setOpen(null)} />
      )}
    </aside>
  )
}

interface EntryProps {
  readonly entry: DiaryView
  readonly isInside: boolean
  readonly onOpen: (open: Open) => void
}

function Entry({ entry, isInside, onOpen }: EntryProps) {
  const { kind, day, title, content, people, version, attachments } = entry
  return (
    <li>
      <div>
        <Tag>{diaryKindWords[kind]}</Tag>
        <strong>{title}</strong>
        {people !== null && <span className="hint">（{people}人）</span>}
      </div>
      <div className="hint">
        {longDate(day)}
        {!isInside && '　不在本期'}
      </div>
      {content !== '' && <p>{content}</p>}
      <AttachmentList documents={attachments} />
      <div className="row-acts row-acts-wide">
        <ActButton
          act="report.saveDiary"
          type="link"
          size="small"
          onClick={() => onOpen({ kind: 'form', entry })}
        >
          修改
        </ActButton>
        <ActButton
          act="report.removeDiary"
          type="link"
          size="small"
          onClick={() => onOpen({ kind: 'removal', entry })}
        >
          删除
        </ActButton>
        {version > 1 && (
          <Button type="link" size="small" onClick={() => onOpen({ kind: 'history', entry })}>
            改过 {version - 1} 次
          </Button>
        )}
      </div>
    </li>
  )
}

interface RemovalProps {
  readonly entry: DiaryView
  readonly onDone: () => void
  readonly onClose: () => void
}

function Removal({ entry, onDone, onClose }: RemovalProps) {
  const remove = useAct('report.removeDiary')
  const run = async (reason: string) => {
    const answer = await remove.run({ id: entry.id, version: entry.version, reason })
    if (answer.ok) onDone()
  }
  return (
    <ReasonQuestion
      title="删除工作日志"
      act="删除"
      running={remove.running}
      failure={remove.failure}
      onDone={(reason) => void run(reason)}
      onClose={onClose}
    >
      「{entry.title}」将不再填进月报表；原来的登记和附件仍保留在操作记录里。
    </ReasonQuestion>
  )
}
