import { Alert, Button } from 'antd'
import type { Failure } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'

interface FailureNoticeProps {
  readonly failure: Failure | null
  readonly onRetry?: () => void
}

/** A refusal where it happened: what, where, and what to do. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  if (failure === null) return null
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      title={failureSentence(failure)}
      action={
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  )
}
