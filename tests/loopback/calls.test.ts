import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Progress } from '#shared/contract/index.ts'
import { fromWire, toWire } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { aCore, aLoopback, ask, enter, fromPage, sendRaw } from './loopback.ts'

async function entered(limits: { readonly bodyLimit?: number } = {}) {
  const core = aCore()
  const loopback = await aLoopback(limits, core)
  const cookie = await enter(loopback.url)
  const post = (path: string, body: string, callId = '1', who = cookie) =>
    ask(loopback.origin, path, { method: 'POST', headers: fromPage(loopback.origin, who, callId), body })
  return { ...core, ...loopback, cookie, post }
}

/** Listens like the page's EventSource; resolves once the server has taken the listener in. */
function listen(origin: string, cookie: string): Promise<{ next: () => Promise<string>; stop: () => void }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}/events`, { headers: { cookie } })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming: IncomingMessage) => {
      incoming.setEncoding('utf8')
      const parts = incoming[Symbol.asyncIterator]()
      const next = async () => String((await parts.next()).value)
      resolve({ next, stop: () => outgoing.destroy() })
    })
    outgoing.end()
  })
}

test('a call carries bytes both ways and answers with the result', async () => {
  const { post, asked } = await entered()
  const input = { file: { name: '名录.xlsx', bytes: new Uint8Array([0, 255, 7]) } }
  const reply = await post('/call/office.status', toWire(input))
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(fromWire(reply.body)).toEqual(ok(input))
  expect(asked[0]).toMatchObject({ name: 'office.status', input })
})

test.each(['office.destroy', '', 'constructor', 'office.status%00', 'office/status'])(
  'an operation that the contract does not name is not there: "%s"',
  async (name) => {
    const { post, asked } = await entered()
    expect((await post(`/call/${name}`, '{}')).status).toBe(404)
    expect(asked).toEqual([])
  },
)

test.each(['{', '', 'undefined', '{"file":{"$bytes":"*"}}'])(
  'a body that is no message is refused: %s',
  async (body) => {
    const { post, asked } = await entered()
    expect((await post('/call/office.status', body)).status).toBe(400)
    expect(asked).toEqual([])
  },
)

test.each(['', '../1', 'a b', 'x'.repeat(65)])('a call needs an id of its own: "%s"', async (callId) => {
  const { post, asked } = await entered()
  expect((await post('/call/office.status', '{}', callId)).status).toBe(400)
  expect(asked).toEqual([])
})

test('a body over the limit is refused by its announced length, before it is sent', async () => {
  const { port, cookie, asked } = await entered({ bodyLimit: 1000 })
  const reply = await sendRaw(port, [
    'POST /call/office.status HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    'X-Call-Id: 1',
    'Content-Length: 1001',
    '',
    '',
  ])
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(asked).toEqual([])
})

test('a body over the limit that does not announce it is refused as soon as it passes it', async () => {
  const { port, cookie, asked } = await entered({ bodyLimit: 1000 })
  const reply = await sendRaw(port, [
    'POST /call/office.status HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    'X-Call-Id: 1',
    'Transfer-Encoding: chunked',
    '',
    (1001).toString(16),
    ' '.repeat(1001),
    // no last chunk: the answer comes before the body ends
    '',
  ])
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(asked).toEqual([])
})

test('a body of exactly the limit is taken', async () => {
  const { post } = await entered({ bodyLimit: 1000 })
  expect((await post('/call/office.status', `{}${' '.repeat(998)}`)).status).toBe(200)
})

test('cancel reaches the signal of the call, and the call answers', async () => {
  const { post, asking } = await entered()
  const answer = post('/call/draw.list', '{}', 'long-one')
  const { run } = await asking('draw.list')
  expect(run.signal.aborted).toBe(false)
  expect((await post('/cancel/long-one', '')).status).toBe(204)
  expect(run.signal.aborted).toBe(true)
  expect(fromWire((await answer).body)).toEqual(fail({ code: 'cancelled' }))
})

test('cancel of what is not under way changes nothing', async () => {
  const { post } = await entered()
  expect((await post('/cancel/unknown', '')).status).toBe(204)
  expect((await post('/cancel/a/b', '')).status).toBe(404)
})

test('a page that goes away cancels the call it waited for', async () => {
  const { origin, cookie, asking } = await entered()
  const outgoing = request(`${origin}/call/draw.list`, { method: 'POST', headers: fromPage(origin, cookie) })
  outgoing.on('error', () => {})
  outgoing.end('{}')
  const { run } = await asking('draw.list')
  const aborted = new Promise((resolve) => run.signal.addEventListener('abort', resolve))
  outgoing.destroy()
  await aborted
  expect(run.signal.aborted).toBe(true)
})

test('progress arrives at the session of its call and at no other; nor can another cancel it', async () => {
  const mine = await entered()
  const stranger = await enter(mine.newUrl())
  const [here, there] = [await listen(mine.origin, mine.cookie), await listen(mine.origin, stranger)]
  const answer = mine.post('/call/draw.list', '{}', 'same-id')
  const { run } = await mine.asking('draw.list')
  await mine.post('/cancel/same-id', '', '1', stranger)
  expect(run.signal.aborted).toBe(false)

  run.onProgress({ done: 3, total: 10, doing: 'reading' })
  const progress: Progress = { callId: 'same-id', done: 3, total: 10, doing: 'reading' }
  expect(await here.next()).toBe(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`)

  // Had the first event reached the stranger, it would come before the stranger's own.
  const theirs = mine.post('/call/recusals.list', '{}', 'theirs', stranger)
  const own = await mine.asking('recusals.list')
  own.run.onProgress({ done: 1, total: 1, doing: 'listing' })
  expect(await there.next()).toContain('"callId":"theirs"')
  await mine.post('/cancel/same-id', '')
  await mine.post('/cancel/theirs', '', '1', stranger)
  await Promise.all([answer, theirs])
})

test('closing ends the pages’ connections and cancels their calls', async () => {
  const { origin, cookie, post, asking, close } = await entered()
  await listen(origin, cookie)
  const answer = post('/call/draw.list', '{}')
  const { run } = await asking('draw.list')
  const [lost] = await Promise.allSettled([answer, close()])
  expect(lost.status).toBe('rejected')
  expect(run.signal.aborted).toBe(true)
  await expect(ask(origin, '/')).rejects.toThrow(/ECONNREFUSED/)
})
