import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { build, isStale } from '#shared/cli/start/build.ts'

const sources = [
  'electron/main/index.ts',
  'renderer/main.tsx',
  'shared/flow.ts',
  'electron.vite.config.ts',
  'package.json',
]
const long = new Date('2024-01-01T00:00:00Z')

// Makes what a build makes, unless told to fail.
const builder = `
import { mkdirSync, writeFileSync } from 'node:fs'
for (const file of ['main/index.js', 'main/core-process.js', 'preload/index.cjs', 'renderer/index.html']) {
  mkdirSync(new URL('out/' + file + '/..', import.meta.url), { recursive: true })
  writeFileSync(new URL('out/' + file, import.meta.url), 'built')
}
`

async function aProgram() {
  const root = await mkdtemp(join(tmpdir(), 'program-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const source of sources) {
    await mkdir(dirname(join(root, source)), { recursive: true })
    await writeFile(join(root, source), 'source')
  }
  await writeFile(join(root, 'builder.mjs'), builder)
  await writeFile(join(root, 'broken.mjs'), 'process.exit(1)')
  for (const path of [...sources, 'electron/main', 'electron', 'renderer', 'shared']) {
    await utimes(join(root, path), long, long)
  }
  return { root, make: () => build(root, [join(root, 'builder.mjs')]) }
}

test('a fresh clone is built once and then not again', async () => {
  const { root, make } = await aProgram()
  expect(isStale(root)).toBe(true)
  expect(await make()).toBe(true)
  expect(await readFile(join(root, 'out/main/index.js'), 'utf8')).toBe('built')
  expect(isStale(root)).toBe(false)
})

test.each(sources)('a source that is newer than the build is built: %s', async (source) => {
  const { root, make } = await aProgram()
  await make()
  const later = new Date(Date.now() + 60_000)
  await utimes(join(root, source), later, later)
  expect(isStale(root)).toBe(true)
})

test('a source that was taken away is noticed', async () => {
  const { root, make } = await aProgram()
  await writeFile(join(root, 'shared/extra.ts'), 'source')
  await utimes(join(root, 'shared/extra.ts'), long, long)
  await utimes(join(root, 'shared'), long, long)
  await make()
  expect(isStale(root)).toBe(false)
  await rm(join(root, 'shared/extra.ts'))
  const later = new Date(Date.now() + 60_000)
  await utimes(join(root, 'shared'), later, later)
  expect(isStale(root)).toBe(true)
})

test('a build of which a part is missing is no build', async () => {
  const { root, make } = await aProgram()
  await make()
  await rm(join(root, 'out/preload/index.cjs'))
  expect(isStale(root)).toBe(true)
})

test('a build that failed is tried again', async () => {
  const { root } = await aProgram()
  expect(await build(root, [join(root, 'broken.mjs')])).toBe(false)
  expect(isStale(root)).toBe(true)
})
