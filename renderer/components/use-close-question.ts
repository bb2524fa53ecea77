import { App } from 'antd'

/** Closes at once, or asks first when something was filled in that is not saved. */
export function useCloseQuestion(dirty: boolean, onClose: () => void): () => void {
  const { modal } = App.useApp()
  return () => {
    if (!dirty) return onClose()
    modal.confirm({
      title: '有未保存的修改',
      content: '关闭后，填写的内容不会保留。',
      okText: '放弃修改',
      okButtonProps: { type: 'default', danger: true },
      cancelText: '继续编辑',
      cancelButtonProps: { type: 'primary' },
      autoFocusButton: 'cancel',
      onOk: onClose,
    })
  }
}
