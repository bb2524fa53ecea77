import type { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import type { OpenCore } from '#shared/core/core.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'
import { startText } from '#shared/text/shell.ts'

export interface ServeOptions {
  readonly openCore: OpenCore
  readonly folder: string
  readonly mustExist?: boolean
  readonly memoryFile?: string
  /** `out/renderer` */
  readonly rendererFolder: string
  readonly say: (line: string) => void
  /** Opens the machine's browser, or does nothing */
  readonly browse: (url: string) => void
  /** Where Ctrl+C and the like are heard: `process` */
  readonly signals: EventEmitter
  /** Each line asks for a new address: `process.stdin` */
  readonly input: Readable
}

/** Offers an office to this machine's browser until a signal ends it; the core is closed by then. */
export async function serveOffice(options: ServeOptions): Promise<void> {
  const { folder, say, mustExist = false, memoryFile } = options
  const at = { folder, keys: newKeyRing(), ...(memoryFile === undefined ? {} : { memoryFile }) }
  const clock = () => new Date()
  const server = serveCore(
    () => options.openCore({ ...at, mustExist, clock, randomness: { kind: 'system' }, program }),
    rescueOf({ ...at, clock }),
  )
  const loopback = await startLoopback({ serve: server, rendererFolder: options.rendererFolder })
  const offer = (url: string) => {
    say(startText.address(url))
    say(startText.addressRule)
    options.browse(url)
  }
  const stopped = untilStopped(options.signals)
  const lines = createInterface({ input: options.input })
  lines.on('line', () => offer(loopback.newUrl()))
  offer(loopback.url)
  await stopped
  say(startText.leaving)
  lines.close()
  options.input.destroy()
  await loopback.close()
  await server.close()
}

// SIGHUP: the terminal's window was closed.
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Listens once: a second Ctrl+C then ends the process at once. */
function untilStopped(signals: EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const name of endings) signals.off(name, stop)
      resolve()
    }
    for (const name of endings) signals.on(name, stop)
  })
}
