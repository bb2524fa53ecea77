import type { Call, EncryptionView, Failure, RecoveryKeyView, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { longDate } from '#shared/text/numbers.ts'
import type { Command, Options } from '../command.ts'
import { withFolder, withOffice } from '../office.ts'
import { newPassphraseFrom, once, secretFrom } from '../passphrase.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/** Says what it did and answers its data. */
type Act = (options: Options, terminal: Terminal) => Promise<Result<unknown, Failure>>

const acts: Readonly<Record<string, Act>> = {
  state,
  on,
  off,
  unlock,
  passphrase: changePassphrase,
  'recovery-key': showRecoveryKey,
  recover,
}

/** `encryption [on | off | unlock | passphrase | recovery-key | recover]`. Secrets are asked for, never taken from the words. */
export const encryptionCommand: Command = async ([name = 'state', ...more], options, terminal) => {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined || more.length > 0) {
    throw new UsageError('用法：encryption [on|off|unlock|passphrase|recovery-key|recover] [--person 姓名 …]')
  }
  const done = await act(options, terminal)
  if (!done.ok) return terminal.refuse(done.failure)
  terminal.data(done.value)
  return 0
}

/** Of a locked office too: whoever asks only that needs no passphrase. */
async function state(options: Options, terminal: Terminal) {
  const nobody = () => Promise.resolve(null)
  return flat(
    await withFolder(
      { ...options, passphrase: nobody },
      async (call, closed): Promise<Result<unknown, Failure>> => {
        if (closed === null) return saidState(await call('encryption.state', {}), terminal)
        if (closed.code !== 'locked-database') return fail(closed)
        terminal.say(failureSentence(closed))
        return ok({ encrypted: true, keyFile: closed.state })
      },
    ),
  )
}

async function unlock(options: Options, terminal: Terminal) {
  return flat(
    await withOffice(options, async (call) => saidState(await call('encryption.state', {}), terminal)),
  )
}

async function on(options: Options, terminal: Terminal) {
  return whereEncrypted(false, options, async (call) => {
    const passphrase = await newPassphraseFrom(options.passphrase)
    const turned = await call('encryption.turnOn', { passphrase, people: [...options.person] })
    if (!turned.ok) return turned
    if (turned.value.recoveryKey !== null) sayRecoveryKey(turned.value.recoveryKey, terminal)
    return saidState(turned, terminal)
  })
}

async function off(options: Options, terminal: Terminal) {
  return whereEncrypted(true, options, async (call, passphrase) =>
    saidState(await call('encryption.turnOff', { passphrase, people: [...options.person] }), terminal),
  )
}

async function changePassphrase(options: Options, terminal: Terminal) {
  return whereEncrypted(true, options, async (call, passphrase) => {
    const next = await newPassphraseFrom(options.passphrase)
    return saidState(await call('encryption.changePassphrase', { passphrase, next }), terminal)
  })
}

async function showRecoveryKey(options: Options, terminal: Terminal) {
  return whereEncrypted(true, options, async (call, passphrase) => {
    const shown = await call('encryption.recoveryKey', { passphrase })
    if (shown.ok) sayRecoveryKey(shown.value, terminal)
    return shown
  })
}

/** Opens the office by its new passphrase afterwards: that is when its ledger is told. */
async function recover(options: Options, terminal: Terminal) {
  const nobody = () => Promise.resolve(null)
  const recovered = await withFolder({ ...options, passphrase: nobody }, async (call, closed) => {
    if (closed?.code !== 'locked-database') {
      return fail(closed ?? ({ code: 'encryption-unchanged', encrypted: false } as const))
    }
    const recoveryKey = await secretFrom(options.passphrase, { name: '恢复密钥' })
    const passphrase = await newPassphraseFrom(options.passphrase)
    const done = await call('encryption.recover', { recoveryKey, passphrase })
    return done.ok ? ok(passphrase) : done
  })
  const done = flat(recovered)
  if (!done.ok) return done
  terminal.say('新口令已设好，原来的口令不能再用。')
  return unlock({ ...options, passphrase: () => Promise.resolve(done.value) }, terminal)
}

/** The passphrase is asked for once: it opens the office, and what concerns the key itself asks for it again. */
async function whereEncrypted<Value>(
  encrypted: boolean,
  options: Options,
  work: (call: Call, passphrase: string) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const passphrase = once(options.passphrase)
  return flat(
    await withOffice({ ...options, passphrase }, async (call) => {
      const found = await call('encryption.state', {})
      if (!found.ok) return found
      if (found.value.encrypted !== encrypted) {
        return fail({ code: 'encryption-unchanged', encrypted: !encrypted } as const)
      }
      return work(call, encrypted ? await secretFrom(passphrase) : '')
    }),
  )
}

const flat = <Value>(done: Result<Result<Value, Failure>, Failure>): Result<Value, Failure> =>
  done.ok ? done.value : done

function saidState<View extends EncryptionView>(
  answer: Result<View, Failure>,
  terminal: Terminal,
): Result<View, Failure> {
  if (!answer.ok) return answer
  const { encrypted, plainBackups, backups } = answer.value
  terminal.say(encrypted ? '数据库已加密。' : '数据库没有加密。')
  if (backups > 0) terminal.say(`备份 ${backups} 份，其中 ${plainBackups} 份没有加密。`)
  return answer
}

function sayRecoveryKey({ groups, bureau, day }: RecoveryKeyView, terminal: Terminal): void {
  terminal.say(`数据库恢复密钥　${bureau}　${longDate(day)}`)
  terminal.say(groups.join(' '))
  terminal.say('忘记口令时只有它能打开数据库，程序不保存它。请抄下或打印，与口令分开锁好，不要存入电脑。')
}
