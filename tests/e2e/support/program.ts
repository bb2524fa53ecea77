import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { TestContext } from 'vitest'
import { onTestFinished } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'

const root = join(import.meta.dirname, '../../..')
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

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
  if (!existsSync(executablePath)) context.skip(`no browser at ${executablePath}`)
  const rendererFolder = join(root, 'out/renderer')
  if (!existsSync(join(rendererFolder, 'index.html'))) context.skip('the page is not built: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'clerk-'))
  prepare(folder)
  const server = serveCore(() =>
    openCore({ folder, clock: () => new Date(today), randomness: { kind: 'system' }, program }),
  )
  const loopback = await startLoopback({ serve: server, rendererFolder })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  onTestFinished(async () => {
    await browser.close()
    await loopback.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(loopback.url)
  return { page, folder, complaints, shot: pictures(page) }
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
