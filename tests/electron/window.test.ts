import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { AskReload } from '#electron/main/window.ts'
import { showPage, windowOptions } from '#electron/main/window.ts'

const options = (devTools: boolean) =>
  windowOptions({ preload: '/out/preload/index.cjs', icon: '/program.png', devTools })

test('the page is a sandboxed, isolated web page without node, and nothing of that is loosened', () => {
  expect(options(false).webPreferences).toEqual({
    preload: '/out/preload/index.cjs',
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
  })
})

test('developer tools exist in a program under development only', () => {
  expect(options(true).webPreferences?.devTools).toBe(true)
  expect(options(false).webPreferences?.devTools).toBe(false)
})

test('the window shows at once and fits the common screen of an office', () => {
  expect(options(false)).toMatchObject({ show: true, width: 1366, height: 768, icon: '/program.png' })
})

function aWindow(answer = 0) {
  const loaded: string[] = []
  const asked: Parameters<AskReload>[0][] = []
  const webContents = new EventEmitter()
  const state = { isGone: false, quits: 0 }
  showPage(
    {
      loadURL: async (url) => void loaded.push(url),
      isDestroyed: () => state.isGone,
      webContents,
    },
    async (question) => {
      asked.push(question)
      return { response: answer }
    },
    () => void (state.quits += 1),
  )
  const die = async (reason: string) => {
    webContents.emit('render-process-gone', {}, { reason })
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return { loaded, asked, state, die }
}

test('the window loads the page of the program and no other', () => {
  expect(aWindow().loaded).toEqual(['app://workbench/index.html'])
})

test('a page whose process died is offered again, in Chinese', async () => {
  const { loaded, asked, die } = aWindow(0)
  await die('crashed')
  expect(asked[0]).toMatchObject({ message: '页面意外停止', buttons: ['重新载入', '退出'] })
  expect(loaded).toEqual(['app://workbench/index.html', 'app://workbench/index.html'])
})

test('who does not want it again leaves', async () => {
  const { loaded, state, die } = aWindow(1)
  await die('oom')
  expect(state.quits).toBe(1)
  expect(loaded).toHaveLength(1)
})

test('a page that ended as it should, or with its window, is not asked about', async () => {
  const { asked, state, die } = aWindow()
  await die('clean-exit')
  state.isGone = true
  await die('crashed')
  expect(asked).toEqual([])
})
