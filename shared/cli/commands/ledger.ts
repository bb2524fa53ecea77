import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import { UsageError } from '../terminal.ts'

export const ledgerCommand: Command = async (words, options, terminal) => {
  if (words.length !== 1 || words[0] !== 'verify') throw new UsageError('用法：ledger verify')
  const done = await withOffice(options, (call) => call('records.verifyLedger', {}))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  const { entries, head } = done.value.value
  terminal.say(`操作记录 ${entries} 条，前后相连，没有改动。`)
  terminal.say(`最后一条的记录码：${head}`)
  terminal.data({ entries, head })
  return 0
}
