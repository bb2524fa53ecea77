import { Modal } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { AttachmentList } from '#renderer/pages/draw/detail/attachment-list.tsx'
import { longDate, longTime } from '#shared/text/numbers.ts'
import { diaryKindWords } from '#shared/text/report-words.ts'

interface DiaryHistoryProps {
  readonly id: string
  readonly onClose: () => void
}

/** Every state of an entry, first to last. */
export function DiaryHistory({ id, onClose }: DiaryHistoryProps) {
  const history = useQuery('report.diaryHistory', { id })
  return (
    <Modal open width={640} title="修改经过" footer={null} onCancel={onClose}>
      <FailureNotice failure={history.failure} onRetry={history.reload} />
      {history.loading && <Wait doing="正在读取" />}
      {(history.value ?? []).map(
        ({ version, kind, day, title, content, people, reason, actor, at, attachments }) => (
          <div key={version} className="issued-version">
            <strong>第{version}版</strong>{' '}
            <span className="hint">
              　{longTime(at)}　{actor}
            </span>
            <p>
              {diaryKindWords[kind]}　{longDate(day)}　{title}
              {people !== null && `（${people}人）`}
            </p>
            {content !== '' && <p>{content}</p>}
            {reason !== '' && <p>理由：{reason}</p>}
            <AttachmentList documents={attachments} />
          </div>
        ),
      )}
    </Modal>
  )
}
