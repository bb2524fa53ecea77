import { Form, Input, Modal } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { SecondPerson, TwoPeople } from '#renderer/components/second-person.tsx'
import { namesOf, nobody, TwoPeopleItem } from '#renderer/components/second-person.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { BackupView, Restored } from '#shared/contract/index.ts'
import { AccountProof } from './account-proof.tsx'
import { BackupSecret } from './backup-secret.tsx'
import { RestoreFacts } from './restore-facts.tsx'

interface RestoreDialogProps {
  readonly backup: BackupView
  /** The office cannot be opened, and nobody is logged in */
  readonly rescue?: boolean
  readonly onClose: () => void
  readonly onRestored: (restored: Restored) => void
}

interface Entered {
  readonly reason: string
  readonly two: TwoPeople
  readonly proof?: SecondPerson | null
}

/** 恢复: first what it means, then who answers for it. */
export function RestoreDialog({ backup, rescue = false, onClose, onRestored }: RestoreDialogProps) {
  const { name, place } = backup
  const preview = useQuery('backups.preview', { backup: { name, place } })
  const restore = useAct('backups.restore')
  const { session } = useSession()
  const [form] = Form.useForm<Entered>()
  const hasAccounts = session !== null && session.me !== null
  const finish = async ({ reason, two, proof }: Entered) => {
    const secondPerson = rescue ? (proof ?? null) : two.secondPerson
    const done = await restore.run({
      backup: { name, place },
      reason,
      people: namesOf(two.people),
      secondPerson,
    })
    if (done.ok) onRestored(done.value)
  }
  return (
    <Modal
      open
      width={760}
      title="从备份恢复"
      okText="恢复"
      cancelText="返回"
      okButtonProps={{ danger: true, disabled: preview.value === null }}
      confirmLoading={restore.running}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {preview.loading && <Wait doing="正在把备份从头读一遍" />}
      <FailureNotice failure={preview.failure} />
      {preview.failure?.code === 'backup-locked' && (
        <BackupSecret backup={backup} onUnlocked={preview.reload} />
      )}
      {preview.value !== null && (
        <>
          <RestoreFacts preview={preview.value} />
          <p className="restore-rule">
            {rescue
              ? '恢复之前先把打不开的数据文件原样移到备份文件夹中留存。恢复由两人办理，记入操作记录。'
              : '恢复之前先把现在的数据备份一份，恢复错了可以再恢复回来。恢复由两人办理，记入操作记录。'}
          </p>
          <FailureNotice failure={restore.failure} />
          {restore.running && <Wait doing="正在恢复" progress={restore.progress} />}
          <Form<Entered>
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={{ reason: '', two: nobody }}
            onFinish={(entered) => void finish(entered)}
          >
            <Form.Item
              name="reason"
              label="原因"
              rules={[{ required: true, whitespace: true, message: '请填写' }]}
            >
              <Input maxLength={400} placeholder="如：误删了检查对象" />
            </Form.Item>
            <TwoPeopleItem hasAccounts={hasAccounts} />
            {rescue && (
              <Form.Item name="proof">
                <AccountProof />
              </Form.Item>
            )}
          </Form>
        </>
      )}
    </Modal>
  )
}
