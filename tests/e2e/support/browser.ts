import { existsSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
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

/** A page in a browser of its own, which is closed with the test. */
export async function aPage(context: TestContext, options: BrowserContextOptions = {}): Promise<Page> {
  if (!existsSync(executablePath)) context.skip(`no browser at ${executablePath}`)
  const browser = await chromium.launch({ executablePath, args })
  onTestFinished(() => browser.close())
  return browser.newPage(options)
}
