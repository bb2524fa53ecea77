import type { OperationName } from '#shared/contract/index.ts'
import { fromWire, operationNames } from '#shared/contract/index.ts'
import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import { UsageError } from '../terminal.ts'

/** `call OPERATION [JSON]`: any operation of the contract; the core validates what it is given. */
export const callCommand: Command = async (words, options, terminal) => {
  const [name, text = '{}'] = words
  if (options.help) {
    for (const known of operationNames) terminal.say(known)
    return 0
  }
  if (!isOperation(name)) throw new UsageError('用法：call 操作 [JSON]；call --help 列出全部操作')
  const input = parseJson(text)
  const done = await withOffice(options, (call) => call(name, input as never))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  terminal.say(JSON.stringify(done.value.value, null, 2))
  terminal.data(done.value.value)
  return 0
}

function isOperation(name: string | undefined): name is OperationName {
  return operationNames.some((known) => known === name)
}

function parseJson(text: string): unknown {
  try {
    return fromWire(text)
  } catch {
    throw new UsageError('参数不是 JSON。')
  }
}
