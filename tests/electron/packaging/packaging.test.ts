import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import type { TestContext } from 'vitest'
import { expect, test } from 'vitest'
import { fuses } from '#electron/fuses.ts'
import type { AppFile } from '#electron/packaging/app-files.ts'
import { electronZip } from '#electron/packaging/electron-zip.ts'
import { installerScript, makeInstaller } from '#electron/packaging/installer.ts'
import { putTogether } from '#electron/packaging/put-together.ts'
import type { Target } from '#electron/packaging/targets.ts'
import { targets } from '#electron/packaging/targets.ts'
import { zipFolder } from '#electron/packaging/zip-folder.ts'
import { defaultFolder } from '#shared/core/default-folder.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { elf, icon, madeUpZip } from './made-up-electron.ts'

const root = join(import.meta.dirname, '../../..')
const [forWindows, forLinux] = targets as readonly [Target, Target]

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()

/** A small app in the archive of a made-up Electron. */
async function aProgram(target: Target): Promise<string> {
  const place = temporaryFolder()
  const native = join(place, 'own.node')
  writeFileSync(native, elf())
  const app: readonly AppFile[] = [
    { path: 'node_modules/native/own.node', from: { file: native } },
    { path: 'out/main/index.js', from: { text: 'start()' } },
    { path: 'package.json', from: { text: '{}' } },
  ]
  const folder = join(place, '双随机工作台-1.2.3')
  const made = await putTogether(folder, { target, version: '1.2.3', electron: madeUpZip(target), app, icon })
  expect(made).toEqual({ ok: true, value: null })
  return folder
}

const headerOf = (folder: string) =>
  createHash('sha256')
    .update(getRawHeader(join(folder, 'resources/app.asar')).headerString)
    .digest('hex')

test.each(targets)(
  '$name: Electron without its demonstration and other languages, the app beside it',
  async (target) => {
    const folder = await aProgram(target)
    expect(filesIn(folder)).toEqual(
      [
        'LICENSE',
        'LICENSES.chromium.html',
        ...(target.isWindows ? [] : ['chrome-sandbox']),
        'libffmpeg.so',
        'locales/en-US.pak',
        'locales/zh-CN.pak',
        'resources/app.asar',
        'resources/app.asar.unpacked/node_modules/native/own.node',
        target.program,
        'version',
        '安装说明.txt',
      ].toSorted(),
    )
    const archive = join(folder, 'resources/app.asar')
    expect(listPackage(archive, { isPack: false }).filter((path) => /\.\w+$/u.test(path))).toEqual([
      join('/node_modules/native/own.node'),
      join('/out/main/index.js'),
      join('/package.json'),
    ])
    expect(extractFile(archive, 'out/main/index.js').toString()).toBe('start()')
  },
)

test.each(targets)(
  '$name: each fuse stands as it is to be, as Electron’s own tool reads it',
  async (target) => {
    const folder = await aProgram(target)
    const { version, ...found } = await getCurrentFuseWire(join(folder, target.program))
    const state = (isOn: boolean) => (isOn ? '1' : '0').charCodeAt(0)
    expect(version).toBe('1')
    expect(found).toEqual({
      [FuseV1Options.RunAsNode]: state(fuses.runAsNode),
      [FuseV1Options.EnableCookieEncryption]: state(fuses.cookieEncryption),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(fuses.nodeOptions),
      [FuseV1Options.EnableNodeCliInspectArguments]: state(fuses.nodeCliInspect),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(fuses.embeddedAsarIntegrityValidation),
      [FuseV1Options.OnlyLoadAppFromAsar]: state(fuses.onlyLoadAppFromAsar),
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: state(fuses.loadBrowserProcessSpecificV8Snapshot),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(fuses.grantFileProtocolExtraPrivileges),
      [FuseV1Options.WasmTrapHandlers]: state(fuses.wasmTrapHandlers),
    })
  },
)

test('the archive has the hash of every file, and the Windows program the hash of the archive', async () => {
  const folder = await aProgram(forWindows)
  const { header } = getRawHeader(join(folder, 'resources/app.asar'))
  expect(header).toMatchObject({
    files: { 'package.json': { integrity: { algorithm: 'SHA256', hash: sha256('{}') } } },
  })
  const { entries } = resourcesOf(folder)
  const integrity = entries.filter(({ type }) => type === 'INTEGRITY')
  expect(integrity.map(({ id }) => id)).toEqual(['ELECTRONASAR'])
  expect(JSON.parse(Buffer.from(integrity[0]?.bin ?? new ArrayBuffer()).toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: headerOf(folder) },
  ])
})

test('Windows shows our name, version and icon, and nobody else’s company', async () => {
  const { entries } = resourcesOf(await aProgram(forWindows))
  const [info] = Resource.VersionInfo.fromEntries(entries)
  expect(info?.getStringValues({ lang: 1033, codepage: 1200 })).toEqual({
    FileDescription: '双随机工作台',
    ProductName: '双随机工作台',
    FileVersion: '1.2.3',
    ProductVersion: '1.2.3',
    InternalName: '双随机工作台',
    OriginalFilename: '双随机工作台.exe',
  })
  expect([info?.fixedInfo.fileVersionMS, info?.fixedInfo.fileVersionLS]).toEqual([0x1_0002, 0x3_0000])
  const [group] = Resource.IconGroupEntry.fromEntries(entries)
  expect(group?.icons.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 0])
})

