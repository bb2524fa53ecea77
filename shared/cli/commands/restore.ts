import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { BackupPlace, Call, Failure, RestorePreview, Restored } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { backupTime, relationWords } from '#shared/text/backup-words.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { counted, longTime } from '#shared/text/numbers.ts'
import type { Command, Options } from '../command.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/** `restore BACKUP [--confirm --reason … --person … --person …]`: also of an office that cannot be opened. */
export const restoreCommand: Command = async ([name = '', ...more], options, terminal) => {
  if (name === '' || more.length > 0)
    throw new UsageError('用法：restore 备份 [--confirm --reason 原因 --person 姓名 …]')
  if (options.confirm && options.reason === '')
    throw new UsageError('restore --confirm 要用 --reason 写明原因')
  const folder = resolve(options.folder)
  const clock = () => new Date()
  const keys = newKeyRing()
  const open = () =>
    openCore({
      folder,
      keys,
      mustExist: options.mustExist === true,
      clock,
      randomness: { kind: 'system' },
      program,
    })
  const server = serveCore(open, rescueOf({ folder, keys, clock }))
  try {
    const call = clientOf(server.connect(), randomUUID)
    const refused = await unlockOffice(call, options)
    if (refused !== null) return terminal.refuse(refused)
    return await restore(call, name, options, terminal)
  } finally {
    await server.close()
  }
}

/** Where the office is locked: its passphrase. Without one the backups can still be listed and put back. */
async function unlockOffice(call: Call, { passphrase }: Options): Promise<Failure | null> {
  const status = await call('office.status', {})
  // Any operation can meet an office that is locked, as it can meet any other failure of the start.
  const code: string = status.ok ? '' : status.failure.code
  if (code !== 'locked-database') return null
  const given = (await passphrase?.()) ?? null
  if (given === null) return null
  const unlocked = await call('encryption.unlock', { passphrase: given })
  if (!unlocked.ok) return unlocked.failure
  await call('office.status', {})
  return null
}

async function restore(call: Call, name: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const list = await call('backups.list', {})
  if (!list.ok) return terminal.refuse(list.failure)
  const found = list.value.backups.find((backup) => backup.name === name)
  if (found === undefined) return terminal.refuse({ code: 'record-not-found', what: 'backup', id: name })
  const { place } = found
  if (options.confirm) return confirmed(call, { name, place }, options, terminal)
  const preview = await call('backups.preview', { backup: { name, place } })
  if (!preview.ok) return terminal.refuse(preview.failure)
  terminal.data(preview.value)
  sayPreview(preview.value, terminal)
  return 0
}

async function confirmed(
  call: Call,
  backup: { readonly name: string; readonly place: BackupPlace },
  { reason, person }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const done = await call('backups.restore', { backup, reason, people: [...person] })
  if (!done.ok) return terminal.refuse(done.failure)
  terminal.data(done.value)
  terminal.say(wayBack(done.value))
  return 0
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
