import { expect, test } from 'vitest'
import { lockApp, lockSession } from '#electron/main/lockdown.ts'
import { FakeApp, FakeContents, FakeSession } from './fake-electron.ts'

const page = 'app://workbench/index.html'

const foreign = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'file:///etc/passwd',
  'app://workbench.example.com/index.html',
  'app://other/index.html',
  'app://workbench:81/index.html',
  'app://user@workbench/index.html',
  'apps://workbench/index.html',
  'ws://workbench/',
  'javascript:alert(1)',
  'about:blank',
  'chrome://gpu',
  'not an address',
]

function lockedContents() {
  const app = new FakeApp()
  lockApp(app)
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  return contents
}

function lockedSession(devTools = false) {
  const session = new FakeSession()
  lockSession(session, { devTools })
  return session
}

test('every process runs in the sandbox', () => {
  const app = new FakeApp()
  lockApp(app)
  expect(app.isSandboxed).toBe(true)
})

test('no name is ever resolved: the program cannot reach a network', () => {
  const app = new FakeApp()
  lockApp(app)
  expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})

test('no page opens a window', () => {
  expect(new FakeContents().opensWindow()).toBe(true)
  expect(lockedContents().opensWindow()).toBe(false)
})

test('no page holds a webview', () => {
  expect(lockedContents().allows('will-attach-webview')).toBe(false)
})

test('no redirect is followed', () => {
  expect(lockedContents().allows('will-redirect')).toBe(false)
})

test.each(foreign)('the page never leaves for %s', (url) => {
  expect(lockedContents().navigates(url)).toBe(false)
})

test('the page may load itself again, and nothing else of its own', () => {
  const contents = lockedContents()
  expect(contents.navigates(page)).toBe(true)
  expect(contents.navigates('app://workbench/')).toBe(true)
  expect(contents.navigates('app://workbench/assets/app.js')).toBe(false)
})

test('no frame within the page goes anywhere', () => {
  expect(lockedContents().navigates(page, false)).toBe(false)
})

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'openExternal',
  'clipboard-read',
  'display-capture',
  'hid',
  'serial',
  'usb',
  'idle-detection',
  'fileSystem',
  'local-fonts',
  'loopback-network',
  'persistent-storage',
  'storage-access',
  'unknown',
]

test.each(permissions)('no page is granted: %s', (permission) => {
  expect(new FakeSession().grants(permission, page)).toEqual([true, true])
  expect(lockedSession().grants(permission, page)).toEqual([false, false])
})

test.each(['fullscreen', 'clipboard-sanitized-write'])(
  'the ceremony fills the screen and tables are copied, by our page in its main frame alone: %s',
  (permission) => {
    const session = lockedSession()
    expect(session.grants(permission, page)).toEqual([true, true])
    expect(session.grants(permission, page, false)).toEqual([false, false])
    for (const url of foreign) expect(session.grants(permission, url)).toEqual([false, false])
  },
)

test('no device is granted', () => {
  expect(lockedSession().grantsDevice()).toBe(false)
})

test.each(foreign)('nothing is loaded from elsewhere: %s', (url) => {
  expect(new FakeSession().loads(url)).toBe(true)
  expect(lockedSession().loads(url)).toBe(false)
})

test('the page, what it made itself and its images are loaded', () => {
  const session = lockedSession()
  for (const url of [
    page,
    'app://workbench/assets/a.css',
    'blob:app://workbench/0-1',
    'data:image/png;base64,',
  ]) {
    expect(session.loads(url)).toBe(true)
  }
  expect(session.loads('blob:https://example.com/0-1')).toBe(false)
})

test('developer tools load in a program under development only', () => {
  const tools = 'devtools://devtools/bundled/inspector.html'
  expect(lockedSession(true).loads(tools)).toBe(true)
  expect(lockedSession(false).loads(tools)).toBe(false)
})

test('only what the page made itself is downloaded', () => {
  const session = lockedSession()
  expect(session.downloads('blob:app://workbench/0-1')).toBe(true)
  for (const url of [...foreign, page, 'blob:https://example.com/0-1', 'data:text/html,x']) {
    expect(session.downloads(url)).toBe(false)
  }
})
