import { useState } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { DocumentActs } from '#renderer/pages/documents/document-acts.tsx'
import type { DocumentView, Failure } from '#shared/contract/index.ts'
import { longTime } from '#shared/text/numbers.ts'

/** Files as issued, newest first. */
export function IssuedList({ documents }: { readonly documents: readonly DocumentView[] }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  if (documents.length === 0) return null
  return (
    <div className="issued-list">
      <FailureNotice failure={failure} />
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <span title={`校验码 ${document.sha256}`}>{document.fileName}</span>
            <span className="hint">{longTime(document.createdAt)}</span>
            <DocumentActs document={document} onFailure={setFailure} />
          </li>
        ))}
      </ul>
    </div>
  )
}
