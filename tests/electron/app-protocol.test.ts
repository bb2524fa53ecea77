import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { SchemeRegistry } from '#electron/main/app-protocol.ts'
import { registerPageScheme, servePage } from '#electron/main/app-protocol.ts'
import { contentSecurityPolicy, pageHeaders } from '#shared/contract/page-headers.ts'
import { pageFilesOf } from '#shared/core/page-files.ts'

async function aPage() {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(folder, 'renderer/index.html'), '<title>page</title>')
  await writeFile(join(folder, 'renderer/assets/app.js'), 'start()')
  const handlers = new Map<string, (request: Request) => Promise<Response>>()
  servePage(
    { handle: (scheme, handler) => void handlers.set(scheme, handler) },
    pageFilesOf(join(folder, 'renderer')),
  )
  const handler = handlers.get('app')
  if (handler === undefined) throw new Error('app: is not handled')
  return { handler, schemes: [...handlers.keys()] }
}

test('the page has a scheme with an origin of its own, which no policy is bypassed for', () => {
  const registered: Parameters<SchemeRegistry['registerSchemesAsPrivileged']>[0] = []
  registerPageScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes) })
  expect(registered).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

test('the files of the page are served with their type and the policy of both shells', async () => {
  const { handler, schemes } = await aPage()
  expect(schemes).toEqual(['app'])
  const page = await handler(new Request('app://workbench/index.html'))
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<title>page</title>')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  for (const [name, value] of Object.entries(pageHeaders)) expect(page.headers.get(name)).toBe(value)
  const script = await handler(new Request('app://workbench/assets/app.js?v=1'))
  expect(await script.text()).toBe('start()')
})

test.each([
  'app://workbench/../secret.html',
  'app://workbench/assets/../../secret.html',
  'app://workbench/%2e%2e/secret.html',
  'app://workbench/..%2fsecret.html',
  'app://workbench/%252e%252e%252fsecret.html',
  'app://workbench/..\\secret.html',
  'app://workbench/..%5csecret.html',
  'app://workbench//etc/passwd',
  'app://workbench/index.html%00',
  'app://workbench/assets',
  'app://other/index.html',
  'app://workbench:81/index.html',
  'app://workbench.example.com/index.html',
])('nothing else is: %s', async (url) => {
  const { handler } = await aPage()
  const answer = await handler(new Request(url))
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('files are only read: %s', async (method) => {
  const { handler } = await aPage()
  expect((await handler(new Request('app://workbench/index.html', { method }))).status).toBe(405)
})
