import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import { UsageError } from '../terminal.ts'

export const planCommand: Command = async (words, options, terminal) => {
  const [action, year = String(new Date().getFullYear())] = words
  if (action !== 'list' || !/^\d{4}$/.test(year)) throw new UsageError('用法：plan list [年度]')
  const done = await withOffice(options, (call) => call('plan.list', { year: Number(year) }))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  for (const plan of done.value.value) {
    terminal.say(`${plan.number}  ${plan.name}`)
    for (const task of plan.tasks)
      terminal.say(`  ${task.number}  ${task.name}  ${task.periodText}  ${task.id}`)
  }
  terminal.data(done.value.value)
  return 0
}
