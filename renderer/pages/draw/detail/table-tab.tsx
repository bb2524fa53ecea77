import { Button, Input, Segmented, Select } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useMemo, useState } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { useLocalRows } from './local-rows.ts'
import { isSettled } from './next-act.ts'
import type { RefillDraft } from './refill-draft.ts'
import type { TableRow } from './table-rows.ts'
import { tableRows } from './table-rows.ts'

interface TableTabProps {
  readonly view: DrawView
  readonly onRefill: (initial: Partial<Pick<RefillDraft, 'cause' | 'inspectorId'>>) => void
}

const everybody = '全部'

const columns: readonly PagedColumn<TableRow>[] = [
  {
    key: 'inspected',
    title: '检查对象',
    width: 300,
    fixed: true,
    show: ({ inspected }) => <span title={inspected}>{inspected}</span>,
    text: ({ inspected }) => inspected,
  },
  {
    key: 'department',
    title: '部门',
    width: 190,
    show: (row) => row.department,
    text: (row) => row.department,
  },
  { key: 'team', title: '检查组', width: 80, show: ({ team }) => team, text: ({ team }) => team },
  {
    key: 'people',
    title: '检查人员',
    width: 400,
    show: ({ people, isOpen }) => (
      <span className={isOpen ? 'alarm' : ''} title={people}>
        {people === '' ? '没有检查组可去' : people}
      </span>
    ),
    text: ({ people }) => people,
  },
  {
    key: 'note',
    title: '说明',
    width: 360,
    show: ({ note }) => <span title={note}>{note}</span>,
    text: ({ note }) => note,
  },
]

/** 现行分组表: as it is after all rounds; who drops out is given up here. */
export function TableTab({ view, onRefill }: TableTabProps) {
  const [department, setDepartment] = useState<string>(everybody)
  const [words, setWords] = useState('')
  const shown = useMemo(
    () => tableRows(view, department === everybody ? null : department, words.trim()),
    [view, department, words],
  )
  const rows = useLocalRows(shown)
  const departments = [...new Set(view.assignments.map((one) => one.department))]
  const settled = isSettled(view)
  return (
    <>
      <div className="filter-line detail-filter">
        <DepartmentChoice
          departments={departments}
          value={department}
          onChange={(chosen) => setDepartment(chosen)}
        />
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="在分组表中查找"
          placeholder="企业、检查组或姓名"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span>
          共 <strong>{counted(shown.length)}</strong> 行
        </span>
        <span className="spring" />
        <IfMay act="draw.commitRefill">
          <Button type="primary" disabled={!settled} onClick={() => onRefill({})}>
            补位
          </Button>
        </IfMay>
      </div>
      {view.openRound !== null && view.state === 'finished' && (
        <p className="hint">有一轮已经承诺、还没有抽完；抽完之后才能办理补位和递补。</p>
      )}
      <PagedTable
        name="现行分组表"
        columns={columns}
        rows={rows}
        rowClass={({ isOpen }) => (isOpen ? 'row-open' : '')}
        empty={
          <EmptyPlace>
            {words === '' ? '第二轮抽出检查人员之后，这里是现行的分组表。' : '没有找到。请换一个词。'}
          </EmptyPlace>
        }
        {...(settled
          ? {
              onOpen: ({ firstHolder }: TableRow) =>
                onRefill(firstHolder === null ? { cause: 'open' } : { inspectorId: firstHolder }),
            }
          : {})}
      />
    </>
  )
}

interface DepartmentChoiceProps {
  readonly departments: readonly string[]
  readonly value: string
  readonly onChange: (department: string) => void
}

/** A few stand side by side; many are chosen from a list. */
function DepartmentChoice({ departments, value, onChange }: DepartmentChoiceProps) {
  const all = [everybody, ...departments]
  if (departments.length < 2) return null
  if (departments.length < 5) return <Segmented value={value} options={all} onChange={onChange} />
  return (
    <Select
      aria-label="部门"
      className="filter-search"
      value={value}
      onChange={onChange}
      options={all.map((one) => ({ value: one, label: one }))}
    />
  )
}
