import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import type { Core, Run } from '#shared/core/core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { LoopbackOptions } from '#shared/loopback/start-loopback.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'

export interface Asked {
  readonly name: string
  readonly input: unknown
  readonly run: Run
}

/** Answers `office.status` at once with its input; every other call goes on until it is cancelled. */
export function aCore() {
  const asked: Asked[] = []
  const waiting: (() => void)[] = []
  const core: Core = {
    call: (name, input, run) => {
      asked.push({ name, input, run })
      for (const wake of waiting.splice(0)) wake()
      if (name === 'office.status') return Promise.resolve(ok(input))
      return new Promise((resolve) => {
        run.signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })))
      })
    },
    lost: () => null,
    close: async () => {},
  }
  const asking = async (name: string): Promise<Asked> => {
    for (;;) {
      const found = asked.find((call) => call.name === name)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return { core, asked, asking }
}

/** A running loopback shell over a built page and, beside it, a file that must never leave the machine. */
export async function aLoopback(options: Partial<LoopbackOptions> = {}, { core } = aCore()) {
  const folder = await mkdtemp(join(tmpdir(), 'loopback-'))
  const page = join(folder, 'renderer')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(folder, 'office.db'), 'secret')
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(page, 'index.html'), '<title>page</title>')
  await writeFile(join(page, 'assets/app.js'), 'start()')
  await writeFile(join(page, 'assets/app.js.map'), 'secret')
  await writeFile(join(page, '.env.html'), 'secret')
  await symlink(join(folder, 'secret.html'), join(page, 'link.html'))
  const log: string[] = []
  const loopback = await startLoopback({
    serve: serveCore(async () => ok(core)),
    rendererFolder: page,
    log: (line) => log.push(line),
    ...options,
  })
  onTestFinished(async () => {
    await loopback.close()
    await rm(folder, { recursive: true })
  })
  return { ...loopback, log, port: Number(new URL(loopback.origin).port) }
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Asking {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | readonly string[]
}

/** One request exactly as written: the path is not normalised as a browser or `fetch` would. */
export async function ask(origin: string, path: string, asking: Asking = {}): Promise<Reply> {
  const { hostname, port } = new URL(origin)
  const reply = Promise.withResolvers<Reply>()
  // A connection of its own: a kept one would speak for a server that is gone.
  const outgoing = request({
    agent: false,
    hostname,
    port,
    path,
    method: asking.method ?? 'GET',
    headers: asking.headers ?? {},
  })
  outgoing.on('error', reply.reject)
  outgoing.on('response', (incoming) => {
    const { statusCode: status = 0, headers } = incoming
    text(incoming).then((body) => reply.resolve({ status, headers, body }), reply.reject)
  })
  if (Array.isArray(asking.body)) for (const part of asking.body) outgoing.write(part)
  outgoing.end(typeof asking.body === 'string' ? asking.body : undefined)
  return reply.promise
}

/** Sends bytes as they are and returns all that comes back until the server closes. */
export async function sendRaw(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(lines.join('\r\n'))
  return text(socket)
}

/** Opens the address like a browser and returns its cookie. */
export async function enter(url: string): Promise<string> {
  const { origin, pathname, search } = new URL(url)
  const reply = await ask(origin, pathname + search)
  const [cookie = ''] = reply.headers['set-cookie'] ?? []
  return cookie.split(';')[0] ?? ''
}

/** What the page's own script sends. */
export const fromPage = (origin: string, cookie: string, callId = '1') => ({
  cookie,
  origin,
  'sec-fetch-site': 'same-origin',
  'x-call-id': callId,
})
