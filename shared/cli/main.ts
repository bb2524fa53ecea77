import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { startFolder } from '#shared/core/start-folder.ts'
import type { Command } from './command.ts'
import { passphraseFrom } from './passphrase.ts'
import type { ExitCode } from './terminal.ts'
import { openTerminal, UsageError } from './terminal.ts'
import { usage } from './usage.ts'

/** Each is loaded when it is asked for: whoever verifies a package needs no database and waits for none. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  draw: async () => (await import('./commands/draw.ts')).drawCommand,
  documents: async () => (await import('./commands/documents.ts')).documentsCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  sjds: async () => (await import('./commands/sjds.ts')).sjdsCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  encryption: async () => (await import('./commands/encryption.ts')).encryptionCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  call: async () => (await import('./commands/call.ts')).callCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
}

/** Without a named folder the office that `npm start` opens too. */
const folderOf = (named: string | undefined) =>
  startFolder(named, { platform: process.platform, environment: process.env, home: homedir() })

const options = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  confirm: { type: 'boolean', default: false },
  rejected: { type: 'string', default: '' },
  set: { type: 'string', multiple: true },
  contributor: { type: 'string', multiple: true },
  department: { type: 'string', multiple: true },
  person: { type: 'string', multiple: true },
  absent: { type: 'string', multiple: true },
  place: { type: 'string', multiple: true },
  document: { type: 'string', multiple: true },
  reason: { type: 'string', default: '' },
  account: { type: 'string', default: '' },
  out: { type: 'string', default: '' },
  pack: { type: 'string', default: 'ningjin' },
  browser: { type: 'boolean', default: true },
  'passphrase-fd': { type: 'string' },
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
  if (name === undefined) throw new UsageError('没有写命令。')
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new UsageError(`没有「${name}」这个命令。`)
  const command = await load()
  const { set = [], contributor = [], department = [], person = [], data, ...more } = values
  const { absent = [], place = [], document = [], 'passphrase-fd': descriptor, ...plain } = more
  const passphrase = passphraseFrom(descriptorOf(descriptor))
  const lists = { set, contributor, department, person, absent, place, document }
  return command(rest, { ...plain, ...lists, ...folderOf(data), passphrase }, openTerminal(values.json))
}

function descriptorOf(word: string | undefined): number | null {
  if (word === undefined) return null
  if (!/^\d{1,4}$/.test(word)) throw new UsageError('--passphrase-fd 后面是文件描述符的号码，如 3。')
  return Number(word)
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
