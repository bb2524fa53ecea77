import { Button, Modal } from 'antd'
import type { Loss } from './router.ts'
import { useHeldPlace } from './router.ts'

const words: Readonly<
  Record<Loss, { readonly title: string; readonly effect: string; readonly leave: string }>
> = {
  edits: {
    title: '有未保存的修改',
    effect: '离开后，本页填写的内容不会保留。',
    leave: '放弃修改并离开',
  },
  'recovery-key': {
    title: '恢复密钥还没有收好',
    effect: '离开后不再显示。没有打印的，要用加密口令再显示一次；口令忘了就再也显示不出来。',
    leave: '离开',
  },
}

/** Asks before unsaved edits, or a key that was not printed, are left behind. */
export function UnsavedQuestion() {
  const { held, loss, stay, leave } = useHeldPlace()
  const { title, effect, leave: act } = words[loss]
  return (
    <Modal
      open={held !== null}
      title={title}
      onCancel={stay}
      footer={[
        <Button key="leave" danger onClick={leave}>
          {act}
        </Button>,
        <Button key="stay" type="primary" onClick={stay} autoFocus>
          留在本页
        </Button>,
      ]}
    >
      {effect}
    </Modal>
  )
}
