import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { _electron } from 'playwright-core'
import type { TestContext } from 'vitest'
import { expect, onTestFinished, test } from 'vitest'
import { windowProblem } from '#shared/cli/start/choose-shell.ts'
import { electronBinary, runElectron } from '#shared/cli/start/electron-binary.ts'
import { contentSecurityPolicy } from '#shared/contract/page-headers.ts'

const root = join(import.meta.dirname, '../..')

interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly executablePath: string
}

/** The built program in a true Electron, on an office's folder of its own. */
async function aProgram(context: TestContext): Promise<Opened> {
  const executablePath = electronBinary(root)
  // Asked of the files: loading the package would fetch the program.
  if (executablePath === null) return context.skip('no Electron binary in node_modules/electron')
  const desk = { platform: process.platform, environment: process.env, userId: process.getuid?.() ?? null }
  const problem = windowProblem(desk)
  if (problem !== null) return context.skip(problem)
  const folder = await mkdtemp(join(tmpdir(), 'electron-'))
  const app = await _electron.launch({ executablePath, args: [root, '--data', folder] })
  onTestFinished(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })
  return { app, page: await app.firstWindow(), folder, executablePath }
}

test('the window shows the program’s page under its policy, without node', async (context) => {
  const { page } = await aProgram(context)
  await page.waitForLoadState()
  expect(page.url()).toMatch(/^app:\/\/workbench\/index\.html/)
  const headers = await page.evaluate(() => fetch('/index.html').then((answer) => [...answer.headers]))
  expect(new Map(headers).get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(await page.evaluate(`[typeof require, typeof process, typeof module, typeof Buffer]`)).toEqual([
    'undefined',
    'undefined',
    'undefined',
    'undefined',
  ])
  expect(await page.evaluate(`Object.keys(window.workbench).sort()`)).toEqual([
    'call',
    'cancel',
    'desktop',
    'onProgress',
  ])
})

test('the page asks the core in its own process, which keeps the office in the folder that was named', async (context) => {
  const { page, folder } = await aProgram(context)
  const status = await page.evaluate(`window.workbench.call('1', 'office.status', {})`)
  expect(status).toMatchObject({ ok: true, value: { folder, office: null } })
  expect((await readFile(join(folder, 'office.db'))).subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('the page can open no window, go nowhere, reach nothing and be granted nothing', async (context) => {
  const { app, page } = await aProgram(context)
  const url = page.url()
  expect(await page.evaluate(`window.open('https://example.com') === null`)).toBe(true)
  await page.evaluate(`location.assign('https://example.com/')`)
  expect(page.url()).toBe(url)
  expect(app.windows()).toHaveLength(1)
  expect(await page.evaluate(`fetch('https://example.com').then(() => 'reached', () => 'stopped')`)).toBe(
    'stopped',
  )
  const states = await page.evaluate(`Promise.all(['geolocation', 'notifications', 'camera', 'microphone']
    .map((name) => navigator.permissions.query({ name }).then((found) => found.state)))`)
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('a second start shows the window there is and ends', async (context) => {
  const { app, folder, executablePath } = await aProgram(context)
  expect(await runElectron(executablePath, root, folder)).toBe(0)
  expect(app.windows()).toHaveLength(1)
})
