import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ranElectron, windowProblem } from '#shared/cli/start/choose-shell.ts'
import type { Desk, ElectronSteps } from '#shared/cli/start/choose-shell.ts'
import { nodeProblem } from '#shared/cli/start/node-version.ts'
import { browserCommand } from '#shared/cli/start/open-browser.ts'
import { wordsOf } from '#shared/cli/start/words.ts'

const desk: Desk = { platform: 'linux', environment: { DISPLAY: ':0' }, userId: 1000 }
const machine = { platform: 'linux', environment: {}, home: '/home/clerk' } as const

test.each(['20.20.0', '18.0.0', '21.9.9'])('on Node %s one Chinese line says what is needed', (version) => {
  const problem = nodeProblem(version)
  expect(problem).toContain(`需要 Node.js 22 或更高版本，当前是 ${version}`)
  expect(problem).not.toContain('\n')
})

test.each(['22.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeNull()
})

test('the words of the command line', () => {
  const usual = {
    folder: '/home/clerk/.local/share/shuangsuiji-workbench/office',
    mustExist: false,
    help: false,
  }
  expect(wordsOf([], machine)).toEqual({ ...usual, loopback: false, browser: true })
  expect(wordsOf(['--loopback', '--no-browser', '--data', 'office'], machine)).toEqual({
    folder: resolve('office'),
    mustExist: false,
    loopback: true,
    browser: false,
    help: false,
  })
})

test.each([[['--date', 'x']], [['--data']], [['office']]])(
  'wrong words are told, not guessed: %j',
  (words) => {
    expect(wordsOf(words, machine)).toBeNull()
  },
)

test('a machine without a screen, or root on Linux, gets no window', () => {
  expect(windowProblem(desk)).toBeNull()
  expect(windowProblem({ ...desk, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
  expect(windowProblem({ ...desk, environment: {} })).toContain('没有图形界面')
  expect(windowProblem({ ...desk, userId: 0 })).toContain('root')
  expect(windowProblem({ platform: 'win32', environment: {}, userId: null })).toBeNull()
  expect(windowProblem({ platform: 'darwin', environment: {}, userId: 0 })).toBeNull()
})

function steps(given: { found?: string; fetched?: string; code?: number | null }) {
  const acts: string[] = []
  const said: string[] = []
  const electron: ElectronSteps = {
    find: () => given.found ?? null,
    fetch: async () => {
      acts.push('fetch')
      return given.fetched ?? null
    },
    run: async (binary) => {
      acts.push(`run ${binary}`)
      return given.code === undefined ? 0 : given.code
    },
    say: (line) => said.push(line),
  }
  return { acts, said, electron }
}

test('Electron that is there is used, without a word', async () => {
  const { acts, said, electron } = steps({ found: '/electron' })
  expect(await ranElectron(desk, electron)).toBe(true)
  expect([acts, said]).toEqual([['run /electron'], []])
})

test('Electron that is missing is fetched, and the wait is announced', async () => {
  const { acts, said, electron } = steps({ fetched: '/fetched' })
  expect(await ranElectron(desk, electron)).toBe(true)
  expect(acts).toEqual(['fetch', 'run /fetched'])
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('ELECTRON_MIRROR')
})

test('Electron that cannot be fetched is said in one line and left', async () => {
  const { said, electron } = steps({})
  expect(await ranElectron(desk, electron)).toBe(false)
  expect(said[1]).toBe('未能获取桌面外壳 Electron，改用浏览器打开。')
  expect(said).toHaveLength(2)
})

test('nothing is fetched for a machine that cannot show a window', async () => {
  const { acts, said, electron } = steps({ fetched: '/fetched' })
  expect(await ranElectron({ ...desk, environment: {} }, electron)).toBe(false)
  expect(acts).toEqual([])
  expect(said).toHaveLength(1)
})

test.each([1, 127, null])('a window that ends wrongly leaves the browser: exit %s', async (code) => {
  const { said, electron } = steps({ found: '/electron', code })
  expect(await ranElectron(desk, electron)).toBe(false)
  expect(said).toHaveLength(1)
})

test('each machine opens an address in its own way, and none without a screen', () => {
  const url = 'http://127.0.0.1:1/enter?token=abc'
  expect(browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0' } })).toEqual([
    'xdg-open',
    url,
  ])
  expect(browserCommand(url, { platform: 'darwin', environment: {} })).toEqual(['open', url])
  expect(browserCommand(url, { platform: 'win32', environment: {} })?.at(-1)).toBe(url)
  expect(browserCommand(url, { platform: 'linux', environment: {} })).toBeNull()
})
