import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { cpSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startCoreHost } from '#electron/main/core-host.ts'
import type { Call } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'

const entries = ['confined.ts', '../boot/core-process.ts']

export interface RunningCore {
  readonly call: Call
  readonly close: () => Promise<void>
}

/**
 * Starts the core of a program that was put together, under this Node instead of Electron's own: the archive must have been
 * taken apart, as only Electron reads in it. Node lets it read the program's folder and the office's, and nothing else: neither
 * the sources, nor their node_modules.
 */
export function coreOf(app: string, office: string): RunningCore {
  mkdirSync(office, { recursive: true })
  for (const entry of entries) cpSync(join(import.meta.dirname, entry), join(app, basename(entry)))
  const [program, data] = [realpathSync(app), realpathSync(office)]
  const child = fork(
    join(program, 'confined.ts'),
    [join(program, 'out/main/core-process.js'), '--data', data],
    {
      cwd: data,
      serialization: 'advanced',
      env: {},
      execArgv: [
        '--disable-warning=PERM0001',
        '--permission',
        '--allow-addons',
        `--allow-fs-read=${program}`,
        `--allow-fs-read=${data}`,
        `--allow-fs-write=${data}`,
      ],
    },
  )
  const port = Object.assign(new EventEmitter(), {
    postMessage: (message: object) => void child.send(message),
    kill: () => child.kill(),
  })
  child.on('message', (message) => port.emit('message', message))
  child.on('exit', (code) => port.emit('exit', code))
  const host = startCoreHost({ fork: () => port, patience: () => wait(10_000, undefined, { ref: false }) })
  return { call: clientOf(host, randomUUID), close: () => host.close() }
}
