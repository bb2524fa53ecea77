import { Checkbox, Form } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { NewPassphraseFields } from '#renderer/components/passphrase-fields.tsx'
import type { TwoPeople } from '#renderer/components/second-person.tsx'
import { namesOf, nobody, TwoPeopleItem } from '#renderer/components/second-person.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { EncryptionTurned } from '#shared/contract/index.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface TurnDialogProps {
  readonly encrypted: boolean
  readonly onTurned: (turned: EncryptionTurned) => void
  readonly onClose: () => void
}

interface Entered {
  readonly passphrase?: string
  readonly next?: string
  readonly two: TwoPeople
}

/** 开启 or 关闭加密, by two people. */
export function TurnDialog({ encrypted, onTurned, onClose }: TurnDialogProps) {
  const on = useAct('encryption.turnOn')
  const off = useAct('encryption.turnOff')
  const { session } = useSession()
  const hasAccounts = session !== null && session.me !== null
  const finish = async ({ passphrase = '', next = '', two }: Entered) => {
    const people = { people: namesOf(two.people), secondPerson: two.secondPerson }
    const done = await (encrypted
      ? off.run({ passphrase, ...people })
      : on.run({ passphrase: next, ...people }))
    if (done.ok) onTurned(done.value)
  }
  const running = on.running || off.running
  return (
    <FormDialog<Entered>
      title={encrypted ? '关闭数据库加密' : '开启数据库加密'}
      act={encrypted ? '关闭加密' : '开启加密'}
      width={600}
      running={running}
      failure={on.failure ?? off.failure}
      initial={{ two: nobody }}
      introduction={
        <p>
          {encrypted
            ? '关闭以后，谁拿到数据文件都能读。做好的加密备份仍要当时的口令才能恢复。'
            : '先写出加密的数据库，逐表核对无误再替换，中途断电不会丢数据。开启后显示恢复密钥，请当场打印，与口令分开保管。'}
        </p>
      }
      onFinish={finish}
      onClose={onClose}
    >
      {running && <Wait doing={encrypted ? '正在写出不加密的数据库并核对' : '正在写出加密的数据库并核对'} />}
      {encrypted ? <PassphraseField label="加密口令" /> : <NewPassphraseFields />}
      <TwoPeopleItem hasAccounts={hasAccounts} />
      {!encrypted && (
        <Form.Item
          name="known"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, known: boolean | undefined) =>
                known === true ? Promise.resolve() : Promise.reject(new Error('请先确认')),
            },
          ]}
        >
          <Checkbox>知道：口令和恢复密钥都丢了，数据就再也读不出来</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  )
}
