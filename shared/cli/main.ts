import { parseArgs } from 'node:util'
import { callCommand } from './commands/call.ts'
import { demoCommand } from './commands/demo.ts'
import { documentsCommand } from './commands/documents.ts'
import { drawCommand } from './commands/draw.ts'
import { importCommand } from './commands/import.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { planCommand } from './commands/plan.ts'
import { serveCommand } from './commands/serve.ts'
import { sjdsCommand } from './commands/sjds.ts'
import { verifyCommand } from './commands/verify.ts'
import type { Command } from './command.ts'
import type { ExitCode } from './terminal.ts'
import { openTerminal, UsageError } from './terminal.ts'
import { usage } from './usage.ts'

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  plan: planCommand,
  draw: drawCommand,
  documents: documentsCommand,
  verify: verifyCommand,
  sjds: sjdsCommand,
  ledger: ledgerCommand,
  call: callCommand,
  serve: serveCommand,
  demo: demoCommand,
}

const options = {
  data: { type: 'string', default: './office' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  confirm: { type: 'boolean', default: false },
  set: { type: 'string', multiple: true },
  contributor: { type: 'string', multiple: true },
  department: { type: 'string', multiple: true },
  person: { type: 'string', multiple: true },
  reason: { type: 'string', default: '' },
  out: { type: 'string', default: '' },
  pack: { type: 'string', default: 'ningjin' },
  browser: { type: 'boolean', default: true },
} as const

async function main(words: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    allowNegative: true,
  })
  const [name, ...rest] = positionals
  if (values.help && name !== 'call') {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const command = name === undefined ? undefined : commands[name]
  if (command === undefined)
    throw new UsageError(name === undefined ? '没有写命令。' : `没有「${name}」这个命令。`)
  const { set = [], contributor = [], department = [], person = [], data: folder, ...plain } = values
  return command(rest, { ...plain, set, contributor, department, person, folder }, openTerminal(values.json))
}

/** null: nobody's wrong words, but a defect or a machine that fails. */
function usageSentence(error: unknown): string | null {
  if (error instanceof UsageError) return error.message
  const isParsing = error instanceof TypeError && 'code' in error
  return isParsing && String(error.code).startsWith('ERR_PARSE_ARGS')
    ? '有不认识的参数，或参数后面缺了内容。'
    : null
}

// `cli … | head`: whoever read along has heard enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

// A known refusal has been told by then: wrong words end up here, and what nobody foresaw.
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown): ExitCode => {
  const wrongUsage = usageSentence(error)
  if (wrongUsage === null) {
    const detail = error instanceof Error ? error.message : String(error)
    return openTerminal(process.argv.includes('--json')).refuse({ code: 'unexpected', detail })
  }
  process.stderr.write(`${wrongUsage}\n用 --help 查看全部命令。\n`)
  return 2
})
