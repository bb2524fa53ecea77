import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { ImportRow, ListImportPreview } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { skipReasonText } from '#shared/text/import-problems.ts'
import { confirmSentence, outcomes, outcomeWords } from './import/import-words.ts'
import type { Outcome } from './import/import-words.ts'
import { listColumns } from './list-import-columns.tsx'
import { ListDefaults } from './list-import-defaults.tsx'
import type { ListName } from './list-import-columns.tsx'

interface ListImportProps {
  readonly list: ListName
  readonly onClose: () => void
  readonly onDone: () => void
}

const acts = {
  inspections: {
    preview: 'inspections.previewImport',
    discard: 'inspections.discardImport',
    confirm: 'inspections.confirmImport',
    prompt: '点此选择检查台账，或把文件拖到这里',
    hint: '每行一次检查：企业（代码或名称）、检查日期、类型、部门。按统一社会信用代码对应名录，没有代码的按名称。先看结果，确认后才写入。',
  },
  recusals: {
    preview: 'recusals.previewImport',
    discard: 'recusals.discardImport',
    confirm: 'recusals.confirmImport',
    prompt: '点此选择回避名单，或把文件拖到这里',
    hint: '每行一件：检查人员（姓名或执法证号）、企业（名称或代码）、回避理由；只填法定代表人的，对此人名下各户回避。先看结果，确认后才写入。',
  },
} as const

/** A list whose rows name records of the rosters: choose, look, confirm all or nothing. */
export function ListImport({ list, onClose, onDone }: ListImportProps) {
  const words = acts[list]
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<ListImportPreview | null>(null)
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({})
  const read = useAct(words.preview)
  const discard = useAct(words.discard)
  const confirm = useAct(words.confirm)
  useUnsaved(preview !== null)

  const load = async (chosen: ChosenFile, stated: Readonly<Record<string, string>>) => {
    setFile(chosen)
    setDefaults(stated)
    const answer = await read.run({ file: chosen, defaults: stated })
    if (!answer.ok) return
    if (preview !== null) void discard.run({ token: preview.token })
    setPreview(answer.value)
  }
  const leave = () => {
    if (preview !== null) void discard.run({ token: preview.token })
    onClose()
  }
  const finish = async (token: string) => {
    const answer = await confirm.run({ token })
    if (answer.ok) onDone()
  }
  return (
    <>
      <div className="toolbar">
        <Button onClick={leave}>{preview === null ? '返回' : '放弃导入'}</Button>
      </div>
      <FailureNotice failure={read.failure ?? confirm.failure} />
      {read.running && (
        <Wait doing={`正在读取「${file?.name ?? ''}」`} progress={read.progress} onCancel={read.cancel} />
      )}
      {preview === null || file === null ? (
        <div className="card">
          <FileChoice
            prompt={words.prompt}
            hint={words.hint}
            accept=".xlsx,.xlsm,.xls,.et,.csv,.txt,.xml,.html,.htm"
            disabled={read.running}
            onChoose={(chosen) => void load(chosen, {})}
          />
        </div>
      ) : (
        <>
          <FileLine preview={preview} />
          <ListDefaults
            key={preview.token}
            list={list}
            preview={preview}
            stated={defaults}
            reading={read.running}
            onState={(stated) => void load(file, stated)}
          />
          <ListRows key={`rows ${preview.token}`} list={list} preview={preview} />
          <div className="import-foot">
            {confirm.running && (
              <Wait doing="正在写入" progress={confirm.progress} onCancel={confirm.cancel} />
            )}
            <span>{confirmSentence(preview.counts)}</span>
            <Button
              type="primary"
              disabled={preview.counts.new + preview.counts.changed === 0 || read.running}
              loading={confirm.running}
              onClick={() => void finish(preview.token)}
            >
              确认导入
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function FileLine({ preview }: { readonly preview: ListImportPreview }) {
  const { fileName, sheets, sheet, headerRow, skipped } = preview
  return (
    <div className="import-file">
      <strong>{fileName}</strong>
      {sheets.length > 1 && <span>工作表「{sheet}」</span>}
      <span>表头在第 {headerRow} 行</span>
      {skipped.length > 0 && (
        <span
          title={skipped
            .map(({ row, reason, text }) => `第 ${row} 行 ${skipReasonText[reason]}：${text}`)
            .join('\n')}
        >
          跳过 {skipped.length} 行（
          {[...new Set(skipped.map(({ reason }) => skipReasonText[reason]))].join('、')}）
        </span>
      )}
    </div>
  )
}

interface ListRowsProps {
  readonly list: ListName
  readonly preview: ListImportPreview
}

function ListRows({ list, preview }: ListRowsProps) {
  const { counts, token } = preview
  const [outcome, setOutcome] = useState<Outcome>(
    () => (['rejected', 'new', 'changed', 'unchanged'] as const).find((one) => counts[one] > 0) ?? 'new',
  )
  const rows = usePagedRows<ImportRow>(`${list}.previewRows`, { token, outcomes: [outcome] })
  return (
    <>
      <div className="filter-line">
        <Segmented<Outcome>
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({
            value,
            label: `${outcomeWords[value]} ${counted(counts[value])}`,
          }))}
        />
        {outcome === 'rejected' && counts.rejected > 0 && (
          <span className="hint">在原表中改正后，重新选择文件即可；已导入的行不会重复。</span>
        )}
      </div>
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      <PagedTable
        name={outcomeWords[outcome]}
        columns={listColumns(list, preview, outcome)}
        rows={rows}
        empty={<EmptyPlace>没有「{outcomeWords[outcome]}」的行。</EmptyPlace>}
      />
    </>
  )
}
