import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { fuses } from '#electron/fuses.ts'
import type { Observed } from './checklist/observed.ts'
import { bootObserved, root } from './checklist/observed.ts'

// Electron's own checklist (electronjs.org/docs/latest/tutorial/security), point by point and by its numbers, held against
// the real main process. What only single modules can show stands in lockdown, window, ipc-bridge and app-protocol tests.

let packaged: Observed
let developed: Observed
beforeAll(async () => {
  ;({ packaged, developed } = await bootObserved())
})

const preferences = () => (packaged.window as { webPreferences: object }).webPreferences

test('1. only load secure content: nothing but the program’s own scheme is loaded, and the page names no other address', () => {
  expect(packaged.loads).toEqual([])
  expect(
    packaged.html.match(/(?:src|href)="[^"]*"/gu)?.filter((link) => /"(?:https?:)?\/\//u.test(link)),
  ).toEqual([])
  expect(packaged.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
})

test('2. no Node.js in the page, its workers or its frames', () => {
  expect(preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  })
})

test('3. the preload script is isolated from the page', () => {
  expect(preferences()).toMatchObject({ contextIsolation: true })
})

test('4. every process is sandboxed, before the first one starts', () => {
  expect(preferences()).toMatchObject({ sandbox: true })
  expect(packaged.isSandboxed).toBe(true)
  expect(packaged.steps.indexOf('sandbox')).toBeLessThan(packaged.steps.indexOf('ready'))
  expect(Object.keys(packaged.switches)).not.toContain('no-sandbox')
})

test('5. permissions that a page asks for are refused, devices too', () => {
  expect([packaged.granted, packaged.grantsDevice]).toEqual([[], false])
})

test('6. webSecurity is on', () => {
  expect(preferences()).toMatchObject({ webSecurity: true })
})

test('7. the page comes with a policy that lets nothing foreign or inline run', () => {
  const policy = packaged.headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u)
  expect(policy).not.toMatch(/unsafe|https?:|\*/u)
})

test('8. no insecure content beside secure one', () => {
  expect(preferences()).toMatchObject({ allowRunningInsecureContent: false })
})

test('9. no experimental features', () => {
  expect(preferences()).toMatchObject({ experimentalFeatures: false })
  expect(Object.keys(packaged.switches).filter((name) => /experiment|enable-features/u.test(name))).toEqual(
    [],
  )
})

test('10. no Blink features are turned on', () => {
  expect(Object.keys(preferences()).filter((name) => /BlinkFeatures/u.test(name))).toEqual([])
})

test('11. no webview, so none with pop-ups', () => {
  expect(preferences()).toMatchObject({ webviewTag: false })
  expect(packaged.html).not.toContain('webview')
})

test('12. a webview that a page makes all the same is not attached', () => {
  expect(packaged.attachesWebview).toBe(false)
})

test('13. neither the page nor a frame of it goes anywhere, by link, script or redirect', () => {
  expect([packaged.navigates, packaged.redirects, packaged.downloads]).toEqual([[], false, []])
})

test('14. no page opens a window', () => {
  expect(packaged.opensWindow).toBe(false)
})

test('15. nothing is opened on the machine by an address: openExternal is not in the program', () => {
  expect(packaged.opened).toEqual([])
  const index = readFileSync(join(root, 'electron/main/index.ts'), 'utf8')
  expect(index.match(/\bshell\.\w+(?=\()/gu)).toEqual(['shell.openPath', 'shell.showItemInFolder'])
})

test('16. Electron is pinned to one version, with the digests of what it fetches', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const installed = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    readonly version: string
  }
  expect(manifest.devDependencies['electron']).toBe(installed.version)
  // The newest line when this program was made; an older one must not come back.
  expect(Number.parseInt(installed.version, 10)).toBeGreaterThanOrEqual(45)
  const digests = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8'),
  ) as object
  expect(Object.keys(digests)).toContain(`electron-v${installed.version}-win32-x64.zip`)
})

test('17. what does not come from the window’s own main frame is refused on every channel', () => {
  expect(packaged.heard).toEqual([])
  expect(packaged.hearsItsOwn).toBe(true)
})

test('18. the page comes by a scheme of its own, not by file:, and nothing outside its folder with it', () => {
  expect(packaged.loaded).toBe('app://workbench/index.html')
  expect(packaged.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  expect(packaged.outside).toBe(404)
})

test('19. fuses are set: see fuses.test.ts for their wire', () => {
  expect(
    Object.entries(fuses)
      .filter(([, isOn]) => isOn)
      .map(([fuse]) => fuse),
  ).toEqual([
    'cookieEncryption',
    'embeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
    'wasmTrapHandlers',
  ])
})

test('20. the page is given no part of Electron: calls of the contract and four things to do with a document', () => {
  const preload = readFileSync(join(root, 'electron/preload/index.ts'), 'utf8')
  expect(preload.match(/exposeInMainWorld\([^\n]*\)/gu)).toEqual([
    "exposeInMainWorld('workbench', workbenchOver(ipcRenderer))",
  ])
})

test('developer tools are there under development only', () => {
  const tools = ({ window }: Observed) =>
    (window as { webPreferences: { devTools: boolean } }).webPreferences.devTools
  expect([tools(packaged), tools(developed)]).toEqual([false, true])
})
