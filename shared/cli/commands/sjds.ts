import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { computeFolder } from '#shared/core/draw-folder.ts'
import { drawProblemText } from '#shared/text/draw-problems.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../terminal.ts'
import { writeAtomic } from '#shared/core/files/write-atomic.ts'

/** `sjds DIR`: computes 4-* and 8-* of a folder holding the inputs and writes them there. Knows no database. */
export const sjdsCommand: Command = async ([folder], _options, terminal) => {
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError('用法：sjds 文件夹')
  const computed = await Promise.resolve(computeFolder(folder))
  if (!computed.ok) {
    for (const problem of computed.failure) terminal.complain(drawProblemText(problem))
    terminal.data({ problems: computed.failure.map((one) => ({ ...one, message: drawProblemText(one) })) })
    return 1
  }
  // A result that stands there and says something else is not overwritten: it may be what somebody wants to verify.
  const others = [...computed.value].filter(([path, text]) => differs(join(folder, path), text))
  if (others.length > 0) {
    for (const [path] of others) terminal.complain(`${path} 已存在，且与算出的结果不同，没有改动。`)
    terminal.data({ differing: others.map(([path]) => path) })
    return 1
  }
  for (const [path, text] of computed.value) writeAtomic(join(folder, path), new TextEncoder().encode(text))
  for (const path of computed.value.keys()) terminal.say(`已算出 ${path}`)
  terminal.data({ files: Object.fromEntries(computed.value) })
  return 0
}

function differs(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') !== text
}
