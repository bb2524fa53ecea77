import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { aCore, aLoopback, ask, enter, sendRaw } from './loopback.ts'

async function entered(patience?: number) {
  const core = aCore()
  const loopback = await aLoopback(patience === undefined ? {} : { patience }, core)
  return { ...core, ...loopback, cookie: await enter(loopback.url) }
}

/** A call as the page makes it, up to its empty line, with `more` header lines. */
const callOf = (port: number, cookie: string, ...more: readonly string[]) => [
  'POST /call/office.status HTTP/1.1',
  `Host: 127.0.0.1:${port}`,
  `Cookie: ${cookie}`,
  'X-Call-Id: 1',
  ...more,
  '',
]

test.each([
  ['two lengths', ['Content-Length: 2', 'Content-Length: 40'], '{}'],
  ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'],
  ['chunks that are called something else', ['Transfer-Encoding: xchunked'], '{}'],
  ['chunks named twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n'],
  ['a length that is no number', ['Content-Length: +2'], '{}'],
  ['a header that goes on in the next line', ['X-More: a', ' Content-Length: 2'], '{}'],
  ['a space before the colon', ['Content-Length : 2'], '{}'],
  ['a NUL in a header', ['X-More: a\0b'], ''],
  ['a bare line feed that hides a header', ['X-More: a\nContent-Length: 40'], '{}'],
  ['a chunk whose length is no number', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
])('a request whose end can be read in two ways is not read at all: %s', async (_what, lines, body) => {
  const { port, cookie, asked } = await entered()
  const second = ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, `Cookie: ${cookie}`, '', ''].join('\r\n')
  const reply = await sendRaw(port, [...callOf(port, cookie, ...lines), body + second])
  expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  expect(reply.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  expect(asked).toEqual([])
})

test('of two Host lines the foreign one, wherever it stands, lets nobody in', async () => {
  const { port, cookie } = await entered()
  const own = `Host: 127.0.0.1:${port}`
  for (const hosts of [
    ['Host: evil.example', own],
    [own, 'Host: evil.example'],
  ]) {
    const reply = await sendRaw(port, [
      'GET / HTTP/1.1',
      ...hosts,
      `Cookie: ${cookie}`,
      'Connection: close',
      '',
      '',
    ])
    expect(reply).toMatch(/^HTTP\/1\.1 40[03] /)
  }
})

test('headers without an end are cut off', async () => {
  const { port } = await entered()
  const reply = await sendRaw(port, ['GET / HTTP/1.1', `X-Long: ${'a'.repeat(20_000)}`, '', ''])
  expect(reply).toMatch(/^HTTP\/1\.1 431 /)
})

test('of who was not let in nothing more is read than the headers', async () => {
  const { port } = await entered()
  const reply = await sendRaw(port, [
    'POST /call/office.status HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'X-Call-Id: 1',
    'Content-Length: 100000000',
    '',
    'the first of a hundred million bytes',
  ])
  // The server ends the connection itself: it does not wait for what was announced.
  expect(reply).toMatch(/^HTTP\/1\.1 401 [^]*connection: close/i)
})

test.each([
  ['its headers', () => 'GET / HTTP/1.1\r\nHost: 127'],
  ['its body', (port: number, cookie: string) => callOf(port, cookie, 'Content-Length: 9').join('\r\n')],
])('whoever sends slowly holds no place for long: %s', async (_what, begun) => {
  const { port, cookie, asked } = await entered(200)
  const socket = connect(port, '127.0.0.1')
  socket.write(begun(port, cookie))
  const said = text(socket)
  await once(socket, 'close')
  expect(await said).toMatch(/^(HTTP\/1\.1 408 [^]*)?$/)
  expect(asked).toEqual([])
})

test('wrong tokens, also the beginning of the right one, open nothing and leave the right one good', async () => {
  const { port, newUrl, origin, log } = await entered()
  const right = newUrl()
  const wrong = Array.from(
    { length: 50 },
    (_, n) =>
      `GET /enter?token=${String(n).padStart(43, 'A')} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
  )
  for (const each of wrong) expect(await sendRaw(port, [each])).toMatch(/^HTTP\/1\.1 401 /)
  const token = new URL(right).searchParams.get('token') ?? ''
  // 32 bytes of chance, whatever part of it is known.
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  for (let cut = 1; cut < token.length; cut += 6) {
    expect((await ask(origin, `/enter?token=${token.slice(0, cut)}`)).status).toBe(401)
  }
  expect((await ask(origin, `/enter?token=${token}`)).status).toBe(303)
  expect(log).toEqual([])
})
