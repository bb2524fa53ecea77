import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Answered, Asked } from './warm-cli.ts'

const main = join(import.meta.dirname, '../../shared/cli/main.ts')

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** The answer of `--json`; the test fails where anything else was printed. */
  readonly json: () => unknown
}

/** The command line as a clerk's terminal starts it. */
export function runCli(...words: readonly string[]): Promise<CliRun> {
  return runCliTyping('', ...words)
}

/** The same, with something to read on its input. */
export function runCliTyping(typed: string, ...words: readonly string[]): Promise<CliRun> {
  const child = spawn(process.execPath, [main, ...words], { stdio: 'pipe' })
  child.stdin.end(typed)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(runOf({ code, stdout, stderr })))
  })
}

let warm: ChildProcess | null = null
let asked = 0

/**
 * The same command line, answered by a process that is not `runCli`'s own but has the program loaded already: loading it is
 * nearly all that a short command costs. Every command is also run once by `runCli`.
 */
export function tellCli(...words: readonly string[]): Promise<CliRun> {
  const child = (warm ??= startWarm())
  const number = (asked += 1)
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off('message', hear)
      child.off('exit', died)
    }
    const hear = (answered: Answered) => {
      if (answered.number !== number) return
      settle()
      resolve(runOf(answered))
    }
    const died = (code: number | null) => {
      settle()
      reject(new Error(`the command line ended with ${code}: ${words.join(' ')}`))
    }
    child.on('message', hear)
    child.once('exit', died)
    child.send({ number, words } satisfies Asked)
  })
}

// It ends with the process that asks: its channel is all that keeps it.
function startWarm(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'warm-cli.ts'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.once('exit', () => (warm = null))
  child.unref()
  child.channel?.unref()
  return child
}

function runOf({ code, stdout, stderr }: Pick<CliRun, 'code' | 'stdout' | 'stderr'>): CliRun {
  return { code, stdout, stderr, json: () => JSON.parse(stdout) as unknown }
}
