import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { DocumentCheckView, Failure, PaperPreview } from '#shared/contract/index.ts'
import { Findings } from '../check-file.tsx'
import { DocumentActs } from '../document-acts.tsx'
import { issueOf } from './issue-paper.ts'
import type { PaperRequest } from './paper-request.ts'
import { hrefOfPaper, originOf } from './paper-request.ts'

interface PreviewActsProps {
  readonly paper: PaperRequest
  readonly preview: PaperPreview
  readonly onFailure: (failure: Failure | null) => void
}

/** In the order of work: 检查, 签发, 打印, then what is done with the file. */
export function PreviewActs({ paper, preview, onFailure }: PreviewActsProps) {
  const { issued } = preview
  const origin = originOf(paper)
  return (
    <>
      <CheckPaper paper={paper} onFailure={onFailure} />
      {issued === null && <Issue paper={paper} onFailure={onFailure} />}
      <Button type={issued === null ? 'default' : 'primary'} onClick={() => window.print()}>
        打印
      </Button>
      {issued !== null && <DocumentActs document={issued} onFailure={onFailure} />}
      <Button onClick={() => go(origin.href)}>返回{origin.name}</Button>
    </>
  )
}

function CheckPaper({ paper, onFailure }: Pick<PreviewActsProps, 'paper' | 'onFailure'>) {
  const check = useAct('documents.checkPaper')
  const [view, setView] = useState<DocumentCheckView | null>(null)
  const run = async () => {
    const answer = await check.run({ paper })
    onFailure(answer.ok ? null : answer.failure)
    if (answer.ok) setView(answer.value)
  }
  return (
    <>
      <Button loading={check.running} onClick={() => void run()}>
        检查
      </Button>
      <Drawer open={view !== null} size={720} title="按GB/T 9704-2012检查版式" onClose={() => setView(null)}>
        {view !== null && <Findings view={view} />}
      </Drawer>
    </>
  )
}

function Issue({ paper, onFailure }: Pick<PreviewActsProps, 'paper' | 'onFailure'>) {
  if (paper.of === 'document') return null
  if (paper.of !== 'notice') return <IssueHere issue={issueOf(paper)} onFailure={onFailure} />
  // It takes a number, which its own dialog shows and asks about.
  return (
    <ActButton
      act="documents.makeNotice"
      type="primary"
      onClick={() => go(hrefOf(['draw', 'scheme', paper.taskId]))}
    >
      去编号签发
    </ActButton>
  )
}

interface IssueHereProps extends Pick<PreviewActsProps, 'onFailure'> {
  readonly issue: ReturnType<typeof issueOf>
}

function IssueHere({ issue, onFailure }: IssueHereProps) {
  const { call } = useOfficeApi()
  const [running, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    const answer = await issue.run(call)
    setRunning(false)
    onFailure(answer.ok ? null : answer.failure)
    const document = answer.ok ? answer.value.find(({ format }) => format === 'docx') : undefined
    if (document !== undefined) go(hrefOfPaper({ of: 'document', documentId: document.id }))
  }
  return (
    <ActButton act={issue.act} type="primary" loading={running} onClick={() => void run()}>
      签发
    </ActButton>
  )
}
