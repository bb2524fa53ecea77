import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licencesOf } from '#renderer/pages/settings/composition.ts'
import { composition, lockedPackages, shippedDependencies } from '#shared/cli/start/dependency-list.ts'

const root = join(import.meta.dirname, '../../..')
const shipped = shippedDependencies(root)

/** Licences that ask for no more than their own text beside the program. */
const free = new Set([
  '(MIT AND Zlib)',
  // Taken under MIT.
  '(MIT OR GPL-3.0-or-later)',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Unlicense',
])

/** Tools that are not handed out may also have these. */
const freeForTools = new Set([...free, '0BSD', 'CC-BY-4.0', 'MPL-2.0'])

/** Names none, by the author of its neighbours, who gives his other packages under MIT; exceljs brings it by unzipper. */
const unnamed = ['buffers 0.1.1']

test('whatever is handed out with the program has a licence that allows it', () => {
  const others = shipped.filter(({ licence }) => !free.has(licence))
  expect(others.map(({ name, version }) => `${name} ${version}`)).toEqual(unnamed)
})

test('so has whatever it is built with', () => {
  const others = [...lockedPackages(root)].filter(([, { license = '' }]) => !freeForTools.has(license))
  expect(others.map(([path]) => path)).toEqual(['node_modules/buffers'])
})

test('the list names all that is handed out, once, with its text', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const listed = new Map(shipped.map((each) => [each.name, each]))
  for (const [name, version] of Object.entries(dependencies))
    expect([name, listed.get(name)?.version]).toEqual([name, version])
  expect(listed.get('electron')?.text).toContain('Copyright (c) Electron contributors')
  expect(listed.has('vitest')).toBe(false)
  expect(new Set(shipped.map(({ name, version }) => `${name} ${version}`)).size).toBe(shipped.length)
  // Some authors bring no file: their packages say in one word what it is.
  expect(shipped.filter(({ text }) => text === '').length).toBeLessThan(20)
  expect(composition(root)).toMatchObject({ dependencies: shipped })
})

test('the list leads to no place where packages are had', () => {
  expect(JSON.stringify(shipped)).not.toMatch(/registry\.|https?:[^"]*npm/u)
})

test('the licences are summed up with the most frequent first', () => {
  const of = (licence: string) => ({ name: 'x', version: '1', licence, text: '' })
  expect(licencesOf([of('ISC'), of('MIT'), of(''), of('MIT')])).toBe('MIT 2、ISC 1、未注明 1')
})

test('no package runs a script while it is installed, and none could', () => {
  const told = [...lockedPackages(root)].filter(([, { hasInstallScript }]) => hasInstallScript === true)
  expect(told.map(([path]) => path)).toEqual([])
  // The lock tells of packages what the registry said; what lies there says it itself.
  const present = [...lockedPackages(root)].filter(([path]) => existsSync(join(root, path, 'package.json')))
  expect(present.length).toBeGreaterThan(400)
  const running = present.filter(([path]) => {
    const { scripts = {}, gypfile } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      readonly scripts?: Readonly<Record<string, string>>
      readonly gypfile?: boolean
    }
    // npm compiles a package with such a file by itself, unless told not to.
    const isCompiled = gypfile !== false && existsSync(join(root, path, 'binding.gyp'))
    return isCompiled || ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
  })
  expect(running.map(([path]) => path)).toEqual([])
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu)
})
