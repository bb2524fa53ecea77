import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pageFilesOf } from '#shared/core/page-files.ts'
import { aLoopback, ask, enter } from './loopback.ts'

test.each([
  ['/', 'text/html; charset=utf-8', '<title>page</title>'],
  ['/index.html?again', 'text/html; charset=utf-8', '<title>page</title>'],
  ['/assets/app.js', 'text/javascript; charset=utf-8', 'start()'],
])('a file of the page is served with its type: %s', async (path, type, body) => {
  const { url, origin } = await aLoopback()
  const reply = await ask(origin, path, { headers: { cookie: await enter(url) } })
  expect(reply).toMatchObject({ status: 200, body })
  expect(reply.headers['content-type']).toBe(type)
})

test.each([
  '/../office.db',
  '/../secret.html',
  '/assets/../../secret.html',
  '/assets/../index.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/%2e%2e%2fsecret.html',
  '/%252e%252e%252fsecret.html',
  '/..%5csecret.html',
  '/..\\secret.html',
  '/assets\\app.js',
  '/....//secret.html',
  '/./index.html',
  '//index.html',
  '/index.html%00.js',
  '/index.html/',
  '/assets/',
  '/assets',
  '/.env.html',
  '/assets/app.js.map',
  '/link.html',
  '/INDEX.HTML',
  '/%69ndex.html',
  '/etc/passwd',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/toString',
  '/__proto__',
])('nothing else is: %s', async (path) => {
  const { url, origin } = await aLoopback()
  const reply = await ask(origin, path, { headers: { cookie: await enter(url) } })
  expect(reply.status).toBe(404)
  expect(reply.body).not.toContain('secret')
})

test('a page that was not built is said at the start, not at the first request', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  expect(() => pageFilesOf(join(folder, 'renderer'))).toThrow(/ENOENT/)
})
