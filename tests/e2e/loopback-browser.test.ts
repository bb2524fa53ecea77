import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { serveCore } from '#shared/core/serve.ts'
import { handedOver } from '#shared/cli/start/open-browser.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'
import { aCore } from '#tests/loopback/loopback.ts'
import { aPage } from './support/browser.ts'

// What only a real browser can show: that its own rules and the shell's headers together keep others out.

const html = `<!doctype html><meta charset="utf-8"><title>loaded</title>
<style>title { color: red }</style>
<p id="p" style="color: red">page</p>
<script>document.title = 'inline script ran'</script>
<script type="module" crossorigin src="./app.js"></script>`

async function aLoopback() {
  const rendererFolder = await mkdtemp(join(tmpdir(), 'browser-'))
  await writeFile(join(rendererFolder, 'index.html'), html)
  await writeFile(
    join(rendererFolder, 'app.js'),
    `try { new Function('window.evaluated = 1')() } finally { document.title = 'script ran' }`,
  )
  const core = aCore()
  const loopback = await startLoopback({
    serve: serveCore(async () => ({ ok: true, value: core.core })),
    rendererFolder,
  })
  onTestFinished(async () => {
    await loopback.close()
    await rm(rendererFolder, { recursive: true })
  })
  return { ...core, ...loopback }
}

/** Another program's page on another port of this machine: the same site, as browsers see it. */
async function aNeighbour(): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>neighbour</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${bound.port}/`
}

/** Asked from outside of the page: a question that the page evaluates meets its policy, when it comes while the page is loaded. */
async function scriptRan(page: Page): Promise<void> {
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe('script ran')
}

test('the address opens the page, leaves no token behind and works across a reload', async (context) => {
  const page = await aPage(context)
  const { url, origin } = await aLoopback()
  await page.goto(url)
  await scriptRan(page)
  expect(page.url()).toBe(`${origin}/`)
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.reload()
  await scriptRan(page)
})

test('the file that hands the address to the browser opens the page too, once', async (context) => {
  const page = await aPage(context)
  const { url, origin } = await aLoopback()
  const file = handedOver(url, 'linux')
  await page.goto(file)
  await scriptRan(page)
  expect(page.url()).toBe(`${origin}/`)
  await page.goto(file)
  await page.getByText('此网址已用过').waitFor()
})

test('the page calls, hears its progress and cancels', async (context) => {
  const page = await aPage(context)
  const { url, asking } = await aLoopback()
  await page.goto(url)
  const status = await page.evaluate(
    `fetch('/call/office.status', { method: 'POST', headers: { 'x-call-id': '1' }, body: '{"a":1}' }).then((r) => r.json())`,
  )
  expect(status).toEqual({ ok: true, value: { a: 1 } })
  await page.evaluate(`new Promise((resolve) => {
    const events = new EventSource('/events')
    window.heard = new Promise((hear) => events.addEventListener('progress', (e) => hear(JSON.parse(e.data))))
    events.onopen = resolve
  })`)
  await page.evaluate(`void (window.answer = fetch('/call/draw.list',
    { method: 'POST', headers: { 'x-call-id': 'long' }, body: '{}' }).then((r) => r.json()))`)
  const { run } = await asking('draw.list')
  run.onProgress({ done: 1, total: 2, doing: 'reading' })
  expect(await page.evaluate('window.heard')).toEqual({ callId: 'long', done: 1, total: 2, doing: 'reading' })
  await page.evaluate(`fetch('/cancel/long', { method: 'POST' }).then((r) => r.status)`)
  expect(await page.evaluate('window.answer')).toEqual({ ok: false, failure: { code: 'cancelled' } })
})

test('the policy stops inline script and style, eval, and every way out', async (context) => {
  const page = await aPage(context)
  const { url } = await aLoopback()
  const elsewhere = await aNeighbour()
  await page.goto(url)
  await scriptRan(page)
  expect(await page.evaluate(`getComputedStyle(document.querySelector('#p')).color`)).toBe('rgb(0, 0, 0)')
  const reach = (script: string) => page.evaluate(`${script}.then(() => 'reached', () => 'stopped')`)
  expect(await reach(`fetch('${elsewhere}', { mode: 'no-cors' })`)).toBe('stopped')
  expect(
    await reach(
      `new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = '${elsewhere}' })`,
    ),
  ).toBe('stopped')
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement('script'), { text: 'window.inline = 1' }))`,
  )
  expect(await page.evaluate(`[typeof window.inline, typeof window.evaluated]`)).toEqual([
    'undefined',
    'undefined',
  ])
})

test('a page on another port of this machine gets nothing, though the browser sends it the cookie', async (context) => {
  const page = await aPage(context)
  const { url, origin, asked } = await aLoopback()
  const neighbour = await aNeighbour()
  await page.goto(url)
  await page.goto(neighbour)
  const tries = [
    `fetch('${origin}/call/office.status', { method: 'POST', credentials: 'include', body: '{}' })`,
    `fetch('${origin}/call/office.status', { method: 'POST', credentials: 'include', body: '{}', headers: { 'x-call-id': '1' } })`,
    // A browser sends this one without asking first: the shell refuses it.
    `fetch('${origin}/call/office.status', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })`,
    `fetch('${origin}/', { credentials: 'include' })`,
    `new Promise((ok, no) => { const e = new EventSource('${origin}/events', { withCredentials: true }); e.onopen = ok; e.onerror = no })`,
    `new Promise((ok, no) => { const s = document.createElement('script'); s.onload = ok; s.onerror = no; s.src = '${origin}/app.js'; document.head.append(s) })`,
  ]
  for (const each of tries) {
    expect(await page.evaluate(`${each}.then(() => 'reached', () => 'stopped')`)).toBe('stopped')
  }
  await page.evaluate(`new Promise((done) => {
    const frame = document.createElement('iframe')
    frame.onload = done
    frame.src = '${origin}/'
    document.body.append(frame)
  })`)
  const frames = await Promise.all(page.frames().map((frame) => frame.title()))
  expect(frames).not.toContain('script ran')
  expect(asked).toEqual([])
})

test('a link on another page does not enter with the user’s cookie', async (context) => {
  const page = await aPage(context)
  const { url, origin } = await aLoopback()
  const neighbour = await aNeighbour()
  await page.goto(url)
  await page.goto(neighbour)
  const [answer] = await Promise.all([
    page.waitForResponse(`${origin}/`),
    page.evaluate(`location.assign('${origin}/')`),
  ])
  expect(answer.status()).toBe(403)
})
