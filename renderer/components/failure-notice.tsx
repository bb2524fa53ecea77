import { Alert, Button } from 'antd'
import type { Failure } from '#shared/contract/index.ts'
import { failureDetails, failureSentence } from '#shared/text/failures.ts'

interface FailureNoticeProps {
  readonly failure: Failure | null
  readonly onRetry?: () => void
}

/** A refusal where it happened: what, where, and what to do. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  if (failure === null) return null
  const details = failureDetails(failure)
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      title={failureSentence(failure)}
      description={
        details === '' ? undefined : (
          <details>
            <summary>详情（给技术人员）</summary>
            {details}
          </details>
        )
      }
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
