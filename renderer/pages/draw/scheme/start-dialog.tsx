import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { usePack } from '#renderer/api/use-pack.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { Contributor } from '#renderer/components/contributors-field.tsx'
import { blankContributors, ContributorsField, isComplete } from '#renderer/components/contributors-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'

interface StartDialogProps {
  readonly taskId: string
  readonly onClose: () => void
}

/** The roll call: who writes digits. Then everything is frozen and committed. */
export function StartDialog({ taskId, onClose }: StartDialogProps) {
  const pack = usePack()
  const commit = useAct('draw.commitFirst')
  const least = pack.value === null ? 0 : neededFigure(pack.value, 'contributors')
  const [entered, setEntered] = useState<readonly Contributor[] | null>(null)
  const contributors = entered ?? blankContributors(least)
  const start = async () => {
    const answer = await commit.run({ taskId, contributors: [...contributors] })
    if (answer.ok) go(hrefOf(['draw', 'ceremony', answer.value.id]))
  }
  return (
    <Modal
      open
      width={640}
      title="点名：谁来写号"
      closable={!commit.running}
      onCancel={onClose}
      footer={[
        <Button key="close" disabled={commit.running} onClick={onClose}>
          返回方案
        </Button>,
        <Button
          key="start"
          type="primary"
          disabled={!isComplete(contributors)}
          loading={commit.running}
          onClick={() => void start()}
        >
          固定名录和方案，作出承诺
        </Button>,
      ]}
    >
      <p>
        至少 {least} 位，来自至少 {pack.value === null ? '' : neededFigure(pack.value, 'bodies')}{' '}
        个单位。种子由他们写的号码和机器的一份合成，任何一方都不能单独左右结果。
      </p>
      <ContributorsField value={contributors} least={2} onChange={setEntered} />
      <p className="hint">
        承诺之后，名录、方案、写号人的姓名和顺序都不能再改；要改只能作废，另编新号，并说明理由。
      </p>
      {commit.running && <Wait doing="正在固定名录" progress={commit.progress} onCancel={commit.cancel} />}
      <FailureNotice failure={commit.failure} />
    </Modal>
  )
}
