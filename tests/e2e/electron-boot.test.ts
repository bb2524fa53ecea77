import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

// The built main process and the built core process, whole, with a stand-in for Electron around them.

const root = join(import.meta.dirname, '../..')
const hook = join(root, 'tests/electron/boot/hook.ts')

type Step = readonly [name: string, detail: unknown]

async function boot(folder: string, environment: Record<string, string> = {}): Promise<readonly Step[]> {
  const words = ['--import', hook, join(root, 'out/main/index.js'), '.', '--data', folder]
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const lines = (await text(child.stdout)).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Step)
}

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'boot-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('the program boots, shows its page, asks its core and ends once the core has ended', async () => {
  const folder = join(await aFolder(), 'office')
  const steps = await boot(folder)
  const names = steps.map(([name]) => name)
  const before = (earlier: string, later: string) =>
    names.includes(earlier) && names.includes(later) && names.indexOf(earlier) < names.indexOf(later)
  // What Electron accepts only before it is ready.
  expect(['path', 'scheme', 'sandbox', 'switch'].filter((early) => !before(early, 'ready'))).toEqual([])
  expect(before('session locked', 'window')).toBe(true)
  // The window shows at once; the core loads behind it.
  expect(before('window', 'core')).toBe(true)
  const told = new Map(steps)
  const started: unknown = told.get('core')
  expect(Array.isArray(started) ? started.slice(0, 2) : started).toEqual(['--data', folder])
  expect(told.get('page')).toEqual(['app://workbench/index.html', 200])
  expect(told.get('status')).toMatchObject({ ok: true, value: { folder, office: null } })
  expect(steps.slice(-3)).toEqual([
    ['quit', 'waits'],
    ['core ended', 0],
    ['quit', 'ends'],
  ])
})

test('a second start of the same office opens nothing', async () => {
  const steps = await boot(await aFolder(), { FIRST_INSTANCE: 'no' })
  const names = steps.map(([name]) => name)
  expect(names).not.toContain('window')
  expect(names).not.toContain('core')
  expect(steps.at(-1)).toEqual(['quit', 'ends'])
})

test('an office that cannot be opened still has its window, which is told why', async () => {
  const file = join(await aFolder(), 'office')
  await writeFile(file, 'a file where the folder should be')
  const told = new Map(await boot(file))
  expect(told.get('page')).toEqual(['app://workbench/index.html', 200])
  expect(told.get('status')).toMatchObject({
    ok: false,
    failure: { code: 'folder-not-writable', folder: file },
  })
  expect(told.get('core ended')).toBe(0)
})
