import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Call, Failure, Result } from '#shared/contract/index.ts'
import { signedSheetWord } from '#shared/text/ledger/sheet.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { inFours, longTime } from '#shared/text/numbers.ts'
import type { Command, Options } from '../command.ts'
import { withOffice } from '../office.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

type Act = (
  call: Call,
  word: string,
  options: Options,
  terminal: Terminal,
) => Promise<Result<unknown, Failure>>

const acts: Readonly<Record<string, Act>> = { list, verify, heads, export: exportText }

/** `ledger list [WORDS] | verify | heads | export --out FILE`. */
export const ledgerCommand: Command = async ([name = '', word = '', ...more], options, terminal) => {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined || more.length > 0 || (word !== '' && name !== 'list')) {
    throw new UsageError('用法：ledger list [文字] | verify | heads | export --out 文件')
  }
  if (name === 'export' && options.out === '') throw new UsageError('ledger export 要用 --out 写明文件')
  const done = await withOffice(options, (call) => act(call, word, options, terminal))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  terminal.data(done.value.value)
  return 0
}

/** The latest hundred, newest first. */
async function list(call: Call, words: string, _options: Options, terminal: Terminal) {
  const answer = await call('records.ledger', { words })
  if (!answer.ok) return answer
  const { total, rows } = answer.value
  for (const { sequence, at, actor, kind, body } of rows) {
    terminal.say(
      `${sequence}　${longTime(at)}　${actor}　${ledgerKindWord(kind)}　${ledgerBodyText(kind, body)}`,
    )
  }
  terminal.say(`共 ${total} 条${total > rows.length ? `，以上是最后 ${rows.length} 条` : ''}。`)
  return answer
}

async function verify(call: Call, _word: string, _options: Options, terminal: Terminal) {
  const answer = await call('records.verifyLedger', {})
  if (!answer.ok) return answer
  const { entries, head } = answer.value
  terminal.say(`操作记录 ${entries} 条，前后相连，没有改动。`)
  terminal.say(`最后一条的记录码：${head}`)
  return { ok: true, value: { entries, head } } as const
}

async function heads(call: Call, _word: string, _options: Options, terminal: Terminal) {
  const answer = await call('records.signedSheets', {})
  if (!answer.ok) return answer
  for (const sheet of answer.value) {
    terminal.say(`${sheet.draw}　${signedSheetWord(sheet)}　${longTime(sheet.at)}　第 ${sheet.sequence} 条`)
    terminal.say(`  记录码　${inFours(sheet.head).join(' ')}`)
    terminal.say(`  上一张　${sheet.previous === '' ? '（这是第一张）' : inFours(sheet.previous).join(' ')}`)
  }
  return answer
}

/** A longer ledger goes on in files of their own, each of which can be checked by itself. */
async function exportText(call: Call, _word: string, { out }: Options, terminal: Terminal) {
  const files: string[] = []
  for (let from: number | null = 1; from !== null;) {
    const part: Awaited<ReturnType<typeof exportPart>> = await exportPart(call, from)
    if (!part.ok) return part
    const file = resolve(files.length === 0 ? out : `${out}.${files.length + 1}`)
    writeFileSync(file, part.value.bytes)
    files.push(file)
    terminal.say(`已写入 ${file}`)
    from = part.value.next
  }
  return { ok: true, value: { files } } as const
}

const exportPart = (call: Call, from: number) => call('records.exportLedger', { from, personal: true })
