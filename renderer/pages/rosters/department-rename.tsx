import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { Department } from '#shared/domain/rosters/types.ts'

interface DepartmentRenameProps {
  readonly name: string
  readonly onClose: () => void
  readonly onRenamed: (departments: readonly Department[]) => void
}

// draw-protocol.md §1: departments stand in lists and labels.
const refused = /[/=|,]/u

/** A new name wherever the department stands, in one act. */
export function DepartmentRename({ name, onClose, onRenamed }: DepartmentRenameProps) {
  const { reload } = useOffice()
  const [newName, setNewName] = useState(name)
  const rename = useAct('departments.rename')
  const wanted = newName.trim()
  const isRefused = refused.test(wanted)
  const start = async () => {
    const answer = await rename.run({ name, newName: wanted })
    if (!answer.ok) return
    onRenamed(answer.value)
    reload()
    onClose()
  }
  const taken = rename.failure?.code === 'record-exists'
  const refusal = isRefused ? '名称中不能有 / = | 和英文逗号' : taken ? '已有这个部门，请换一个名称。' : ''
  return (
    <Modal
      open
      title={`「${name}」改名`}
      okText="全部改名"
      cancelText="返回"
      confirmLoading={rename.running}
      okButtonProps={{ disabled: wanted === '' || wanted === name || isRefused }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <p className="hint">
        名录、抽查事项、实施方案、未抽取的计划和联合对象中的这个部门一起改名；已抽取和已印发的保持原名。
      </p>
      <Labelled label="新名称" refusal={refusal}>
        <Input
          autoFocus
          maxLength={200}
          value={newName}
          onChange={(event) => {
            setNewName(event.target.value)
            rename.forget()
          }}
        />
      </Labelled>
      {!taken && <FailureNotice failure={rename.failure} />}
    </Modal>
  )
}
