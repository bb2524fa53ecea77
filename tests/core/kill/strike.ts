import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Sqlite from 'better-sqlite3'

// Pulls the plug on this process before one chosen step of what it writes: a statement of a transaction, its commit, the first
// half of a file's bytes, its sync, its rename. The program under it is untouched and knows nothing of it.

let steps = 0
let last = Infinity

/** `at`: 1 for the very next step; Infinity: only count. */
export function strikeAt(at: number): void {
  last = at
}

export const stepsDone = () => steps

function isStruck(): boolean {
  steps += 1
  return steps >= last
}

const end = () => process.kill(process.pid, 'SIGKILL')

interface Statement {
  run: (this: Statement, ...parameters: unknown[]) => unknown
}

const raw = new Sqlite(':memory:')
const statements = Object.getPrototypeOf(raw.prepare('select 1')) as Statement
raw.close()
const { run } = statements
statements.run = function (...parameters) {
  if (isStruck()) end()
  return run.apply(this, parameters)
}

const { writeSync, fsyncSync, renameSync, rmSync, copyFileSync, writeFileSync, write } = fs
const half = (bytes: NodeJS.ArrayBufferView) =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 2))
Object.assign(fs, {
  writeSync: (file: number, bytes: NodeJS.ArrayBufferView | string) => {
    // What a worker tells its watcher is no part of the work.
    if (typeof bytes === 'string') return writeSync(file, bytes)
    if (isStruck()) {
      writeSync(file, half(bytes))
      end()
    }
    return writeSync(file, bytes)
  },
  fsyncSync: (file: number) => {
    if (isStruck()) end()
    fsyncSync(file)
  },
  renameSync: (from: string, to: string) => {
    if (isStruck()) end()
    renameSync(from, to)
  },
  copyFileSync: (from: string, to: string) => {
    if (isStruck()) end()
    copyFileSync(from, to)
  },
  writeFileSync: (path: string, bytes: Uint8Array, options?: fs.WriteFileOptions) => {
    if (isStruck()) end()
    writeFileSync(path, bytes, options)
  },
  // What a stream of a file writes with.
  write: (...words: Parameters<typeof write>) => {
    if (isStruck()) end()
    write(...words)
  },
  rmSync: (path: string, options: fs.RmOptions) => {
    if (isStruck()) end()
    rmSync(path, options)
  },
})
syncBuiltinESMExports()
