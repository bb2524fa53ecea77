import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { electronBinary, fetchElectron, runElectron } from '#shared/cli/start/electron-binary.ts'

/** A project with the `electron` package as npm leaves it: an installer, no program yet. */
async function aProject(installer: string) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'project-')))
  onTestFinished(() => rm(root, { recursive: true }))
  const electron = join(root, 'node_modules/electron')
  await mkdir(electron, { recursive: true })
  await writeFile(join(electron, 'index.js'), 'throw new Error("the package was loaded")')
  await writeFile(join(electron, 'install.js'), installer)
  return { root, electron }
}

const installing = `
const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
mkdirSync(join(__dirname, 'dist'), { recursive: true })
writeFileSync(join(__dirname, 'dist/electron'), process.env.ELECTRON_MIRROR ?? '')
writeFileSync(join(__dirname, 'path.txt'), 'electron')
`

test('a program that was not fetched is not there, and looking does not fetch it', async () => {
  const { root } = await aProject(installing)
  expect(electronBinary(root, {})).toBeNull()
  expect(electronBinary(root, {})).toBeNull()
  expect(electronBinary(join(root, 'elsewhere'), {})).toBeNull()
})

test('the installer fetches it, with the mirror of the office', async () => {
  const { root, electron } = await aProject(installing)
  const before = process.env['ELECTRON_MIRROR']
  onTestFinished(() => {
    if (before === undefined) delete process.env['ELECTRON_MIRROR']
    else process.env['ELECTRON_MIRROR'] = before
  })
  process.env['ELECTRON_MIRROR'] = 'mirror of the office'
  expect(await fetchElectron(root, 60_000)).toBe(join(electron, 'dist/electron'))
  expect(await readFile(join(electron, 'dist/electron'), 'utf8')).toBe('mirror of the office')
  expect(electronBinary(root, {})).toBe(join(electron, 'dist/electron'))
})

test('a program that was announced but is not there is not used', async () => {
  const { root, electron } = await aProject(installing)
  await writeFile(join(electron, 'path.txt'), 'electron')
  expect(electronBinary(root, {})).toBeNull()
})

test('a program kept elsewhere is found there', async () => {
  const { root, electron } = await aProject(installing)
  await writeFile(join(electron, 'path.txt'), 'electron')
  await mkdir(join(root, 'kept'))
  await writeFile(join(root, 'kept/electron'), '')
  expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'kept') })).toBe(
    join(root, 'kept/electron'),
  )
})

test.each([
  ['that fails', 'process.exit(1)'],
  ['that never ends', 'setInterval(() => {}, 1000)'],
])('an installer %s is given up', async (_what, installer) => {
  const { root } = await aProject(installer)
  expect(await fetchElectron(root, 500)).toBeNull()
})

test('an installation without the package at all has none', async () => {
  const { root, electron } = await aProject(installing)
  await rm(electron, { recursive: true })
  expect(await fetchElectron(root, 60_000)).toBeNull()
})

test('the program is run on this project, with its folder, as Electron and not as a mere Node', async () => {
  const { root } = await aProject(installing)
  await writeFile(
    join(root, 'index.js'),
    `require('node:fs').writeFileSync(__dirname + '/ran.json', JSON.stringify({
       words: process.argv.slice(1), asNode: process.env.ELECTRON_RUN_AS_NODE ?? null }))
     process.exit(3)`,
  )
  process.env['ELECTRON_RUN_AS_NODE'] = '1'
  onTestFinished(() => void delete process.env['ELECTRON_RUN_AS_NODE'])
  expect(await runElectron(process.execPath, root, '/an/office')).toBe(3)
  expect(JSON.parse(await readFile(join(root, 'ran.json'), 'utf8'))).toEqual({
    words: [root, '--data', '/an/office'],
    asNode: null,
  })
})

test('a program that cannot be run at all is no reason to stop', async () => {
  const { root } = await aProject(installing)
  expect(await runElectron(join(root, 'absent'), root, '/an/office')).toBeNull()
})
