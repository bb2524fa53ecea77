import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { appFiles } from '#electron/packaging/app-files.ts'
import { targets } from '#electron/packaging/targets.ts'
import { lockedPackages } from '#shared/cli/start/dependency-list.ts'

// What is put into the archive of the program that is handed out. That its core then works from there, with the sources out of
// reach, is held in tests/electron/packaging/packaged-program.test.ts.

const root = join(import.meta.dirname, '../..')
const listed = new Map(targets.map((target) => [target.name, appFiles(root, target).map(({ path }) => path)]))
const names = targets.map(({ name }) => name)
const filesOf = (name: string) => listed.get(name as (typeof names)[number]) ?? []

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c` */
const packageOf = (path: string) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0]
const packagesOf = (name: string) => [...new Set(filesOf(name).flatMap((path) => packageOf(path) ?? []))]

test.each(names)('%s: the program, what it reads, and nothing of its making', (name) => {
  const files = filesOf(name)
  for (const path of [
    'package.json',
    'out/main/index.js',
    'out/main/core-process.js',
    'out/preload/index.cjs',
  ])
    expect(files).toContain(path)
  for (const path of [
    'out/renderer/index.html',
    'resources/verify/verify.html',
    'resources/icons/program.png',
  ])
    expect(files).toContain(path)
  const places = new Set(
    files.map((path) =>
      path
        .split('/')
        .slice(0, path.startsWith('node_modules') ? 1 : 2)
        .join('/'),
    ),
  )
  expect([...places].toSorted()).toEqual([
    'node_modules',
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
    'resources/catalogues',
    'resources/demo',
    'resources/icons',
    'resources/rule-packs',
    'resources/samples',
    'resources/templates',
    'resources/verify',
    'resources/vocabularies',
  ])
  expect(files.filter((path) => /\.(?:map|[cm]?tsx?)$|\.test\.|\/(?:__)?tests?\/.*test/u.test(path))).toEqual(
    [],
  )
})

test.each(names)(
  '%s: every package in it is one of those that 设置 → 关于 lists, with its licence',
  (name) => {
    const { dependencies } = JSON.parse(
      readFileSync(join(root, 'out/renderer/dependencies.json'), 'utf8'),
    ) as {
      readonly dependencies: readonly { readonly name: string; readonly version: string }[]
    }
    const told = new Set(dependencies.map((each) => `${each.name} ${each.version}`))
    const locked = lockedPackages(root)
    const inside = packagesOf(name).map((path) => ({
      path,
      is: `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${locked.get(path)?.version}`,
    }))
    expect(inside.length).toBeGreaterThan(50)
    expect(inside.filter(({ is }) => !told.has(is))).toEqual([])
    // The shell, and what the page's bundle is made of, lie elsewhere.
    expect(told).toContain(`electron ${locked.get('node_modules/electron')?.version}`)
    const texts = filesOf(name).filter((path) => /\/licen[sc]e[^/]*$/iu.test(path))
    expect(texts.length).toBeGreaterThan(inside.length / 2)
  },
)

test.each(names)('%s: of native code there is that of this machine and no other', (name) => {
  const native = filesOf(name).filter((path) => path.endsWith('.node'))
  expect(native.map((path) => [dirname(path), path.slice(dirname(path).length + 1)])).toEqual([
    ['node_modules/better-sqlite3-multiple-ciphers/prebuilds', `${name}.node`],
    ['node_modules/better-sqlite3/prebuilds', `${name}.node`],
  ])
  const marks = native.map((path) => readFileSync(join(root, path)).subarray(0, 4).toString('latin1'))
  expect(marks.map((mark) => mark.startsWith(name.startsWith('win32') ? 'MZ' : '\u{7F}ELF'))).toEqual([
    true,
    true,
  ])
})

test('what was built names no place of the machine that built it', () => {
  const own = filesOf('win32-x64').filter((path) => path.startsWith('out/'))
  const telling = own.filter((path) => {
    const text = readFileSync(join(root, path), 'latin1')
    return text.includes(root) || text.includes('sourceMappingURL')
  })
  expect(telling).toEqual([])
})

test('the manifest has what Electron needs and none of the tools', () => {
  const [target] = targets
  const manifest =
    target === undefined ? undefined : appFiles(root, target).find(({ path }) => path === 'package.json')
  const text = manifest !== undefined && 'text' in manifest.from ? manifest.from.text : ''
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  expect(JSON.parse(text)).toEqual({
    name: 'shuangsuiji-workbench',
    productName: '双随机工作台',
    version,
    description: expect.any(String),
    private: true,
    type: 'module',
    main: 'out/main/index.js',
  })
})
