import { Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf, usePlace } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { useLocalRows } from '#renderer/pages/draw/detail/local-rows.ts'
import type { FollowUpList, FollowUpSummary } from '#shared/contract/index.ts'
import { followUpStateWords } from '#shared/text/follow-up-words.ts'
import { CasePanel } from './case-panel.tsx'
import { followUpColumns } from './follow-up-columns.tsx'
import type { FollowUpFilter } from './follow-up-filter.ts'
import { filteredCases, isIn, ofYear, stateIn } from './follow-up-filter.ts'
import { FollowUpOffers } from './follow-up-offers.tsx'
import { LedgerDialog } from './ledger-dialog.tsx'
import { OpenByHand } from './open-by-hand.tsx'

/** 后续处置: every problem from its finding to 办结, and what has no case yet. */
export function FollowUpTab() {
  const list = useQuery('followUps.list', {})
  if (list.value === null) {
    return (
      <>
        <FailureNotice failure={list.failure} onRetry={list.reload} />
        {list.failure === null && <Wait doing="正在读取后续处置" />}
      </>
    )
  }
  return <FollowUps list={list.value} onChange={list.replace} onReload={list.reload} />
}

interface FollowUpsProps {
  readonly list: FollowUpList
  readonly onChange: (list: FollowUpList) => void
  readonly onReload: () => void
}

const at = (query: Readonly<Record<string, string>>) => go(hrefOf(['results', 'follow-up'], query))

function FollowUps({ list, onChange, onReload }: FollowUpsProps) {
  const { year, reload } = useOffice()
  const { query } = usePlace()
  const [filter, setFilter] = useState({ drawId: '', department: '', words: '' })
  const [asked, setAsked] = useState<'ledger' | 'by-hand' | null>(null)
  const cases = useMemo(() => ofYear(list.cases, year), [list.cases, year])
  const state = stateIn(query.get('state'))
  const shown = useMemo(() => filteredCases(cases, { ...filter, state }), [cases, filter, state])
  const rows = useLocalRows(shown)
  const open = query.get('open') ?? ''
  const changed = () => {
    onReload()
    // 今天 counts what is due.
    reload()
  }
  const close = () => setAsked(null)
  return (
    <div className="follow-up">
      <FollowUpOffers
        offers={list.offers}
        onOpened={(next) => {
          onChange(next)
          reload()
        }}
        onOne={changed}
      />
      <div className="filter-line">
        <StateChoice cases={cases} value={state} onChange={(next) => at({ state: next })} />
        <Narrowing cases={cases} filter={filter} onChange={setFilter} />
        <span>
          共 <strong>{shown.length}</strong> 件
        </span>
        <span className="spring" />
        <ActButton act="followUps.open" onClick={() => setAsked('by-hand')}>
          手工建立
        </ActButton>
        <ActButton
          act="followUps.makeLedger"
          disabled={list.cases.length === 0}
          onClick={() => setAsked('ledger')}
        >
          生成台账
        </ActButton>
      </div>
      <PagedTable
        name="后续处置"
        columns={followUpColumns}
        rows={rows}
        onOpen={({ id }) => at({ state, open: id })}
        empty={<EmptyPlace>{emptyWords(list)}</EmptyPlace>}
      />
      {open !== '' && <CasePanel caseId={open} onChanged={changed} onClose={() => at({ state })} />}
      {asked === 'ledger' && <LedgerDialog cases={list.cases} onClose={close} />}
      {asked === 'by-hand' && (
        <OpenByHand
          onClose={close}
          onOpened={(id) => {
            close()
            changed()
            at({ state: 'unfinished', open: id })
          }}
        />
      )}
    </div>
  )
}

function emptyWords({ cases, offers }: FollowUpList): string {
  if (cases.length > 0) return '没有符合条件的处置事项。请改状态或者查找的文字。'
  return offers.length > 0
    ? '还没有建立处置事项。请点上面的「全部建立」。'
    : '录入的检查结果有问题、处理方式不是「无需后续处理」的，会在这里提示建立处置事项，一直跟到办结。'
}

interface StateChoiceProps {
  readonly cases: readonly FollowUpSummary[]
  readonly value: FollowUpFilter['state']
  readonly onChange: (state: FollowUpFilter['state']) => void
}

/** Each with how many it holds; states that nothing is in are left out, except those a clerk looks for. */
function StateChoice({ cases, value, onChange }: StateChoiceProps) {
  const words = { unfinished: '未办结', all: '全部', ...followUpStateWords }
  const states = ['unfinished', 'due', 'overdue', 'review-failed', 'closed', 'all'] as const
  return (
    <Segmented<FollowUpFilter['state']>
      value={value}
      options={states.map((state) => ({
        value: state,
        label: `${words[state]} ${cases.filter((one) => isIn(one, state)).length}`,
      }))}
      onChange={onChange}
    />
  )
}

type Narrow = Omit<FollowUpFilter, 'state'>

interface NarrowingProps {
  readonly cases: readonly FollowUpSummary[]
  readonly filter: Narrow
  readonly onChange: (filter: Narrow) => void
}

function Narrowing({ cases, filter, onChange }: NarrowingProps) {
  const draws = new Map(cases.map(({ drawId, drawNumber }) => [drawId, drawNumber]))
  const departments = [...new Set(cases.map(({ department }) => department))]
  return (
    <>
      <Select
        aria-label="抽取"
        popupMatchSelectWidth={false}
        value={filter.drawId}
        options={[
          { value: '', label: '全部抽取' },
          ...Array.from(draws, ([value, label]) => ({ value, label })),
        ]}
        onChange={(drawId) => onChange({ ...filter, drawId })}
      />
      {departments.length > 1 && (
        <Select
          aria-label="检查部门"
          popupMatchSelectWidth={false}
          value={filter.department}
          options={[
            { value: '', label: '全部部门' },
            ...departments.map((value) => ({ value, label: value })),
          ]}
          onChange={(department) => onChange({ ...filter, department })}
        />
      )}
      <Input.Search
        allowClear
        className="follow-up-search"
        aria-label="在后续处置中查找"
        placeholder="对象、问题"
        onSearch={(words) => onChange({ ...filter, words })}
      />
    </>
  )
}
