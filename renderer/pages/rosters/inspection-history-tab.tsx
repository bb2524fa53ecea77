import { Button, Input, Tag } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { usePersonalExport } from '#renderer/components/use-personal-export.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { InspectionView } from '#shared/contract/index.ts'
import { inspectionKinds } from '#shared/domain/rosters/inspection-history.ts'
import { inspectionSourceWords } from '#shared/text/inspection-words.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { InspectionForm, newInspection, openedInspection } from './inspection-form.tsx'
import type { OpenedInspection } from './inspection-form.tsx'
import { ListImport } from './list-import.tsx'
import { SeveralFilter, YearFilter } from './register-filters.tsx'

/** 检查历史 of every target, whoever inspected: what the yearly cap counts. */
export function InspectionHistoryTab() {
  const { status, office } = useOffice()
  const [search, setSearch] = useState('')
  const [year, setYear] = useState(status.today.slice(0, 4))
  const [kinds, setKinds] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<OpenedInspection | null>(null)
  const [importing, setImporting] = useState(false)
  const rows = usePagedRows<InspectionView>('inspections.list', { search, year, kinds: [...kinds] })
  const exporting = useAct('inspections.export')
  const { ask, dialog } = usePersonalExport({
    act: exporting,
    title: '导出检查历史',
    withoutThem: '表中不含有电话、身份证号的栏和内容。',
    make: async (personal) => {
      const answer = await exporting.run({ personal })
      return answer.ok ? answer.value : null
    },
  })
  if (importing) {
    const close = () => setImporting(false)
    const done = () => {
      close()
      setYear('')
      rows.reload()
    }
    return (
      <IfMay act="inspections.confirmImport">
        <ListImport list="inspections" onClose={close} onDone={done} />
      </IfMay>
    )
  }
  const isNarrowed = search !== '' || kinds.length > 0
  return (
    <>
      <div className="toolbar">
        <IfMay act="inspections.export">
          <Button onClick={ask}>导出表格</Button>
        </IfMay>
        <IfMay act="inspections.confirmImport">
          <Button onClick={() => setImporting(true)}>导入检查历史</Button>
        </IfMay>
        <IfMay act="inspections.save">
          <Button type="primary" onClick={() => setOpened(newInspection('', office.bureau))}>
            登记检查
          </Button>
        </IfMay>
      </div>
      <div className="filter-bar">
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="按检查对象查找"
          placeholder="名称、代码、拼音首字母"
          onSearch={(words) => setSearch(words.trim())}
        />
        <YearFilter today={status.today} value={year} onChange={setYear} />
        <SeveralFilter
          what="检查类型"
          options={inspectionKinds.map((value) => ({ value }))}
          chosen={kinds}
          onChange={setKinds}
        />
      </div>
      <div className="filter-line">
        <span>
          共 <strong>{counted(rows.total)}</strong> 条
        </span>
      </div>
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      {dialog}
      {rows.loading && <Wait doing="正在读取检查历史" />}
      <PagedTable
        name="检查历史"
        columns={columns}
        rows={rows}
        onOpen={(row) => setOpened(openedInspection(row))}
        empty={
          isNarrowed ? (
            <EmptyPlace>没有符合条件的检查。换一个年度或去掉条件再看。</EmptyPlace>
          ) : (
            <EmptyPlace>
              {year !== '' && `${year}年`}
              还没有检查记录。各部门的检查台账可以整表导入，也可以逐次登记；本程序抽中的，从抽取之日起自动计次，不必在此重复登记。
            </EmptyPlace>
          )
        }
      />
      {opened !== null && (
        <InspectionForm opened={opened} onClose={() => setOpened(null)} onSaved={rows.reload} />
      )}
    </>
  )
}

const columns: readonly PagedColumn<InspectionView>[] = [
  { key: 'target', title: '检查对象', width: 260, fixed: true, show: (row) => row.targetName },
  { key: 'date', title: '检查日期', width: 130, show: (row) => longDate(row.date) },
  { key: 'kind', title: '检查类型', width: 110, show: (row) => row.kind },
  { key: 'department', title: '检查部门', width: 200, show: (row) => row.department },
  {
    key: 'counts',
    title: '年度频次',
    width: 150,
    show: (row) => (row.exemption === '' ? '计入' : <Tag>不计入：{row.exemption}</Tag>),
  },
  { key: 'result', title: '检查结果', width: 180, show: (row) => row.result },
  { key: 'basis', title: '检查事由', width: 220, show: (row) => row.basis },
  { key: 'draw', title: '抽取编号', width: 150, show: (row) => row.drawNumber },
  { key: 'source', title: '来源', width: 90, show: (row) => inspectionSourceWords[row.source] },
]
