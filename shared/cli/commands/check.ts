import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Call } from '#shared/contract/index.ts'
import { checkStateWords, checkWords } from '#shared/text/check-words.ts'
import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import { UsageError } from '../terminal.ts'

/** `check [--out FILE]`: 0 where nothing is wrong; what is only to be attended to is said and no failure. */
export const checkCommand: Command = async (words, { out, ...options }, terminal) => {
  if (words.length > 0) throw new UsageError('用法：check [--out 文件]')
  const done = await withOffice(options, (call) => checked(call, out))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  const { lines } = done.value.value
  for (const line of lines) {
    const { title, found, advice } = checkWords(line)
    terminal.say(`${checkStateWords[line.state]}　${title}：${found}${advice === '' ? '' : `。${advice}`}`)
  }
  terminal.data(done.value.value)
  if (out !== '') terminal.say(`已写入 ${resolve(out)}`)
  return lines.some(({ state }) => state === 'wrong') ? 1 : 0
}

async function checked(call: Call, out: string) {
  const found = await call('check.run', {})
  if (!found.ok || out === '') return found
  const report = await call('check.report', {})
  if (!report.ok) return report
  writeFileSync(resolve(out), report.value.bytes)
  return found
}
