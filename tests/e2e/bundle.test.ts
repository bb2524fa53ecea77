import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

function textsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:c?js|css|html)$/u.test(path),
  )
  return files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
}

const page = textsOf(inject('rendererFolder'))
const shell = ['main', 'preload'].map((part) => textsOf(join(root, 'out', part))).join('\n')

/** Hosts that stand in the code as names of formats, and in comments and messages of libraries: nothing asks them. */
const named = new Set([
  'developer.mozilla.org',
  'developers.google.com',
  'github.com',
  'ihateregex.io',
  'json-schema.org',
  'purl.org',
  'react.dev',
  'regexr.com',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'stackoverflow.com',
  'www.d-project.com',
  'www.denso-wave.com',
  'www.opensource.org',
  'www.w3.org',
])

test('the built program names no address but of formats and of its libraries’ own words', () => {
  const hosts = `${page}\n${shell}`.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu)
  const foreign = new Set([...hosts].map(([, host = '']) => host).filter((host) => !named.has(host)))
  expect([...foreign].filter((host) => host !== '127.0.0.1')).toEqual([])
})

test('nothing of it is loaded from an address: no link, import, style, worker or request', () => {
  const loads =
    /(?:\bsrc=|\bhref=|\bimport\(|\bfrom|\burl\(|\bfetch\(|EventSource\(|WebSocket\(|Worker\(|sendBeacon\()\s*["'`]?(?:https?:|wss?:)?\/\/[^\s"'`)]+/gu
  expect([...`${page}\n${shell}`.matchAll(loads)].map(([found]) => found)).toEqual([])
})

test('the desktop’s own code has no way to a network: no module of Node that opens a connection', () => {
  const modules = [
    ...shell.matchAll(/(?:from|import|require\()\s*["'](?:node:)?(https?|http2|net|tls|dgram|dns)["']/gu),
  ]
  expect(modules.map(([found]) => found)).toEqual([])
  expect(shell).not.toMatch(/\b(?:autoUpdater|crashReporter|netLog)\b/u)
})
