import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { useAct } from '#renderer/api/use-act.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { NewPassphraseFields } from '#renderer/components/passphrase-fields.tsx'

interface LockedDatabaseProps {
  /** The key file is there and whole: the passphrase can open it */
  readonly hasKeyFile: boolean
  readonly onOpen: () => void
}

/** The passphrase of an encrypted office, or the printed key in its place. */
export function LockedDatabase({ hasKeyFile, onOpen }: LockedDatabaseProps) {
  const [byKey, setByKey] = useState(!hasKeyFile)
  const { call } = useOfficeApi()
  const { look } = useSession()
  const open = async () => {
    // The core opens with this call; who may work here is known only then.
    await call('office.status', {})
    look()
    onOpen()
  }
  return (
    <section className="unlock-form">
      {byKey ? <ByRecoveryKey onDone={() => void open()} /> : <ByPassphrase onDone={() => void open()} />}
      {hasKeyFile && (
        <button type="button" className="link-button" onClick={() => setByKey(!byKey)}>
          {byKey ? '用口令打开' : '忘记口令，用恢复密钥'}
        </button>
      )}
    </section>
  )
}

function ByPassphrase({ onDone }: { readonly onDone: () => void }) {
  const unlock = useAct('encryption.unlock')
  const finish = async ({ passphrase }: { readonly passphrase: string }) => {
    const done = await unlock.run({ passphrase })
    if (done.ok) onDone()
  }
  return (
    <Form<{ readonly passphrase: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => void finish(entered)}
    >
      <Form.Item name="passphrase" label="加密口令" rules={[{ required: true, message: '请输入口令' }]}>
        <Input.Password autoFocus autoComplete="off" maxLength={400} />
      </Form.Item>
      <FailureNotice failure={unlock.failure} />
      <Button type="primary" htmlType="submit" size="large" loading={unlock.running}>
        打开
      </Button>
    </Form>
  )
}

interface Recovering {
  readonly recoveryKey: string
  readonly next: string
}

function ByRecoveryKey({ onDone }: { readonly onDone: () => void }) {
  const recover = useAct('encryption.recover')
  const finish = async ({ recoveryKey, next }: Recovering) => {
    const done = await recover.run({ recoveryKey, passphrase: next })
    if (done.ok) onDone()
  }
  return (
    <Form<Recovering> layout="vertical" requiredMark={false} onFinish={(entered) => void finish(entered)}>
      <Form.Item
        name="recoveryKey"
        label="恢复密钥"
        extra="照打印件输入 13 组，中间可以空格，不分大小写"
        rules={[{ required: true, message: '请输入恢复密钥' }]}
      >
        <Input.TextArea className="code" rows={3} maxLength={400} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <NewPassphraseFields label="新口令" />
      <FailureNotice failure={recover.failure} />
      <Button type="primary" htmlType="submit" size="large" loading={recover.running}>
        用恢复密钥打开
      </Button>
    </Form>
  )
}
