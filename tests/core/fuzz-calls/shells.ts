import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { serveOverPort } from '#electron/core-process/serve-port.ts'
import { startCoreHost } from '#electron/main/core-host.ts'
import { bridge } from '#electron/main/ipc-bridge.ts'
import { workbenchOver } from '#electron/preload/workbench.ts'
import { fromWire, toWire } from '#shared/contract/index.ts'
import type { Core } from '#shared/core/core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'
import { FakeIpc, FakeProcess } from '#tests/electron/fake-electron.ts'
import { enter, fromPage } from '#tests/loopback/loopback.ts'

/** One of the two ways by which a page reaches a core, as a page has it. */
export interface Shell {
  /** The answer as the page would get it; null where the shell itself did not take the message */
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

export type OpenShell = (core: Core, folder: string) => Promise<Shell>

const overLoopback: OpenShell = async (core, folder) => {
  const rendererFolder = join(folder, 'page')
  mkdirSync(rendererFolder, { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '')
  const loopback = await startLoopback({ serve: serveCore(async () => ok(core)), rendererFolder })
  const cookie = await enter(loopback.url)
  const agent = new Agent({ keepAlive: true })
  const call = async (name: string, input: unknown) => {
    const reply = Promise.withResolvers<unknown>()
    const headers = fromPage(loopback.origin, cookie, randomUUID())
    const outgoing = request(`${loopback.origin}/call/${name}`, { agent, method: 'POST', headers })
    outgoing.on('error', reply.reject)
    outgoing.on('response', (incoming) => {
      text(incoming).then(
        (body) => reply.resolve(incoming.statusCode === 400 ? null : fromWire(body)),
        reply.reject,
      )
    })
    outgoing.end(wireOf(input))
    return reply.promise
  }
  return {
    call,
    close: async () => {
      agent.destroy()
      await loopback.close()
    },
  }
}

/** What JSON has no word for is left out, as in a page. */
function wireOf(input: unknown): string {
  try {
    return toWire(input) ?? ''
  } catch {
    // Not String(): among what is sent are objects with a toString of their own.
    return toWire(Object.prototype.toString.call(input))
  }
}

const overDesktop: OpenShell = async (core) => {
  const child = new FakeProcess()
  const server = serveCore(async () => ok(core))
  serveOverPort(child.parentPort, server, () => child.exit(0))
  const host = startCoreHost({ fork: () => child, patience: () => new Promise(() => undefined) })
  const ipc = new FakeIpc()
  const nothing = async () => ok(null)
  const files = {
    openDocument: nothing,
    showDocument: nothing,
    saveDocument: nothing,
    printWindow: nothing,
  }
  bridge({ ipcMain: ipc, window: ipc.window, host, files })
  const page = workbenchOver(ipc.rendererOf())
  return {
    call: (name, input) => page.call(randomUUID(), name, input),
    close: () => host.close(),
  }
}

export const shells: Readonly<Record<'loopback' | 'desktop', OpenShell>> = {
  loopback: overLoopback,
  desktop: overDesktop,
}
