import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf, useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ImportCounts, ImportPreview } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { HeaderChoice } from './header-choice.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReview } from './import-review.tsx'
import type { Reading } from './import-review.tsx'
import { PasteBox } from './paste-box.tsx'
import { takePasted } from './pasted-cells.ts'
import { PointOffer } from './point-offer.tsx'

/** A file into a roster: choose, check, correct, confirm all or nothing. */
export function ImportWizard({ roster }: { readonly roster: RosterName }) {
  const { status } = useOffice()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [done, setDone] = useState<ImportCounts | null>(null)
  const [pointing, setPointing] = useState(false)
  const read = useAct('rosters.previewImport')
  const discard = useAct('rosters.discardImport')
  useUnsaved(preview !== null && done === null)

  const load = async (chosen: ChosenFile, reading: Reading) => {
    setFile(chosen)
    setPointing(false)
    const answer = await read.run({ roster, file: chosen, ...reading })
    if (!answer.ok) return
    if (preview !== null) void discard.run({ token: preview.token })
    setPreview(answer.value)
  }
  const leave = () => {
    if (preview !== null && done === null) void discard.run({ token: preview.token })
    setPreview(null)
    setFile(null)
    read.forget()
  }
  // What was pasted on the roster's page is read once, when this page opens.
  const begin = useRef(load)
  useEffect(() => {
    const pasted = takePasted()
    if (pasted !== null) void begin.current(pasted, {})
  }, [])
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
      {file !== null && <PointOffer failure={read.failure} onPoint={() => setPointing(true)} />}
      {read.running && (
        <Wait doing={`正在读取「${file?.name ?? ''}」`} progress={read.progress} onCancel={read.cancel} />
      )}
      {done !== null && <ImportDone roster={roster} counts={done} />}
      {done === null && preview === null && (
        <>
          {status.rehearsal && roster !== 'items' && (
            <Alert
              className="failure"
              type="warning"
              showIcon
              title={`这里是演练：真实的${word}可以导入来看格式，但不能在这里抽取。演练只抽随程序提供的样例；正式名录请导入正式单位。`}
            />
          )}
          <div className="card import-choice">
            <FileChoice
              prompt={`点此选择${word}表格，或把文件拖到这里`}
              hint="支持 xlsx、xls、et、csv 等表格。标题行、说明行会自动跳过，列名自动辨认，可以改。先看结果，确认后才写入。"
              accept=".xlsx,.xlsm,.xls,.et,.ett,.csv,.txt,.xml,.html,.htm,.mht,.docx"
              disabled={read.running}
              onChoose={(chosen) => void load(chosen, {})}
            />
          </div>
          <div className="card import-choice">
            <PasteBox disabled={read.running} onPaste={(pasted) => void load(pasted, {})} />
          </div>
        </>
      )}
      {done === null && preview !== null && file !== null && (
        <ImportReview
          key={preview.token}
          preview={preview}
          reading={read.running}
          onReread={(reading) => void load(file, reading)}
          onPoint={() => setPointing(true)}
          onPreview={setPreview}
          onDone={setDone}
        />
      )}
      {pointing && file !== null && (
        <HeaderChoice
          file={file}
          onClose={() => setPointing(false)}
          onChoose={(sheet, headerRow) => void load(file, { sheet, headerRow })}
        />
      )}
    </Page>
  )
}
