import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import Sqlite from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFiles } from '#electron/packaging/app-files.ts'
import { putTogether } from '#electron/packaging/put-together.ts'
import type { Target } from '#electron/packaging/targets.ts'
import { targets } from '#electron/packaging/targets.ts'
import { holdDraw } from '#shared/cli/demo/hold-draw.ts'
import { setUpOffice } from '#shared/cli/demo/set-up-office.ts'
import { Told } from '#shared/cli/demo/told.ts'
import { build, isStale } from '#shared/cli/start/build.ts'
import type { Demo } from '#shared/core/resources/demo.ts'
import { findDemo } from '#shared/core/resources/demo.ts'
import type { RunningCore } from './core-of.ts'
import { coreOf } from './core-of.ts'
import { icon, madeUpZip } from './made-up-electron.ts'

// The whole program as it is handed out, from a made-up Electron: its core works on a fresh folder and can reach nothing of the
// sources. The archive is taken apart for it, as plain Node does not read in it.

const root = join(import.meta.dirname, '../../..')
const [, forLinux] = targets as readonly [Target, Target]
// A place such as clerks' machines have.
const place = mkdtempSync(join(tmpdir(), '双随机 #1%20-'))
const handedOut = join(place, '双随机工作台-0.0.0')
const app = join(place, 'app')
const unpacked = join(handedOut, 'resources/app.asar.unpacked/node_modules')
let core: RunningCore

beforeAll(async () => {
  if (isStale(root) && !(await build(root))) throw new Error('the program was not built')
  const parts = { target: forLinux, version: '0.0.0', electron: madeUpZip(forLinux), icon }
  const made = await putTogether(handedOut, { ...parts, app: appFiles(root, forLinux) })
  if (!made.ok) throw new Error(made.failure.code)
  extractAll(join(handedOut, 'resources/app.asar'), app)
  core = coreOf(app, join(place, 'office'))
}, 300_000)

afterAll(async () => {
  await core.close()
  rmSync(place, { recursive: true, force: true })
})

test('the archive holds what was listed, and native code lies beside it as files', () => {
  const listed = appFiles(root, forLinux).map(({ path }) => path)
  const inside = new Set(listPackage(join(handedOut, 'resources/app.asar'), { isPack: false }))
  expect(listed.filter((path) => !inside.has(join('/', path)))).toEqual([])
  expect(readdirSync(unpacked).toSorted()).toEqual(['better-sqlite3', 'better-sqlite3-multiple-ciphers'])
})

test
  .skipIf(process.platform !== 'linux' || process.arch !== 'x64')
  .each(['better-sqlite3', 'better-sqlite3-multiple-ciphers'])('%s is loaded from there', (name) => {
  const nativeBinding = join(unpacked, name, 'prebuilds/linux-x64.node')
  const db = new Sqlite(':memory:', { nativeBinding })
  expect(db.prepare('SELECT 1 + 1').pluck().get()).toBe(2)
  db.close()
})

test('the core opens a fresh folder, sets up an office from its own samples and holds a draw', async () => {
  const status = await core.call('office.status', {})
  const today = status.ok ? status.value.today : ''
  const demo = demoOf(today)
  const [draw] = demo.draws
  if (draw === undefined) throw new Error('no draw')
  const told = new Told({ say: () => {}, complain: () => {}, data: () => {}, refuse: () => 1 })
  await setUpOffice(core.call, demo, told)
  const approved = { ...draw, scheme: { ...draw.scheme, approvedOn: today } }
  await holdDraw(core.call, approved, { year: Number(today.slice(0, 4)), folder: place }, told)
  const [packed] = readdirSync(join(place, '核验包')).filter((name) => name.endsWith('.zip'))
  const files = unzipSync(readFileSync(join(place, '核验包', packed ?? '')))
  for (const name of ['verify.html', 'verify.py', 'verify.sh'])
    expect(Buffer.from(files[name] ?? []).equals(readFileSync(join(root, 'resources/verify', name)))).toBe(
      true,
    )
})

/** The sample's year as the program itself moves it: to the one in which the machine is. */
function demoOf(today: string): Demo {
  const demo = findDemo('ningjin')
  if (demo === null) throw new Error('no demo')
  return JSON.parse(JSON.stringify(demo).replaceAll(demo.clock.slice(0, 4), today.slice(0, 4))) as Demo
}

test('the main process boots from there, shows the page and asks its core', async () => {
  const hook = join(root, 'tests/electron/boot/hook.ts')
  const words = ['--import', hook, join(app, 'out/main/index.js'), '--data', join(place, 'other')]
  const said = execFileSync(process.execPath, words, { cwd: place, encoding: 'utf8' })
  const told = new Map(
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [string, unknown]),
  )
  expect(told.get('page')).toEqual(['app://workbench/index.html', 200])
  expect(told.get('status')).toMatchObject({ ok: true, value: { office: null } })
})

test('holidays, templates and rule packs are those that ship', async () => {
  const { call } = core
  const years = await call('calendar.years', {})
  expect(years).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ year: 2025 })]),
  })
  const templates = await call('templates.list', {})
  expect(templates.ok && templates.value.length).toBeGreaterThan(8)
})

test('the SQLite that encrypts is loaded when an office asks for it', async () => {
  const passphrase = 'zhe-shi-yi-ju-hen-chang-de-mi-ma 2026'
  const turned = await core.call('encryption.turnOn', {
    passphrase,
    people: ['甲', '乙'],
    secondPerson: null,
  })
  expect(turned).toMatchObject({ ok: true })
  expect(readFileSync(join(place, 'office/office.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3')
})
