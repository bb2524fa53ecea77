import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { DocumentActs } from '#renderer/pages/documents/document-acts.tsx'
import type { DocumentView, Failure } from '#shared/contract/index.ts'
import type { PaperKinds } from './paper-order.ts'
import { inOrderOf } from './paper-order.ts'

interface MakeDocumentsProps {
  readonly drawId: string
  readonly kinds: PaperKinds
  /** Whose sheet it is; null: the last that has one */
  readonly round?: number | null
  readonly label: string
  /** The one thing to do on its screen */
  readonly primary?: boolean
}

/** Makes papers of the draw and offers them where they are needed: at the table where people sign. */
export function MakeDocuments({ drawId, kinds, round = null, label, primary = true }: MakeDocumentsProps) {
  const make = useAct('documents.makeDraw')
  const [made, setMade] = useState<readonly DocumentView[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = async () => {
    const answer = await make.run({ drawId, kinds: [...kinds], round })
    if (answer.ok) setMade(answer.value.toSorted(inOrderOf(kinds)))
  }
  return (
    <div className="make-documents">
      <ActButton
        act="documents.makeDraw"
        type={primary ? 'primary' : 'default'}
        size="large"
        loading={make.running}
        onClick={() => void run()}
      >
        {label}
      </ActButton>
      {make.running && <Wait doing="正在生成文书" progress={make.progress} onCancel={make.cancel} />}
      <FailureNotice failure={make.failure ?? failure} />
      {made.length > 0 && (
        <ul className="made">
          {made.slice(0, 4).map((document) => (
            <li key={document.id}>
              {document.fileName} <DocumentActs document={document} onFailure={setFailure} />
            </li>
          ))}
          {made.length > 4 && <li>共 {made.length} 份，其余见「文书」页。</li>}
        </ul>
      )}
    </div>
  )
}
