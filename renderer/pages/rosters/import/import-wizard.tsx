import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf, useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { ImportDone } from './import-done.tsx'
import { ImportReview } from './import-review.tsx'
import type { Reading } from './import-review.tsx'

/** A file into a roster: choose, check, correct, confirm all or nothing. */
export function ImportWizard({ roster }: { readonly roster: RosterName }) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [done, setDone] = useState<ImportPreview['counts'] | null>(null)
  const read = useAct('rosters.previewImport')
  const discard = useAct('rosters.discardImport')
  useUnsaved(preview !== null && done === null)

  const load = async (chosen: ChosenFile, reading: Reading) => {
    setFile(chosen)
    const answer = await read.run({ roster, file: chosen, ...reading })
    if (!answer.ok) return
    if (preview !== null) void discard.run({ token: preview.token })
    setPreview(answer.value)
  }
  const leave = () => {
    if (preview !== null && done === null) void discard.run({ token: preview.token })
    setPreview(null)
    setFile(null)
  }
  const word = rosterWords[roster]
  return (
    <Page
      title={`导入${word}`}
      full
      actions={
        <>
          {preview !== null && done === null && <Button onClick={leave}>放弃，另选文件</Button>}
          <Button onClick={() => go(hrefOf(['rosters', roster]))}>返回名录</Button>
        </>
      }
    >
      <FailureNotice failure={read.failure} />
      {read.running && (
        <Wait doing={`正在读取「${file?.name ?? ''}」`} progress={read.progress} onCancel={read.cancel} />
      )}
      {done !== null && <ImportDone roster={roster} counts={done} />}
      {done === null && preview === null && (
        <div className="card">
          <FileChoice
            prompt={`点此选择${word}表格，或把文件拖到这里`}
            hint="支持 xlsx、csv。标题行、说明行会自动跳过，列名自动辨认，可以改。先看结果，确认后才写入。"
            accept=".xlsx,.xlsm,.xls,.et,.ett,.csv,.txt,.xml,.html,.htm,.mht,.docx"
            disabled={read.running}
            onChoose={(chosen) => void load(chosen, {})}
          />
        </div>
      )}
      {done === null && preview !== null && file !== null && (
        <ImportReview
          key={preview.token}
          preview={preview}
          reading={read.running}
          onReread={(reading) => void load(file, reading)}
          onPreview={setPreview}
          onDone={setDone}
        />
      )}
    </Page>
  )
}
