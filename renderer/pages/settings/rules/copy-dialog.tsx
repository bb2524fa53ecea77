import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { PackView } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

interface CopyDialogProps {
  readonly source: RulePack
  readonly onClose: () => void
  readonly onCopied: (packs: readonly PackView[]) => void
}

/** A copy is the office's own and in force from now on. */
export function CopyDialog({ source, onClose, onCopied }: CopyDialogProps) {
  const { office } = useOffice()
  const [name, setName] = useState(`${office.region}规则`)
  const copy = useAct('packs.copy')
  const start = async () => {
    const answer = await copy.run({ packId: source.id, name: name.trim() })
    if (answer.ok) onCopied(answer.value)
  }
  const taken = copy.failure?.code === 'record-exists'
  return (
    <Modal
      open
      title="建立本单位的规则包"
      okText="建立并采用"
      cancelText="返回"
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={copy.running}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <p className="hint">
        以「{source.name}」为底，各项规定照抄，随后可以逐项修改，每次修改都记入操作记录。
      </p>
      <Labelled label="名称" refusal={taken ? '已有同名的规则包，请换一个名称。' : ''}>
        <Input
          autoFocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void start()}
        />
      </Labelled>
      {!taken && <FailureNotice failure={copy.failure} />}
    </Modal>
  )
}
