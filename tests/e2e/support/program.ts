import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { expect, inject, onTestFinished } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'
import { aPage } from './browser.ts'

export interface RunningProgram {
  readonly page: Page
  readonly folder: string
  /** What the page complained of in the browser's console: nothing, when all is well */
  readonly complaints: readonly string[]
  /** Keeps a picture where SHOTS names a folder, for whoever wants to look */
  readonly shot: (name: string) => Promise<void>
}

/** The true program: real core, real database, the built page in a real browser on the loopback shell. `prepare`: what lies in its folder before. */
export async function aProgram(
  context: TestContext,
  today: string,
  prepare: (folder: string) => void = () => {},
): Promise<RunningProgram> {
  const page = await aPage(context, { viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const folder = mkdtempSync(join(tmpdir(), 'clerk-'))
  prepare(folder)
  const at = { folder, clock: () => new Date(today) }
  const server = serveCore(() => openCore({ ...at, randomness: { kind: 'system' }, program }), rescueOf(at))
  const loopback = await startLoopback({ serve: server, rendererFolder: inject('rendererFolder') })
  const elsewhere = requestsElsewhere(page, loopback.origin)
  onTestFinished(async () => {
    await page.close()
    await loopback.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
    // Whatever a test does on screen: the page asks the shell and nobody else.
    expect(elsewhere).toEqual([])
  })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(loopback.url)
  return { page, folder, complaints, shot: pictures(page) }
}

/** Addresses that the page, its frames or its workers asked besides the shell's own and what they made themselves. */
function requestsElsewhere(page: Page, origin: string): readonly string[] {
  const elsewhere: string[] = []
  const isOwn = (url: string) => url.startsWith(`${origin}/`) || /^(?:data|blob):/u.test(url)
  const look = (url: string) => {
    if (!isOwn(url)) elsewhere.push(url)
  }
  page.context().on('request', (request) => look(request.url()))
  page.on('websocket', (socket) => look(socket.url()))
  return elsewhere
}

function pictures(page: Page): RunningProgram['shot'] {
  const place = process.env['SHOTS']
  if (place === undefined) return async () => {}
  mkdirSync(place, { recursive: true })
  let count = 0
  return async (name) => {
    count += 1
    await page.screenshot({ path: join(place, `${String(count).padStart(2, '0')}-${name}.png`) })
  }
}
