import { Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { planRule } from '#shared/domain/plan/rule-pack.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { PlanImportPreview } from '#shared/contract/index.ts'
import { ImportedTableView } from './imported-table.tsx'
import { chosenCounts, importSentence } from './import-counts.ts'

interface PlanImportProps {
  readonly pack: RulePack
  readonly year: number
  readonly isPublished: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A plan table that the office has as a file: choose, look, confirm. Last year's can begin this year. */
export function PlanImport({ pack, year, isPublished, onClose, onDone }: PlanImportProps) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<PlanImportPreview | null>(null)
  const [moves, setMoves] = useState(false)
  const [left, setLeft] = useState<readonly number[]>([])
  const [existing, setExisting] = useState<'skip' | 'replace'>('skip')
  const [reason, setReason] = useState('')
  const read = useAct('plan.previewImport')
  const discard = useAct('plan.discardImport')
  const confirm = useAct('plan.confirmImport')
  useUnsaved(preview !== null)

  const load = async (chosen: ChosenFile, move: boolean) => {
    setFile(chosen)
    setMoves(move)
    const answer = await read.run({ file: chosen, year, ...(move ? { moveTo: year } : {}) })
    if (!answer.ok) return
    if (preview !== null) void discard.run({ token: preview.token })
    setPreview(answer.value)
    setLeft([])
  }
  const leave = () => {
    if (preview !== null) void discard.run({ token: preview.token })
    onClose()
  }
  if (preview === null || file === null) {
    return (
      <>
        <div className="toolbar">
          <Button onClick={leave}>返回</Button>
        </div>
        <FailureNotice failure={read.failure} />
        {read.running && (
          <Wait doing={`正在读取「${file?.name ?? ''}」`} progress={read.progress} onCancel={read.cancel} />
        )}
        <div className="card">
          <FileChoice
            prompt="点此选择计划表，或把文件拖到这里"
            hint="Word 或表格文件都可以：内部联合、部门联合的抽查工作计划表，表头与文件附件相同。先看结果，确认后才写入。"
            accept=".docx,.xlsx,.xlsm,.xls,.et,.csv,.html,.htm,.xml"
            disabled={read.running}
            onChoose={(chosen) => void load(chosen, false)}
          />
        </div>
      </>
    )
  }
  const tables = preview.tables.flatMap((_, at) => (left.includes(at) ? [] : [at]))
  const counts = chosenCounts(
    preview.tables.filter((_, at) => !left.includes(at)),
    existing,
  )
  const isOfOtherYear = preview.tables.some(({ yearOfFile }) => yearOfFile !== year)
  const finish = async () => {
    const answer = await confirm.run({ token: preview.token, tables, existing, reason })
    if (answer.ok) onDone()
  }
  return (
    <>
      <div className="toolbar">
        <Button onClick={leave}>放弃导入</Button>
        <span>「{preview.fileName}」</span>
        {isOfOtherYear && (
          <Checkbox
            checked={moves}
            disabled={read.running}
            onChange={(event) => void load(file, event.target.checked)}
          >
            作为{year}年度的底稿（编号、名称、月份移到{year}年）
          </Checkbox>
        )}
      </div>
      <FailureNotice failure={read.failure ?? confirm.failure} />
      {preview.tables.map((table, at) => (
        <ImportedTableView
          // eslint-disable-next-line react/no-array-index-key -- tables have no other identity than their place in the file
          key={`${preview.token} ${at}`}
          table={table}
          rule={planRule(pack, table.scope)}
          chosen={!left.includes(at)}
          onChoose={(chosen) => setLeft(chosen ? left.filter((one) => one !== at) : [...left, at])}
        />
      ))}
      {counts.differs > 0 && (
        <Radio.Group
          value={existing}
          onChange={(event) => setExisting(event.target.value === 'replace' ? 'replace' : 'skip')}
          options={[
            { value: 'skip', label: '编号已有的保留现在的内容' },
            { value: 'replace', label: '编号已有的用文件的内容替换（任务的实施方案保留）' },
          ]}
        />
      )}
      {isPublished && (
        <Labelled label="修改理由" hint="本年度计划表已经公布的，导入后成为新的一版，要写明理由。">
          <Input value={reason} maxLength={400} onChange={(event) => setReason(event.target.value)} />
        </Labelled>
      )}
      <div className="import-foot">
        {confirm.running && <Wait doing="正在写入" />}
        <span>{importSentence(counts)}</span>
        <Button
          type="primary"
          disabled={counts.written === 0 || read.running}
          loading={confirm.running}
          onClick={() => void finish()}
        >
          确认导入
        </Button>
      </div>
    </>
  )
}
