import { closeSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Gives the passphrase of an encrypted office; null: there is none to be had here */
export type AskPassphrase = () => Promise<string | null>

/**
 * From a file descriptor that whoever calls has opened (`3< file`), else asked at the terminal without showing it. Never from
 * the arguments or the environment, which other programs of the machine can read.
 */
export function passphraseFrom(descriptor: number | null): AskPassphrase {
  return async () => (descriptor === null ? askHidden() : firstLine(descriptor))
}

function firstLine(descriptor: number): string {
  const [line = ''] = readFileSync(descriptor, 'utf8').split(/\r?\n/)
  if (descriptor > 2) closeSync(descriptor)
  return line
}

async function askHidden(): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  // On the error stream: the other one may be read by a program.
  process.stderr.write('加密口令：')
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
