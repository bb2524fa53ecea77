import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshReadingFolder, issuedFolder, keepWindowDataIn, officeFolder } from '#electron/main/folders.ts'
import type { Context } from '#shared/core/context.ts'
import { documentFolder } from '#shared/core/usecases/documents/issue.ts'
import { FakeApp } from './fake-electron.ts'

const machine = { platform: 'linux', environment: {}, home: '/home/clerk' } as const

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test.each([
  [['.', '--data', '/srv/office']],
  [['.', '--data=/srv/office']],
  [['--inspect=0', '--disable-gpu', '.', '--data', '/srv/office', '--remote-debugging-port=0']],
])('--data names the office’s folder, among whatever switches: %j', (words) => {
  expect(officeFolder(words, machine).folder).toBe(resolve('/srv/office'))
})

test.each([[['.']], [[]], [['--database=/srv/other']]])(
  'without it the machine’s usual place is taken: %j',
  (words) => {
    expect(officeFolder(words, machine).folder).toBe('/home/clerk/.local/share/shuangsuiji-workbench/office')
  },
)

test('a relative folder is taken from where the program was started', () => {
  expect(officeFolder(['--data', 'office'], machine).folder).toBe(resolve('office'))
})

test('what the window keeps, and the lock of the single instance, lie in the office’s folder', async () => {
  const folder = join(await aFolder(), 'new', 'office')
  const app = new FakeApp()
  keepWindowDataIn({ folder, mustExist: false }, app)
  expect(Object.fromEntries(app.paths)).toEqual({
    userData: join(folder, 'window'),
    sessionData: join(folder, 'window'),
  })
  expect(existsSync(join(folder, 'window'))).toBe(true)
})

test('a folder that cannot be made does not keep the window from showing why', async () => {
  const file = join(await aFolder(), 'a-file')
  await writeFile(file, '')
  const app = new FakeApp()
  keepWindowDataIn({ folder: join(file, 'office'), mustExist: false }, app)
  expect(app.paths.size).toBe(0)
  expect(freshReadingFolder(join(file, 'office'))).toBe(join(file, 'office/window/reading'))
})

test('copies for reading do not outlive the next start', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'window/reading/read-1'), { recursive: true })
  await writeFile(join(folder, 'window/reading/read-1/a.docx'), 'copy', { mode: 0o400 })
  await writeFile(join(folder, 'office.db'), 'office')
  const place = freshReadingFolder(folder)
  expect(await readdir(place)).toEqual([])
  expect(await readdir(folder)).toEqual(['office.db', 'window'])
})

test('documents are shown where the core puts them', () => {
  expect(issuedFolder('/an/office')).toBe(documentFolder({ options: { folder: '/an/office' } } as Context))
})
