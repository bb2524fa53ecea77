import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import type { Call } from '#shared/contract/index.ts'
import { UsageError } from '../terminal.ts'

export const documentsCommand: Command = async (words, options, terminal) => {
  const ask = requestOf(words)
  const done = await withOffice(options, ask)
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  for (const document of done.value.value) terminal.say(`${document.id}  ${document.path}`)
  terminal.data(done.value.value)
  return 0
}

function requestOf([action, subject, scope]: readonly string[]) {
  if (action === 'list') return (call: Call) => call('documents.list', {})
  if (action === 'plan' && /^\d{4}$/.test(subject ?? '') && (scope === 'internal' || scope === 'joint')) {
    return (call: Call) => call('documents.makePlan', { year: Number(subject), scope })
  }
  if (action === 'draw' && subject !== undefined) {
    return (call: Call) => call('documents.makeDraw', { drawId: subject, kinds: ['T6', 'T7', 'W3', 'W5'] })
  }
  throw new UsageError('用法：documents list | documents plan 年度 internal|joint | documents draw 抽取')
}
