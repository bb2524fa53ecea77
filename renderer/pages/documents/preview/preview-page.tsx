import { useMemo, useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { Failure, PaperPreview } from '#shared/contract/index.ts'
import { documentPages } from '#shared/domain/documents/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import { longTime } from '#shared/text/numbers.ts'
import { Papers } from './papers.tsx'
import { PreviewActs } from './preview-acts.tsx'
import type { PaperRequest } from './paper-request.ts'
import { paperIn } from './paper-request.ts'

/** A document as paper: before it is issued, of the data as it is; afterwards, as it was issued. */
export function PreviewPage({ query }: { readonly query: URLSearchParams }) {
  const paper = paperIn(query)
  if (paper === null) {
    return (
      <Page title="预览">
        <FailureNotice failure={{ code: 'record-not-found', what: 'document', id: '' }} />
      </Page>
    )
  }
  return <PaperPage paper={paper} />
}

function PaperPage({ paper }: { readonly paper: PaperRequest }) {
  const preview = useQuery('documents.preview', { paper })
  const [failure, setFailure] = useState<Failure | null>(null)
  const { value } = preview
  const pages = useMemo(() => (value === null ? [] : documentPages(value, value.look)), [value])
  return (
    <Page
      full
      title={value === null ? '预览' : titleOf(value)}
      lead={value === null ? undefined : leadOf(value)}
      actions={
        value === null ? undefined : <PreviewActs paper={paper} preview={value} onFailure={setFailure} />
      }
    >
      <FailureNotice failure={preview.failure ?? failure} onRetry={preview.reload} />
      {preview.loading && <Wait doing="正在排版" progress={preview.progress} />}
      {value !== null && <Papers preview={value} pages={pages} />}
    </Page>
  )
}

const titleOf = ({ kind, issued }: PaperPreview) =>
  `${issued === null ? '预览：' : ''}${documentKindWords[kind]}`

const leadOf = ({ issued }: PaperPreview) =>
  issued === null
    ? '按现有数据排出，尚未签发，没有保存。'
    : `第${issued.version}版，${longTime(issued.createdAt)}签发，与存档文件一致。`
