import { existsSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { TestContext } from 'vitest'
import { onTestFinished } from 'vitest'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

let browser: Promise<Browser> | null = null

/** One for all tests of a worker: starting it costs as much as a short test. It ends with the process at the other end of its pipe. */
async function theBrowser(): Promise<Browser> {
  const known = await browser
  if (known?.isConnected() === true) return known
  browser = chromium.launch({ executablePath, args })
  return browser
}

/**
 * A page that shares no cookie, store or cache with another test's; it is closed with the test. Without motion: where a dialog
 * comes or goes by and by, a click meets what is no longer or not yet there.
 */
export async function aPage(context: TestContext, options: BrowserContextOptions = {}): Promise<Page> {
  if (!existsSync(executablePath)) context.skip(`no browser at ${executablePath}`)
  const own = await (await theBrowser()).newContext({ reducedMotion: 'reduce', ...options })
  onTestFinished(() => own.close())
  return own.newPage()
}
