import type { IncomingMessage, ServerResponse } from 'node:http'
import { fromWire, operationNames, toWire } from '#shared/contract/index.ts'
import { pageHeaders } from '#shared/contract/page-headers.ts'
import type { PageFiles } from '#shared/core/page-files.ts'
import type { Connection } from '#shared/core/serve.ts'
import { loopbackText } from '#shared/text/shell.ts'
import { readBody } from './body.ts'
import type { Door } from './door.ts'
import { comesFromElsewhere, refusalOf } from './guard.ts'

export interface Routes {
  readonly host: string
  readonly door: Door
  readonly pageFiles: PageFiles
  /** bytes */
  readonly bodyLimit: number
  readonly log: (line: string) => void
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** as the browser wrote it, never decoded */
  readonly path: string
}

const names: ReadonlySet<string> = new Set(operationNames)
const callIdPattern = /^[\w-]{1,64}$/

/** Answers one request: first whether it may ask at all, then what it asks. */
export async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const refusal = refusalOf(request, routes.host)
  if (refusal !== null && !(refusal === 'site' && path === '/enter' && comesFromElsewhere(request.headers))) {
    routes.log(`refused ${request.method} ${path}: ${refusal}`)
    return turnAway(response, 403, loopbackText.refused)
  }
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('allow', 'GET, POST')
    return turnAway(response, 405, loopbackText.wrongMethod)
  }
  if (path === '/enter') return enter(routes, { request, response, path }, query)
  const session = routes.door.sessionOf(request.headers.cookie)
  if (session === null) return turnAway(response, 401, loopbackText.notAdmitted)
  const exchange = { request, response, path }
  return request.method === 'GET' ? get(routes, exchange, session) : post(routes, exchange, session)
}

function enter(routes: Routes, { request, response }: Exchange, query: string): void {
  if (request.method !== 'GET') return turnAway(response, 405, loopbackText.wrongMethod)
  const cookie = routes.door.admit(new URLSearchParams(query).get('token') ?? '')
  if (cookie === null) return turnAway(response, 401, loopbackText.addressUsed)
  response.setHeader('set-cookie', cookie)
  // The clean address keeps the token out of the history and of what the page can read. A window that came from elsewhere
  // would not bring its strict cookie after a redirect: it is sent on by this answer instead.
  if (comesFromElsewhere(request.headers)) response.writeHead(200, { refresh: '0; url=/' }).end()
  else response.writeHead(303, { location: '/' }).end()
}

async function get(routes: Routes, { response, path }: Exchange, session: Connection): Promise<void> {
  if (path === '/events') return watch(response, session)
  const file = await routes.pageFiles(path)
  if (file === null) return say(response, 404, loopbackText.notFound)
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length }).end(file.bytes)
}

/** Sends the progress of this session's calls for as long as the page listens. */
function watch(response: ServerResponse, session: Connection): void {
  const stop = session.onProgress((progress) => {
    // A page that does not keep up misses steps rather than filling the memory.
    if (!response.writableNeedDrain) response.write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`)
  })
  response.once('close', stop)
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders()
}

async function post(routes: Routes, exchange: Exchange, session: Connection): Promise<void> {
  const { path, response } = exchange
  const [, verb, subject = '', more] = path.split('/')
  if (more !== undefined) return say(response, 404, loopbackText.notFound)
  if (verb === 'call') return call(routes, exchange, session, subject)
  if (verb !== 'cancel') return say(response, 404, loopbackText.notFound)
  session.cancel(subject)
  response.writeHead(204).end()
}

async function call(
  routes: Routes,
  { request, response }: Exchange,
  session: Connection,
  name: string,
): Promise<void> {
  if (!names.has(name)) return say(response, 404, loopbackText.notFound)
  // A header of our own: a foreign form or link cannot send one.
  const callId = request.headers['x-call-id']
  if (typeof callId !== 'string' || !callIdPattern.test(callId))
    return say(response, 400, loopbackText.notUnderstood)
  const body = await readBody(request, routes.bodyLimit)
  if (body === null) return turnAway(response, 413, loopbackText.tooLarge)
  const input = inputOf(body)
  if (input === null) return say(response, 400, loopbackText.notUnderstood)
  // Closed before the answer: nobody waits for it any more.
  response.once('close', () => response.writableFinished || session.cancel(callId))
  const result = await session.call(callId, name, input.value)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(toWire(result))
}

function inputOf(text: string): { readonly value: unknown } | null {
  try {
    return { value: fromWire(text) }
  } catch {
    return null
  }
}

/** Whatever else was to come of such a request is not read. */
function turnAway(response: ServerResponse, status: number, sentence: string): void {
  response.setHeader('connection', 'close')
  say(response, status, sentence)
}

export function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
