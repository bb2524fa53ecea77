import { closeSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { operations } from '#shared/contract/index.ts'
import { UsageError } from './terminal.ts'

/** What is asked for */
export interface Secret {
  /** As the terminal names it */
  readonly name: string
  /** Typed twice at a terminal: nobody sees what was typed */
  readonly isNew?: boolean
}

/** Gives a passphrase, a recovery key or a password; null: there is none to be had here */
export type AskPassphrase = (secret?: Secret) => Promise<string | null>

const officePassphrase: Secret = { name: '加密口令' }

/**
 * From a file descriptor that whoever calls has opened (`3< file`), a line for each that is asked for, else asked at the terminal
 * without showing it. Never from the arguments or the environment, which other programs of the machine can read.
 */
export function passphraseFrom(descriptor: number | null): AskPassphrase {
  if (descriptor === null) return askHidden
  let lines: string[] | null = null
  return async () => (lines ??= linesOf(descriptor)).shift() ?? null
}

function linesOf(descriptor: number): string[] {
  const lines = readFileSync(descriptor, 'utf8').split(/\r?\n/)
  if (descriptor > 2) closeSync(descriptor)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

async function askHidden({ name, isNew = false } = officePassphrase): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  const typed = await typedHidden(name)
  if (isNew && typed !== null && (await typedHidden('再输一次')) !== typed) {
    throw new UsageError('两次输入的口令不一样。')
  }
  return typed
}

async function typedHidden(name: string): Promise<string | null> {
  // On the error stream: the other one may be read by a program.
  process.stderr.write(`${name}：`)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      process.stderr.write('\n')
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(null))
  })
}

/** Asked for once, however often it is needed. */
export function once(ask: AskPassphrase = passphraseFrom(null)): AskPassphrase {
  let asked: Promise<string | null> | null = null
  return () => (asked ??= ask())
}

/** The secret without which a command cannot go on. */
export async function secretFrom(
  ask: AskPassphrase = passphraseFrom(null),
  secret = officePassphrase,
): Promise<string> {
  const given = await ask(secret)
  if (given === null || given === '') {
    throw new UsageError(
      `没有给出${secret.name}。请在终端输入，或用 --passphrase-fd 从已打开的文件描述符读，一行一个。`,
    )
  }
  return given
}

const newPassphrase = operations['encryption.turnOn'].input.shape.passphrase

/** A passphrase that is set from now on. */
export async function newPassphraseFrom(ask?: AskPassphrase): Promise<string> {
  const given = await secretFrom(ask, { name: '新口令（至少 10 个字符，可以是一句话）', isNew: true })
  if (!newPassphrase.safeParse(given).success) throw new UsageError('新口令至少 10 个字符，最多 200 个。')
  return given
}
