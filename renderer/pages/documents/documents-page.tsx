import { Alert, Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DocumentState, DocumentView, Failure } from '#shared/contract/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import { documentStatesSentence } from '#shared/text/preview-words.ts'
import { CheckFile } from './check-file.tsx'
import type { DocumentFilter } from './document-rows.ts'
import { documentRows, filtered, troubled } from './document-rows.ts'
import { DocumentTable } from './document-table.tsx'
import { hrefOfPaper } from './preview/paper-request.ts'
import { MakeWorkPlan } from './templates/make-paper.tsx'

const everything: DocumentFilter = { words: '', kind: '', year: '', ids: null }

/** Every document issued, those of a draw together: preview, open, save elsewhere, find in its folder; and whether its file is as issued. */
export function DocumentsPage() {
  const { year } = useOffice()
  const documents = useQuery('documents.list', {})
  const look = useAct('documents.states')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [filter, setFilter] = useState(everything)
  const [states, setStates] = useState<readonly DocumentState[]>([])
  const all = useMemo(() => documents.value ?? [], [documents.value])
  const shown = useMemo(() => filtered(all, filter), [all, filter])
  const lookAt = async () => {
    const answer = await look.run({})
    if (answer.ok) setStates(answer.value)
  }
  return (
    <Page
      title="文书"
      lead="「计划」「抽取」等各页生成的文书都存在这里。重新生成不覆盖旧版。"
      actions={
        <>
          <CheckFile />
          <Button onClick={() => go(hrefOf(['documents', 'numbers']))}>文号登记</Button>
          <Button onClick={() => go(hrefOf(['documents', 'templates']))}>文书模板</Button>
          <Button onClick={() => go(hrefOfPaper({ of: 'work-plan', year }))}>预览年度工作方案</Button>
          <MakeWorkPlan year={year} onMade={documents.reload} />
        </>
      }
    >
      <FailureNotice failure={documents.failure ?? look.failure ?? failure} onRetry={documents.reload} />
      {documents.loading && <Wait doing="正在读取文书目录" />}
      <div className="filter-line">
        <Filters documents={all} filter={filter} onFilter={setFilter} />
        <span>
          共 <strong>{shown.length}</strong> 份
        </span>
        <Button disabled={all.length === 0} loading={look.running} onClick={() => void lookAt()}>
          核对全部文件
        </Button>
      </div>
      {look.running && <Wait doing="正在逐份核对文书" progress={look.progress} onCancel={look.cancel} />}
      <StatesNotice
        states={states}
        isFiltered={filter.ids !== null}
        onFilter={(ids) => setFilter({ ...everything, ids })}
      />
      <DocumentTable
        rows={useMemo(() => documentRows(shown), [shown])}
        states={useMemo(() => new Map(states.map((one) => [one.documentId, one.state])), [states])}
        empty={
          documents.loading ? (
            ' '
          ) : (
            <EmptyPlace>
              {all.length === 0
                ? '还没有文书。先在「计划」页生成计划表，或完成一次抽取。'
                : '没有符合条件的文书。请改查找的文字、种类或年份。'}
            </EmptyPlace>
          )
        }
        onFailure={setFailure}
      />
    </Page>
  )
}

interface FiltersProps {
  readonly documents: readonly DocumentView[]
  readonly filter: DocumentFilter
  readonly onFilter: (filter: DocumentFilter) => void
}

function Filters({ documents, filter, onFilter }: FiltersProps) {
  const kinds = [...new Set(documents.map(({ kind }) => kind))]
  const years = [...new Set(documents.map(({ createdAt }) => createdAt.slice(0, 4)))].toSorted().toReversed()
  return (
    <>
      <Input.Search
        allowClear
        className="filter-search"
        aria-label="在文书中查找"
        placeholder="按标题、文号查找"
        onSearch={(words) => onFilter({ ...filter, words })}
      />
      <Select
        aria-label="种类"
        popupMatchSelectWidth={false}
        value={filter.kind}
        options={[
          { value: '', label: '全部种类' },
          ...kinds.map((kind) => ({ value: kind, label: documentKindWords[kind] })),
        ]}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        aria-label="生成年份"
        value={filter.year}
        options={[
          { value: '', label: '全部年份' },
          ...years.map((each) => ({ value: each, label: `${each}年` })),
        ]}
        onChange={(each) => onFilter({ ...filter, year: each })}
      />
    </>
  )
}

interface StatesNoticeProps {
  readonly states: readonly DocumentState[]
  readonly isFiltered: boolean
  readonly onFilter: (ids: ReadonlySet<string> | null) => void
}

function StatesNotice({ states, isFiltered, onFilter }: StatesNoticeProps) {
  if (states.length === 0) return null
  const ids = troubled(states)
  return (
    <Alert
      showIcon
      type={ids.size === 0 ? 'success' : 'error'}
      title={documentStatesSentence(states.map(({ state }) => state))}
      action={
        ids.size > 0 && (
          <Button size="small" onClick={() => onFilter(isFiltered ? null : ids)}>
            {isFiltered ? '看全部' : '只看这些'}
          </Button>
        )
      }
    />
  )
}
