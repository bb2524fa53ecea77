import type { BackupPlace, Call, Failure, RestorePreview, Restored, Result } from '#shared/contract/index.ts'
import { backupTime, relationWords } from '#shared/text/backup-words.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { counted, longTime } from '#shared/text/numbers.ts'
import type { Command, Options } from '../command.ts'
import { withFolder } from '../office.ts'
import { secretFrom } from '../passphrase.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/** An office or its folder, the command's options, and where to speak. */
interface Asked {
  readonly call: Call
  /** Why the office does not open; null: it is open */
  readonly closed: Failure | null
  readonly options: Options
  readonly terminal: Terminal
}

/** `restore BACKUP|last-whole [--confirm --reason … --person … --person …]`: also of an office that cannot be opened. */
export const restoreCommand: Command = async ([name = '', ...more], options, terminal) => {
  if (name === '' || more.length > 0)
    throw new UsageError('用法：restore 备份|last-whole [--confirm --reason 原因 --person 姓名 …]')
  if (options.confirm && options.reason === '')
    throw new UsageError('restore --confirm 要用 --reason 写明原因')
  const done = await withFolder(options, (call, closed) => {
    const asked = { call, closed, options, terminal }
    return name === 'last-whole' ? lastWhole(asked) : restore(name, asked)
  })
  return done.ok ? done.value : terminal.refuse(done.failure)
}

/** Without `--confirm` it tells why the office does not open and what would be lost. */
async function lastWhole(asked: Asked): Promise<ExitCode> {
  const { call, closed, options, terminal } = asked
  if (options.confirm) return told(asked, await call('backups.openLastWhole', await answering(asked)))
  const refused = terminal.refuse(closed ?? { code: 'journal-not-damaged' })
  if (closed !== null) {
    terminal.complain(
      '能按最后完整的状态打开的，加 --confirm、--reason 原因和两个 --person 姓名；不能的从备份恢复。',
    )
  }
  return refused
}

async function restore(name: string, asked: Asked): Promise<ExitCode> {
  const { call, options, terminal } = asked
  const list = await call('backups.list', {})
  if (!list.ok) return terminal.refuse(list.failure)
  const found = list.value.backups.find((backup) => backup.name === name)
  if (found === undefined) return terminal.refuse({ code: 'record-not-found', what: 'backup', id: name })
  const backup = { name, place: found.place }
  const preview = await previewed(backup, asked)
  if (!preview.ok) return terminal.refuse(preview.failure)
  if (options.confirm) {
    return told(asked, await call('backups.restore', { backup, ...(await answering(asked)) }))
  }
  terminal.data(preview.value)
  sayPreview(preview.value, terminal)
  return 0
}

/** One that is locked by another key than the office's is unlocked first. */
async function previewed(
  backup: { readonly name: string; readonly place: BackupPlace },
  { call, options }: Asked,
): Promise<Result<RestorePreview, Failure>> {
  const preview = await call('backups.preview', { backup })
  if (preview.ok || preview.failure.code !== 'backup-locked') return preview
  const secret = await secretFrom(options.passphrase, { name: '这份备份的加密口令或恢复密钥' })
  const unlocked = await call('backups.unlock', { backup, secret })
  return unlocked.ok ? call('backups.preview', { backup }) : unlocked
}

/** Two people and the reason; where nobody can log in to an office with accounts, one of them proves it by password. */
async function answering({ closed, options: { reason, person, account, passphrase } }: Asked) {
  const isProved = closed !== null && account !== ''
  const password = isProved ? await secretFrom(passphrase, { name: `${account}的登录密码` }) : ''
  return { reason, people: [...person], secondPerson: isProved ? { account, password } : null }
}

function told({ closed, options, terminal }: Asked, done: Result<Restored, Failure>): ExitCode {
  if (done.ok) {
    terminal.data(done.value)
    terminal.say(wayBack(done.value))
    return 0
  }
  const refused = terminal.refuse(done.failure)
  if (done.failure.code === 'two-people-needed' && closed !== null && options.account === '') {
    terminal.complain('单位建过账号的，还要用 --account 写明一位审核或管理员，并给出密码。')
  }
  return refused
}

function wayBack({ undo, aside }: Restored): string {
  return undo === ''
    ? `已经恢复。打不开的数据文件留存在 ${aside}`
    : `已经恢复。恢复之前的数据在备份 ${undo}，恢复错了可以用它恢复回去。`
}

function sayPreview(
  { backup, held, relation, lost, missingFiles }: RestorePreview,
  terminal: Terminal,
): void {
  terminal.say(`${backupTime(backup)}的备份，已从头读过，完好。${relationWords[relation].sentence}`)
  terminal.say(
    `${held.bureau}：检查对象 ${counted(held.targets)} 户，抽取 ${counted(held.draws.length)} 次，文书 ${counted(held.documents)} 份，操作记录 ${counted(held.entries)} 条`,
  )
  if (missingFiles > 0) terminal.say(`备份中缺 ${counted(missingFiles)} 个文书或附件文件。`)
  if (lost.entries === 0) return
  terminal.say(`恢复后不再在册的操作 ${counted(lost.entries)} 条：`)
  for (const { at, actor, kind, body } of lost.latest) {
    terminal.say(`  ${longTime(at)}　${actor}　${ledgerKindWord(kind)}　${ledgerBodyText(kind, body)}`)
  }
  if (lost.draws.length > 0) terminal.say(`其中有抽取 ${lost.draws.join('、')}`)
}
