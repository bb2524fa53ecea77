import { App, Button, Dropdown, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { OwnPasswordForm } from '#renderer/pages/login/own-password-form.tsx'
import { roleWords } from '#shared/text/account-words.ts'
import { useOffice } from './office-context.ts'
import { hasUnsaved } from './router.ts'
import { useSession } from './session-context.ts'

/** Who is logged in, and the ways out; in an office without accounts the clerk whose name the ledger keeps. */
export function SignedIn() {
  const { office } = useOffice()
  const { session, look, lock, logOut } = useSession()
  const { modal } = App.useApp()
  const [changing, setChanging] = useState(false)
  // The office may have been made a moment ago, with its administrator.
  useEffect(() => look(), [look])
  const me = session?.me ?? null
  if (me === null) return <div className="frame-clerk">经办人：{office.clerk}</div>
  const leave = () => {
    if (!hasUnsaved()) return logOut()
    modal.confirm({
      title: '有未保存的修改',
      content: '退出后，本页填写的内容不会保留。只是离开一会儿，请用「锁定」。',
      okText: '放弃修改并退出',
      okButtonProps: { type: 'default', danger: true },
      cancelText: '继续编辑',
      cancelButtonProps: { type: 'primary' },
      autoFocusButton: 'cancel',
      onOk: logOut,
    })
  }
  const items = [
    { key: 'lock', label: '锁定', extra: 'Ctrl+L', onClick: lock },
    { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
    { type: 'divider' as const },
    { key: 'out', label: '退出', onClick: leave },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="signed-in" aria-label={`已登录：${me.name}`}>
          {me.name}
          <span className="signed-in-role">{roleWords[me.role]}</span>
        </Button>
      </Dropdown>
      {changing && (
        <Modal open title="修改密码" footer={null} width={420} onCancel={() => setChanging(false)}>
          <OwnPasswordForm
            onDone={() => {
              setChanging(false)
              look()
            }}
          />
        </Modal>
      )}
    </>
  )
}
