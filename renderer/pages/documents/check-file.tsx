import { Alert, Button, Drawer, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FileChoice, type ChosenFile } from '#renderer/components/file-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DocumentCheckView } from '#shared/contract/index.ts'
import {
  clauseWord,
  findingSentence,
  kindWords,
  notCheckedWords,
  partOf,
  parts,
  partWords,
  placeWord,
} from '#shared/text/conformance-words.ts'

/** 「检查版式」: any .docx or .xlsx, this program's or typed by hand, held against GB/T 9704-2012. Nothing of it is kept. */
export function CheckFile() {
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<DocumentCheckView | null>(null)
  const check = useAct('documents.check')
  const choose = async (file: ChosenFile) => {
    setView(null)
    const answer = await check.run({ file })
    if (answer.ok) setView(answer.value)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>检查版式</Button>
      <Drawer open={open} size={720} title="按GB/T 9704-2012检查版式" onClose={() => setOpen(false)}>
        <div className="check-choice">
          <FileChoice
            prompt="选择文件，或拖到这里"
            hint="Word、WPS文字（.docx）或电子表格（.xlsx）；只检查，不改动，不保存"
            accept=".docx,.xlsx"
            disabled={check.running}
            onChoose={(file) => void choose(file)}
          />
        </div>
        {check.running && <Wait doing="正在检查版式" progress={check.progress} onCancel={check.cancel} />}
        <FailureNotice failure={check.failure} />
        {view !== null && <Findings view={view} />}
      </Drawer>
    </>
  )
}

export function Findings({ view }: { readonly view: DocumentCheckView }) {
  const { file, kind, findings, errors } = view
  const hints = findings.length - errors
  const found = parts.filter((part) => findings.some(({ assertion }) => partOf(assertion) === part))
  return (
    <>
      <Alert
        className="check-verdict"
        showIcon
        type={errors > 0 ? 'error' : hints > 0 ? 'warning' : 'success'}
        title={findings.length === 0 ? '没有发现问题' : `不合规定 ${errors} 处，建议 ${hints} 处`}
        description={`${file}　${kindWords[kind]}`}
      />
      {found.map((part) => (
        <section key={part}>
          <h3>{partWords[part]}</h3>
          {findings
            .filter(({ assertion }) => partOf(assertion) === part)
            .map((finding) => (
              <div key={`${finding.problem} ${placeWord(finding.place)}`} className="check-finding">
                <Tag color={finding.level === 'error' ? 'red' : 'gold'}>{clauseWord(finding)}</Tag>
                <div>
                  <div>{findingSentence(finding)}</div>
                  <div className="hint">
                    {placeWord(finding.place)}
                    {finding.also > 0 && `　另有${finding.also}处相同`}
                  </div>
                </div>
              </div>
            ))}
        </section>
      ))}
      {kind !== 'workbook' && <p className="hint">{notCheckedWords}</p>}
    </>
  )
}
