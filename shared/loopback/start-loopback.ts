import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import { pageFilesOf } from '#shared/core/page-files.ts'
import type { CoreServer } from '#shared/core/serve.ts'
import { loopbackText } from '#shared/text/shell.ts'
import type { Door } from './door.ts'
import { newDoor } from './door.ts'
import type { Routes } from './routes.ts'
import { answer, say } from './routes.ts'

export interface LoopbackOptions {
  readonly serve: CoreServer
  /** The built page, `out/renderer` */
  readonly rendererFolder: string
  readonly log?: (line: string) => void
  readonly clock?: () => Date
  /** bytes a call may bring; 96 MiB */
  readonly bodyLimit?: number
  /** milliseconds in which a whole request must have come; a minute */
  readonly patience?: number
}

export interface Loopback {
  /** The address to open, with its one-time token */
  readonly url: string
  readonly origin: string
  /** Another such address, for a browser that was closed or came too late; voids the one before */
  readonly newUrl: () => string
  /** Cancels the pages' calls and ends their connections. The core stays open: its owner closes it. */
  readonly close: () => Promise<void>
}

const address = '127.0.0.1'

/** Offers the program at a free port of this machine alone, to the browser that is given the address. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer(limitsOf(options.patience ?? 60_000))
  server.maxConnections = 256
  const pageFiles = pageFilesOf(options.rendererFolder)
  const port = await listen(server)
  const host = `${address}:${port}`
  const origin = `http://${host}`
  const door = newDoor({
    clock: options.clock ?? (() => new Date()),
    randomBytes,
    connect: () => options.serve.connect(),
    cookieName: `workbench-${port}`,
  })
  const bodyLimit = options.bodyLimit ?? 96 * 1024 * 1024
  const routes = { host, door, pageFiles, bodyLimit, log: options.log ?? (() => {}) }
  server.on('request', (request, response) => void answerSafely(routes, request, response))
  const newUrl = () => `${origin}/enter?token=${door.issue()}`
  return { url: newUrl(), origin, newUrl, close: () => close(server, door) }
}

/** From this machine a request comes at once or not at all: who sends a byte now and then only holds a place. */
const limitsOf = (patience: number): ServerOptions => ({
  requestTimeout: patience,
  headersTimeout: patience / 4,
  connectionsCheckingInterval: patience / 4,
  maxHeaderSize: 16 * 1024,
  insecureHTTPParser: false,
})

async function listen(server: Server): Promise<number> {
  server.listen({ host: address, port: 0, exclusive: true })
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return bound.port
}

async function answerSafely(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await answer(routes, request, response)
  } catch (error) {
    // A page that left in the middle of sending is no defect.
    if (response.destroyed) return
    routes.log(`failed ${request.method}: ${error instanceof Error ? error.message : String(error)}`)
    if (response.headersSent) response.destroy()
    else say(response, 500, loopbackText.failed)
  }
}

async function close(server: Server, door: Door): Promise<void> {
  door.disconnectAll()
  const closed = server.listening ? once(server, 'close') : null
  server.close()
  server.closeAllConnections()
  await closed
}
