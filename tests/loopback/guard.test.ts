import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#shared/contract/page-headers.ts'
import { aCore, aLoopback, ask, enter, fromPage, sendRaw } from './loopback.ts'

test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'])(
  'a name that was rebound to this machine is refused: Host %s',
  async (name) => {
    const { url, origin, port } = await aLoopback()
    const cookie = await enter(url)
    for (const host of [name, `${name}:${port}`].filter((each) => each !== `127.0.0.1:${port}`)) {
      expect((await ask(origin, '/', { headers: { cookie, host } })).status).toBe(403)
    }
  },
)

test('a request without Host, or with a foreign address in its first line, gets no page', async () => {
  const { url, port } = await aLoopback()
  const cookie = await enter(url)
  const bare = await sendRaw(port, ['GET / HTTP/1.0', `Cookie: ${cookie}`, '', ''])
  expect(bare).toMatch(/^HTTP\/1\.1 403 /)
  const host = `Host: 127.0.0.1:${port}`
  const absolute = [
    'GET http://evil.example/ HTTP/1.1',
    host,
    `Cookie: ${cookie}`,
    'Connection: close',
    '',
    '',
  ]
  expect(await sendRaw(port, absolute)).toMatch(/^HTTP\/1\.1 404 /)
})

test.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1:1', 'file://'])(
  'another page cannot call, cancel or listen, even with the cookie: Origin %s',
  async (foreign) => {
    const core = aCore()
    const { url, origin } = await aLoopback({}, core)
    const headers = { ...fromPage(origin, await enter(url)), origin: foreign }
    for (const path of ['/call/office.status', '/cancel/1']) {
      expect((await ask(origin, path, { method: 'POST', headers, body: '{}' })).status).toBe(403)
    }
    expect((await ask(origin, '/events', { headers })).status).toBe(403)
    expect(core.asked).toEqual([])
  },
)

test.each(['cross-site', 'same-site'])(
  'a page of another site or another port is refused: Sec-Fetch-Site %s',
  async (site) => {
    const { url, origin } = await aLoopback()
    const cookie = await enter(url)
    const headers = { cookie, 'sec-fetch-site': site }
    for (const path of ['/', '/assets/app.js', '/events']) {
      expect((await ask(origin, path, { headers })).status).toBe(403)
    }
    const post = { method: 'POST', headers: { ...headers, 'x-call-id': '1' }, body: '{}' }
    expect((await ask(origin, '/call/office.status', post)).status).toBe(403)
  },
)

test('what the user opens and what the page itself asks is served', async () => {
  const { url, origin } = await aLoopback()
  const cookie = await enter(url)
  for (const site of ['none', 'same-origin']) {
    expect((await ask(origin, '/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(200)
  }
})

test.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
  '%s is no method of this shell',
  async (method) => {
    const { url, origin } = await aLoopback()
    const headers = fromPage(origin, await enter(url))
    const reply = await ask(origin, '/call/office.status', { method, headers })
    expect(reply.status).toBe(405)
    expect(reply.headers.allow).toBe('GET, POST')
  },
)

test('reading and calling do not change places: POST of a file, GET of a call, POST of the door', async () => {
  const { url, origin } = await aLoopback()
  const headers = fromPage(origin, await enter(url))
  expect((await ask(origin, '/index.html', { method: 'POST', headers })).status).toBe(404)
  expect((await ask(origin, '/call/office.status', { headers })).status).toBe(404)
  expect((await ask(origin, '/enter', { method: 'POST', headers })).status).toBe(405)
})

test('every answer, refusals too, carries the policy and is kept nowhere', async () => {
  const { url, origin } = await aLoopback()
  const cookie = await enter(url)
  const replies = [
    await ask(origin, '/', { headers: { cookie } }),
    await ask(origin, '/', { headers: { host: 'evil.example' } }),
    await ask(origin, '/'),
    await ask(origin, '/none', { headers: { cookie } }),
    await ask(origin, '/call/office.status', {
      method: 'POST',
      headers: fromPage(origin, cookie),
      body: '{}',
    }),
  ]
  expect(replies.map((reply) => reply.status)).toEqual([200, 403, 401, 404, 200])
  for (const { headers } of replies) {
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
})

test('the policy lets in nothing inline, nothing evaluated and nothing from elsewhere', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
})
