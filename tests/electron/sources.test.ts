import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../electron')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))

const filesWith = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : [])).toSorted()

test('the sources are all looked at', () => {
  expect(sources.length).toBeGreaterThan(12)
  expect(filesWith(/utilityProcess\.fork/)).toEqual(['main/index.ts'])
})

test('one file talks to pages', () => {
  expect(filesWith(/ipcMain\.(on|handle)|\bipcMain\b.*=>/)).toEqual(['main/ipc-bridge.ts'])
})

test('Electron itself is loaded by the two entries only, so that everything else can be tried without it', () => {
  expect(filesWith(/^import (?!type).* from 'electron'/m)).toEqual(['main/index.ts', 'preload/index.ts'])
})

test('no address is ever handed to the machine, no switch loosens the page', () => {
  expect(
    filesWith(/openExternal\(|enableBlinkFeatures|executeJavaScript|loadFile|webSecurity: false/),
  ).toEqual([])
  expect(
    filesWith(/(sandbox|contextIsolation): false|nodeIntegration\w*: true|no-sandbox|https?:\/\//),
  ).toEqual([])
})
