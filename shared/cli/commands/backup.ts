import type { BackupsView, Call, Failure, Result } from '#shared/contract/index.ts'
import {
  backupCauseWords,
  backupPlaceWords,
  backupsSentence,
  backupSize,
  backupTime,
  secondPlaceSentence,
} from '#shared/text/backup-words.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { withFolder } from '../office.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/** `backup [list] | backup second FOLDER|none`; the list also of an office that does not open. */
export const backupCommand: Command = async ([act = '', word = '', ...more], options, terminal) => {
  const isKnown = act === '' || act === 'list' || act === 'second'
  if (!isKnown || more.length > 0 || (act === 'second') !== (word !== '')) {
    throw new UsageError('用法：backup [list] | backup second 文件夹|none')
  }
  const done = await withFolder(options, (call, closed) => {
    if (closed !== null && act === 'list') terminal.complain(failureSentence(closed))
    return asked(call, act, word)
  })
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  terminal.data(done.value.value)
  sayBackups(done.value.value, terminal, act === 'list')
  return 0
}

function asked(call: Call, act: string, word: string): Promise<Result<BackupsView, Failure>> {
  switch (act) {
    case 'list':
      return call('backups.list', {})
    case 'second':
      return call('backups.setSecondPlace', { secondPlace: word === 'none' ? '' : resolve(word) })
    default:
      return call('backups.take', {})
  }
}

function sayBackups(view: BackupsView, terminal: Terminal, all: boolean): void {
  if (all) {
    for (const backup of view.backups) {
      const place = backupPlaceWords[backup.place]
      terminal.say(
        `${backup.name}　${backupTime(backup)}　${backupCauseWords[backup.cause]}　${backupSize(backup)}　${place}`,
      )
    }
  }
  terminal.say(backupsSentence(view))
  terminal.say(`第二处：${secondPlaceSentence(view)}`)
}
