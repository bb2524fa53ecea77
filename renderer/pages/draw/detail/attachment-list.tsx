import { Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { AttachmentView } from '#shared/contract/index.ts'
import { fileSize } from '#shared/text/numbers.ts'

/** Documents handed in with an act, each to be saved as it was. */
export function AttachmentList({ documents }: { readonly documents: readonly AttachmentView[] }) {
  const read = useAct('draw.attachment')
  const save = async (attachmentId: string) => {
    const answer = await read.run({ attachmentId })
    if (answer.ok) saveBytes(answer.value)
  }
  if (documents.length === 0) return null
  return (
    <div className="attachments">
      {documents.map(({ id, name, bytes, sha256 }) => (
        <Button
          key={id}
          type="link"
          size="small"
          title={`校验码 ${sha256}`}
          loading={read.running}
          onClick={() => void save(id)}
        >
          {name}（{fileSize(bytes)}）
        </Button>
      ))}
      <FailureNotice failure={read.failure} />
    </div>
  )
}
