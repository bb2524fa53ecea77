import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { Failure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'

interface IssueDialogProps {
  readonly title: string
  readonly running: boolean
  /** null: without head and number */
  readonly make: (number: number | null) => Promise<Result<unknown, Failure>>
  readonly onMade: () => void
  readonly onClose: () => void
}

/** Plain, as it is sent along with a notice, or under the office's head and its next number. */
export function IssueDialog({ title, running, make, onMade, onClose }: IssueDialogProps) {
  const { status, office } = useOffice()
  const registers = useQuery('numbers.list', { year: Number(status.today.slice(0, 4)) })
  const [failure, setFailure] = useState<Failure | null>(null)
  const code = office.numberPrefix.trim()
  const own = registers.value?.find(({ letterCode }) => letterCode === code) ?? null
  const run = async (number: number | null) => {
    const answer = await make(number)
    if (answer.ok) return onMade()
    setFailure(answer.failure)
    // Somebody else may have taken the number: the next one is shown.
    registers.reload()
  }
  return (
    <Modal
      open
      title={title}
      width={560}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button key="plain" loading={running} onClick={() => void run(null)}>
          生成（不编号）
        </Button>,
        <Button
          key="issue"
          type="primary"
          disabled={own === null}
          loading={running}
          onClick={() => void run(own?.next ?? null)}
        >
          编号印发{own === null ? '' : `：${own.nextText}`}
        </Button>,
      ]}
    >
      <FailureNotice failure={registers.failure ?? failure} onRetry={registers.reload} />
      {registers.loading && registers.value === null && <Wait doing="正在读取文号" />}
      <p>不编号：没有红头，随通知印发或者存档时用。</p>
      <p>编号印发：带发文机关标志、文号和版记；文号记入「文号登记」，编过的号不再用。</p>
      {registers.value !== null && own === null && (
        <p className="field-refusal">
          还没有发文机关代字，不能编号。在<a href={hrefOf(['settings', 'profile'])}>「设置 → 单位信息」</a>
          填写。
        </p>
      )}
    </Modal>
  )
}
