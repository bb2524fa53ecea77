import { expect, test } from 'vitest'
import { aLoopback, ask, enter } from './loopback.ts'

const tokenPath = (url: string) => new URL(url).pathname + new URL(url).search

test('the address lets a browser in: a strict, script-proof cookie and a clean address', async () => {
  const { url, origin, port } = await aLoopback()
  const reply = await ask(origin, tokenPath(url))
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toBe('/')
  const [cookie = ''] = reply.headers['set-cookie'] ?? []
  expect(cookie).toMatch(new RegExp(`^workbench-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`))
  const page = await ask(origin, '/', { headers: { cookie: cookie.split(';')[0] } })
  expect(page).toMatchObject({ status: 200, body: '<title>page</title>' })
})

test('the shell listens on this machine alone', async () => {
  const { url } = await aLoopback()
  expect(new URL(url).hostname).toBe('127.0.0.1')
})

test('a token is good for one time', async () => {
  const { url, origin } = await aLoopback()
  expect((await ask(origin, tokenPath(url))).status).toBe(303)
  const second = await ask(origin, tokenPath(url))
  expect(second.status).toBe(401)
  expect(second.headers['set-cookie']).toBeUndefined()
})

test('a token is good for ten minutes', async () => {
  let now = new Date('2024-05-27T09:30:00Z')
  const { origin, newUrl } = await aLoopback({ clock: () => now })
  const inTime = newUrl()
  now = new Date('2024-05-27T09:40:00Z')
  expect((await ask(origin, tokenPath(inTime))).status).toBe(303)
  const late = newUrl()
  now = new Date('2024-05-27T09:50:00.001Z')
  expect((await ask(origin, tokenPath(late))).status).toBe(401)
})

test('a new address voids the one before', async () => {
  const { url, origin, newUrl } = await aLoopback()
  const second = newUrl()
  expect((await ask(origin, tokenPath(url))).status).toBe(401)
  expect((await ask(origin, tokenPath(second))).status).toBe(303)
})

test.each(['/enter', '/enter?token=', '/enter?token=guess', `/enter?token=${'A'.repeat(43)}`])(
  'a wrong token opens nothing and does not use up the right one: %s',
  async (path) => {
    const { url, origin } = await aLoopback()
    expect((await ask(origin, path)).status).toBe(401)
    expect((await ask(origin, tokenPath(url))).status).toBe(303)
  },
)

test('without the cookie there is nothing: no page, no call, no events', async () => {
  const { origin } = await aLoopback()
  for (const path of ['/', '/index.html', '/assets/app.js', '/events']) {
    expect((await ask(origin, path)).status).toBe(401)
  }
  for (const path of ['/call/office.status', '/cancel/1']) {
    const headers = { 'x-call-id': '1' }
    expect((await ask(origin, path, { method: 'POST', headers, body: '{}' })).status).toBe(401)
  }
})

test('a cookie that was not given out, or only looks alike, is no cookie', async () => {
  const { url, origin, port } = await aLoopback()
  const cookie = await enter(url)
  const [name = '', value = ''] = cookie.split('=')
  for (const wrong of [
    `${name}=${'A'.repeat(43)}`,
    `${name}=`,
    `${name}x=${value}`,
    `x${name}=${value}`,
    `workbench-${port + 1}=${value}`,
  ]) {
    expect((await ask(origin, '/', { headers: { cookie: wrong } })).status).toBe(401)
  }
  expect((await ask(origin, '/', { headers: { cookie: `other=1; ${cookie}; more=2` } })).status).toBe(200)
})

test('the log never holds a token', async () => {
  const { url, origin, log } = await aLoopback()
  await ask(origin, tokenPath(url), { headers: { host: 'evil.example' } })
  expect(log).toEqual(['refused GET /enter: host'])
})