const sha256 = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex')
const resourcesOf = (folder: string) =>
  NtExecutableResource.from(NtExecutable.from(readFileSync(join(folder, forWindows.program))))

test('a program of another make is refused', async () => {
  const place = join(temporaryFolder(), 'program')
  const electron = madeUpZip(forLinux, { electron: 'no fuses' })
  const made = await putTogether(place, { target: forLinux, version: '1.2.3', electron, app: [], icon })
  expect(made).toEqual({ ok: false, failure: { code: 'fuses-missing' } })
  const none = madeUpZip(forWindows)
  expect(
    await putTogether(place, { target: forLinux, version: '1.2.3', electron: none, app: [], icon }),
  ).toEqual(made)
})

test.skipIf(process.platform === 'win32')(
  'the zip unpacks as it was, with what Linux may start',
  async (context) => {
    const folder = await aProgram(forLinux)
    const zip = join(temporaryFolder(), 'program.zip')
    zipFolder(folder, zip)
    const out = temporaryFolder()
    const unpacked = spawnSync('unzip', ['-q', zip, '-d', out])
    if (unpacked.error !== undefined) context.skip('no unzip on this machine')
    expect(unpacked.status).toBe(0)
    const again = join(out, basename(folder))
    expect(filesIn(again)).toEqual(filesIn(folder))
    const changed = filesIn(folder).filter(
      (name) => !readFileSync(join(again, name)).equals(readFileSync(join(folder, name))),
    )
    expect(changed).toEqual([])
    const startable = filesIn(again).filter((name) => (statSync(join(again, name)).mode & 0o111) !== 0)
    expect(startable).toEqual(['chrome-sandbox', 'shuangsuiji-workbench'])
  },
)

test('Electron’s zip is taken from where it lies, if it is whole', async () => {
  const folder = temporaryFolder()
  const bytes = madeUpZip(forLinux)
  const file = 'electron-v45.4.1-linux-x64.zip'
  const expected = sha256(bytes)
  const never = () => Promise.reject(new Error('fetched'))
  const ask = () =>
    electronZip({ version: '45.4.1', checksums: { [file]: expected } }, forLinux, { folder, fetch: never })
  expect(await ask()).toEqual({
    ok: false,
    failure: { code: 'electron-zip-missing', file, sha256: expected },
  })
  writeFileSync(join(folder, file), bytes.subarray(1))
  expect(await ask()).toMatchObject({
    ok: false,
    failure: { code: 'electron-zip-damaged', path: join(folder, file), sha256: expected },
  })
  writeFileSync(join(folder, file), bytes)
  expect(await ask()).toEqual({ ok: true, value: Buffer.from(bytes) })
})

test('what was fetched is held against the same digest, and what cannot be had is missing', async () => {
  const path = join(temporaryFolder(), 'fetched.zip')
  writeFileSync(path, 'a page of some gate in between')
  const pinned = { version: '45.4.1', checksums: { 'electron-v45.4.1-win32-x64.zip': sha256('whole') } }
  const by = (fetched: string | null) =>
    electronZip(pinned, forWindows, { folder: null, fetch: async () => fetched })
  expect(await by(path)).toMatchObject({ ok: false, failure: { code: 'electron-zip-damaged' } })
  expect(await by(null)).toMatchObject({ ok: false, failure: { code: 'electron-zip-missing' } })
})

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'electron/packaging/main.ts'), ...words], { encoding: 'utf8' })

test('without Electron’s zip one line says which file to fetch and where to put it', () => {
  const folder = temporaryFolder()
  const { status, stdout, stderr } = run(
    '--electron-zip',
    folder,
    '--target',
    'win32-x64',
    '--out',
    join(folder, 'out'),
  )
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toMatch(
    /^缺少 electron-v[\d.]+-win32-x64\.zip：.*SHA-256 为 [0-9a-f]{64}.*--electron-zip 该文件夹。\n$/u,
  )
  expect(filesIn(folder)).toEqual([])
})

test('a kind of machine that is not made is answered with those that are', () => {
  const { status, stdout } = run('--target', 'win32-ia32')
  expect([status, stdout]).toEqual([2, '没有「win32-ia32」这种目标，可用 win32-x64、linux-x64。\n'])
})

test('the installer is made of the whole folder', async (context: TestContext) => {
  const folder = await aProgram(forWindows)
  const file = join(temporaryFolder(), 'program-setup.exe')
  const isMade = makeInstaller({
    target: forWindows,
    version: '1.2.3',
    folder,
    icon: join(root, 'resources/icons/program.ico'),
    file,
  })
  if (!isMade) context.skip('no makensis on this machine')
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('MZ')
  expect(existsSync(`${file}.nsi`)).toBe(false)
})

test('the installer empties its own folder and no other, which is not where an office’s data is', () => {
  const script = installerScript({ target: forWindows, version: '1.2.3', folder: 'F', icon: 'I', file: 'S' })
  const emptied = [...script.matchAll(/RMDir \/r "(.*)"/gu)].map(([, place]) => place)
  const own = String.raw`$LOCALAPPDATA\Programs\shuangsuiji-workbench`
  expect(emptied).toEqual([own, own])
  const environment = { LOCALAPPDATA: '$LOCALAPPDATA' }
  const data = defaultFolder({ platform: 'win32', environment, home: 'C:' })
  expect(data).toBe(String.raw`$LOCALAPPDATA\shuangsuiji-workbench\office`)
  expect(script).toContain('RequestExecutionLevel user')
})
