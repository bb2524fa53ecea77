import { Button, Modal } from 'antd'
import { useHeldPlace } from './router.ts'

/** Asks before unsaved edits are left behind. */
export function UnsavedQuestion() {
  const { held, stay, leave } = useHeldPlace()
  return (
    <Modal
      open={held !== null}
      title="有未保存的修改"
      onCancel={stay}
      footer={[
        <Button key="leave" danger onClick={leave}>
          放弃修改并离开
        </Button>,
        <Button key="stay" type="primary" onClick={stay} autoFocus>
          留在本页
        </Button>,
      ]}
    >
      离开后，本页填写的内容不会保留。
    </Modal>
  )
}
