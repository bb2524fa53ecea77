import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { SheetDraw } from './sheet-buttons.tsx'

interface SendDialogProps {
  readonly draw: SheetDraw
  readonly onClose: () => void
}

/** Which departments fill in a workbook of their own. */
export function SendDialog({ draw, onClose }: SendDialogProps) {
  const [chosen, setChosen] = useState(draw.departments)
  const make = useAct('results.makeSheets')
  const run = async () => {
    const answer = await make.run({ drawId: draw.drawId, departments: [...chosen] })
    if (!answer.ok) return
    saveBytes(answer.value)
    onClose()
  }
  return (
    <Modal
      open
      title={`发出 Excel 录入表：${draw.number}`}
      okText={chosen.length > 1 ? `生成 ${chosen.length} 个部门的录入表` : '生成录入表'}
      cancelText="返回"
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={make.running}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p>
        每个部门一张表，一户一事项一行，已经录入的结果一并带出。部门填好发回，点「收回 Excel」核对后录入。
      </p>
      <Checkbox.Group
        className="sheet-departments"
        value={[...chosen]}
        options={[...draw.departments]}
        onChange={setChosen}
      />
      <p className="hint">再次发出是新的一版，旧版不再收回；递补、补位之后请重新发出。</p>
      {make.running && <Wait doing="正在生成录入表" progress={make.progress} onCancel={make.cancel} />}
      <FailureNotice failure={make.failure} />
    </Modal>
  )
}
