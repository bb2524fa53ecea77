import { expect, test } from 'vitest'
import { channels } from '#electron/channels.ts'
import { serveOverPort } from '#electron/core-process/serve-port.ts'
import { startCoreHost } from '#electron/main/core-host.ts'
import { bridge } from '#electron/main/ipc-bridge.ts'
import { workbenchOver } from '#electron/preload/workbench.ts'
import type { Workbench as ExpectedByPage } from '#renderer/api/shell.ts'
import type { Progress } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'
import type { Core, Run } from '#shared/core/core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { FakeIpc, FakeProcess } from './fake-electron.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Preload, bridge, host, port and server as they are in the program; only Electron between them is a stand-in. */
function aShell() {
  const asked: { name: string; input: unknown; run: Run }[] = []
  const core: Core = {
    call: (name, input, run) => {
      asked.push({ name, input, run })
      if (name === 'office.status') return Promise.resolve(ok(input))
      return new Promise((resolve) => {
        run.signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })))
      })
    },
    lost: () => null,
    close: async () => {},
  }
  const child = new FakeProcess()
  serveOverPort(
    child.parentPort,
    serveCore(async () => ok(core)),
    () => child.exit(0),
  )
  const host = startCoreHost({ fork: () => child, patience: () => new Promise(() => {}) })
  const ipc = new FakeIpc()
  const handed: string[] = []
  const done = (word: string) => (documentId: string) => {
    handed.push(`${word} ${documentId}`)
    return Promise.resolve(ok(null))
  }
  const files = {
    openDocument: done('open'),
    showDocument: done('show'),
    saveDocument: done('save'),
    printWindow: () => done('print')('window'),
  }
  bridge({ ipcMain: ipc, window: ipc.window, host, files })
  const page = workbenchOver(ipc.rendererOf())
  return { asked, host, ipc, page, handed, child }
}

test('what the preload script offers is what the page expects of a desktop', () => {
  const page: ExpectedByPage = aShell().page
  expect(Object.keys(page).toSorted()).toEqual(['call', 'cancel', 'desktop', 'onProgress'])
  expect(Object.keys(page.desktop ?? {}).toSorted()).toEqual([
    'openDocument',
    'printWindow',
    'saveDocument',
    'showDocument',
  ])
})

test('a call goes from the page to the core and back, bytes and all', async () => {
  const { page, asked } = aShell()
  const input = { file: { name: '名录.xlsx', bytes: new Uint8Array([0, 255]) } }
  expect(await page.call('1', 'office.status', input)).toEqual(ok(input))
  expect(asked[0]).toMatchObject({ name: 'office.status', input })
})

test('cancel reaches the signal of the call', async () => {
  const { page, asked } = aShell()
  const answer = page.call('1', 'draw.list', {})
  await settle()
  page.cancel('1')
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(asked[0]?.run.signal.aborted).toBe(true)
})

test('progress reaches the page as plain data, until it stops listening', async () => {
  const { page, asked } = aShell()
  const heard: Progress[][] = []
  const stop = page.onProgress((...words) => heard.push(words))
  const answer = page.call('1', 'draw.list', {})
  await settle()
  asked[0]?.run.onProgress({ done: 1, total: 2, doing: 'reading' })
  await settle()
  stop()
  asked[0]?.run.onProgress({ done: 2, total: 2, doing: 'reading' })
  await settle()
  expect(heard).toEqual([[{ callId: '1', done: 1, total: 2, doing: 'reading' }]])
  page.cancel('1')
  await answer
})

test('the page’s side refuses a name that the contract does not have', async () => {
  const { page, asked } = aShell()
  expect(await page.call('1', 'office.destroy', {})).toEqual(
    fail({ code: 'wrong-input', path: 'operation', detail: 'office.destroy' }),
  )
  expect(asked).toEqual([])
})

test.each([
  ['a name that is none', ['1', 'constructor', {}]],
  ['a name that is no text', ['1', { toString: 'office.status' }, {}]],
  ['no id', [undefined, 'office.status', {}]],
  ['an id that is a path', ['../1', 'office.status', {}]],
  ['an id that is too long', ['x'.repeat(65), 'office.status', {}]],
])('the main process does not rely on that: %s', async (_what, words) => {
  const { ipc, asked } = aShell()
  const answer = await ipc.rendererOf().invoke(channels.call, ...words)
  expect(answer).toMatchObject(fail({ code: 'wrong-input' }))
  expect(asked).toEqual([])
})

test.each([
  ['a frame within the page', { origin: 'app://workbench' }],
  ['a frame of elsewhere', { origin: 'https://example.com' }],
  ['a frame that is gone', null],
])('only the main frame of our window is heard: not %s', async (_what, frame) => {
  const { ipc, asked, handed, page } = aShell()
  const stranger = ipc.rendererOf(frame)
  for (const channel of [
    channels.call,
    channels.openDocument,
    channels.showDocument,
    channels.saveDocument,
    channels.printWindow,
  ]) {
    await expect(stranger.invoke(channel, '1', 'office.status', {})).rejects.toThrow('拒绝访问')
  }
  expect([asked, handed]).toEqual([[], []])
  const answer = page.call('1', 'draw.list', {})
  await settle()
  stranger.send(channels.cancel, '1')
  await settle()
  expect(asked[0]?.run.signal.aborted).toBe(false)
  page.cancel('1')
  await answer
})

test('a main frame that was led elsewhere is no longer heard', async () => {
  const { ipc, page, asked } = aShell()
  ipc.mainFrame.origin = 'https://example.com'
  expect(await page.call('1', 'office.status', {})).toMatchObject(fail({ code: 'unexpected' }))
  expect(asked).toEqual([])
})

test('documents are handed out by id and by nothing else', async () => {
  const { page, handed, ipc } = aShell()
  await page.desktop.openDocument('doc-1')
  await page.desktop.showDocument('doc-2')
  await page.desktop.saveDocument('doc-3')
  await page.desktop.printWindow()
  expect(handed).toEqual(['open doc-1', 'show doc-2', 'save doc-3', 'print window'])
  for (const path of ['../office.db', '/etc/passwd', 'C:\\office.db', '', 7, { id: 'doc-1' }]) {
    for (const channel of [channels.openDocument, channels.showDocument, channels.saveDocument]) {
      expect(await ipc.rendererOf().invoke(channel, path)).toMatchObject(fail({ code: 'wrong-input' }))
    }
  }
  expect(handed).toHaveLength(4)
})

test('progress after the window has gone is told to nobody', async () => {
  const { page, asked, ipc } = aShell()
  const heard: Progress[] = []
  page.onProgress((progress) => heard.push(progress))
  const answer = page.call('1', 'draw.list', {})
  await settle()
  ipc.isWindowGone = true
  asked[0]?.run.onProgress({ done: 1, total: 2, doing: 'reading' })
  await settle()
  expect(heard).toEqual([])
  page.cancel('1')
  ipc.isWindowGone = false
  page.cancel('1')
  await answer
})

test('when the window closes, the core is closed and its process ends by itself', async () => {
  const { host, child, page } = aShell()
  const answer = page.call('1', 'draw.list', {})
  await settle()
  await host.close()
  expect(child.isRunning).toBe(false)
  expect(child.wasKilled).toBe(false)
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
})
