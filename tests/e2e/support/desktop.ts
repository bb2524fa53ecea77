import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { inject, onTestFinished } from 'vitest'
import { serveOverPort } from '#electron/core-process/serve-port.ts'
import { servePage } from '#electron/main/app-protocol.ts'
import { startCoreHost } from '#electron/main/core-host.ts'
import type { Desktop } from '#electron/main/desktop-files.ts'
import { desktopFiles } from '#electron/main/desktop-files.ts'
import { issuedFolder } from '#electron/main/folders.ts'
import { bridge } from '#electron/main/ipc-bridge.ts'
import { pageHost, pageOrigin } from '#electron/main/page.ts'
import type { Progress } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { pageFilesOf } from '#shared/core/page-files.ts'
import { program } from '#shared/core/program.ts'
import { serveCore } from '#shared/core/serve.ts'
import { FakeIpc, FakeProcess } from '#tests/electron/fake-electron.ts'
import { aPage } from './browser.ts'

const preload = join(import.meta.dirname, '../../../out/preload/index.cjs')

export interface DesktopProgram {
  readonly page: Page
  readonly address: string
  /** What was handed to the machine */
  readonly handed: readonly string[]
  /** What the page complained of in the browser's console, breaches of the policy among it */
  readonly complaints: readonly string[]
}

/**
 * The desktop shell as far as Chromium alone can show it: the built page as the app:// handler serves it, headers and all, the
 * built preload script, bridge, host and port as they are, a true core. Electron's are only the two ends of its channel and the
 * scheme, which the browser knows as https.
 */
export async function aDesktop(context: TestContext): Promise<DesktopProgram> {
  const page = await aPage(context, { viewport: { width: 1366, height: 768 } })
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  const clock = () => new Date('2026-05-08T09:00:00+08:00')
  const server = serveCore(() => openCore({ folder, clock, randomness: { kind: 'system' }, program }))
  const child = new FakeProcess()
  serveOverPort(child.parentPort, server, () => child.exit(0))
  const host = startCoreHost({ fork: () => child, patience: () => new Promise(() => {}) })
  const handed: string[] = []
  const ipc = new FakeIpc()
  const files = desktopFiles({
    desktop: machine(handed),
    core: host,
    newId: randomUUID,
    readingFolder: folder,
    documentFolder: issuedFolder(folder),
  })
  bridge({ ipcMain: ipc, window: ipc.window, host, files })
  onTestFinished(async () => {
    await page.close()
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await connect(page, ipc)
  await serveIn(page)
  const address = `https://${pageHost}/index.html`
  await page.goto(address)
  return { page, address, handed, complaints }
}

const machine = (handed: string[]): Desktop => ({
  openPath: async (path) => {
    handed.push(`open ${path}`)
    return ''
  },
  showItemInFolder: (path) => void handed.push(`show ${path}`),
  askSavePath: async () => null,
  print: (done) => done(true, ''),
})

/** Every request of the page goes to the handler of app://, whatever its host: what is not ours is refused there. */
async function serveIn(page: Page): Promise<void> {
  let handler: (request: Request) => Promise<Response> = () => Promise.reject(new Error('not served'))
  const protocol = { handle: (_scheme: string, serve: typeof handler) => void (handler = serve) }
  servePage(protocol, pageFilesOf(inject('rendererFolder')))
  await page.route('**/*', async (route) => {
    const { pathname, host } = new URL(route.request().url())
    const asked = host === pageHost ? `${pageOrigin}${pathname}` : route.request().url()
    const answer = await handler(new Request(asked, { method: route.request().method() }))
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
}

/** Runs the built preload script before the page, with the two parts of Electron that it asks for. */
async function connect(page: Page, ipc: FakeIpc): Promise<void> {
  const renderer = ipc.rendererOf()
  await page.exposeFunction('ipcInvoke', (channel: string, words: unknown[]) =>
    renderer.invoke(channel, ...words),
  )
  await page.exposeFunction('ipcSend', (channel: string, words: unknown[]) =>
    renderer.send(channel, ...words),
  )
  const heard = new Set<string>()
  await page.exposeFunction('ipcOn', (channel: string) => {
    if (heard.has(channel)) return
    heard.add(channel)
    renderer.on(
      channel,
      (_event, progress) => void page.evaluate(tell, { channel, progress }).catch(() => null),
    )
  })
  await page.addInitScript({
    content: `(${inPage.toString()})((module, exports, require) => {${readFileSync(preload, 'utf8')}})`,
  })
}

type Preload = (module: object, exports: object, require: (name: string) => unknown) => void

interface Held {
  ipcInvoke(channel: string, words: unknown[]): Promise<unknown>
  ipcSend(channel: string, words: unknown[]): Promise<void>
  ipcOn(channel: string): Promise<void>
  ipcHeard?: (channel: string, word: unknown) => void
}

function tell({ channel, progress }: { readonly channel: string; readonly progress: Progress }): void {
  const held = window as unknown as Held
  held.ipcHeard?.(channel, progress)
}

/** In the page. What crosses a context bridge is cloned and frozen, and functions are called through. */
function inPage(run: Preload): void {
  const held = window as unknown as Held
  const listeners = new Map<string, (event: object, word: unknown) => void>()
  held.ipcHeard = (channel, word) => listeners.get(channel)?.({}, word)
  const over = (value: unknown): unknown => {
    if (typeof value === 'function') return (...words: unknown[]) => across(value(...words.map(over)))
    return typeof value === 'object' && value !== null ? Object.freeze(structuredClone(value)) : value
  }
  const across = (value: unknown) => (value instanceof Promise ? value.then(over) : over(value))
  const offered = (api: object): object =>
    Object.freeze(
      Object.fromEntries(
        Object.entries(api).map(([name, part]: [string, unknown]) => [
          name,
          typeof part === 'object' && part !== null ? offered(part) : over(part),
        ]),
      ),
    )
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: offered(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...words: unknown[]) => held.ipcInvoke(channel, words),
      send: (channel: string, ...words: unknown[]) => void held.ipcSend(channel, words),
      on: (channel: string, listener: (event: object, word: unknown) => void) => {
        listeners.set(channel, listener)
        void held.ipcOn(channel)
      },
    },
  }
  run({}, {}, (name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
    return electron
  })
}
