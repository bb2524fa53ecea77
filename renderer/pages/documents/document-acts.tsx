import { Button } from 'antd'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useAct } from '#renderer/api/use-act.ts'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { DocumentView, Failure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'

interface DocumentActsProps {
  readonly document: DocumentView
  readonly onFailure: (failure: Failure | null) => void
}

/** What can be done with a document: on a desktop open, show and save; in a browser download. */
export function DocumentActs({ document, onFailure }: DocumentActsProps) {
  const { desktop } = useOfficeApi()
  const read = useAct('documents.read')
  const told = async (answer: Promise<Result<unknown, Failure>>) => {
    const { ...result } = await answer
    onFailure(result.ok ? null : result.failure)
  }
  const download = async () => {
    const answer = await read.run({ documentId: document.id })
    onFailure(answer.ok ? null : answer.failure)
    if (answer.ok) saveBytes(answer.value)
  }
  if (desktop === null) {
    return (
      <Button type="link" size="small" loading={read.running} onClick={() => void download()}>
        下载
      </Button>
    )
  }
  return (
    <div className="row-acts row-acts-wide">
      <Button type="link" size="small" onClick={() => void told(desktop.openDocument(document.id))}>
        打开
      </Button>
      <Button type="link" size="small" onClick={() => void told(desktop.saveDocument(document.id))}>
        另存
      </Button>
      <Button type="link" size="small" onClick={() => void told(desktop.showDocument(document.id))}>
        所在位置
      </Button>
    </div>
  )
}
