import { existsSync } from 'node:fs'
import { verifyPath } from '#shared/core/draw-folder.ts'
import { checkedWord } from '#shared/text/checked-words.ts'
import { drawProblemText } from '#shared/text/draw-problems.ts'
import { inFours } from '#shared/text/numbers.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../terminal.ts'

/** `verify DIR|ZIP`: any package, this office's or a stranger's. Knows no database. */
export const verifyCommand: Command = async ([path], _options, terminal) => {
  if (path === undefined) throw new UsageError('用法：verify 文件夹|压缩包')
  if (!existsSync(path)) throw new UsageError(`没有「${path}」这个文件或文件夹。`)
  const outcome = await Promise.resolve(verifyPath(path))
  if (!outcome.ok) return terminal.refuse(outcome.failure)
  const { draw, title, verified, rounds, checked, findings } = outcome.value
  const told = findings.map((finding) => ({ ...finding, message: drawProblemText(finding) }))
  terminal.data({ ...outcome.value, findings: told })
  terminal.say(`${draw}　${title}`)
  for (const { code, count } of checked) terminal.say(`  ${checkedWord(code, count)}`)
  for (const { message } of told) terminal.complain(`  ${message}`)
  terminal.say(verified ? '核验通过。' : `核验不通过：${findings.length} 处不符。`)
  terminal.say('请与签字的承诺码和种子核对（文件只能证明前后一致，不能证明没有被整套换过）：')
  for (const { commit, seed } of rounds) {
    terminal.say(`  承诺码 ${inFours(commit).join(' ')}`)
    if (seed !== null) terminal.say(`  种子　 ${inFours(seed).join(' ')}`)
  }
  return verified ? 0 : 1
}
