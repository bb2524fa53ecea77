import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { clientOf } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { memoryFileOf, rememberFolder, startFolder } from '#shared/core/start-folder.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { byteMutations } from './fuzz/byte-mutations.ts'
import { Chance } from './fuzz/chance.ts'
import { anOffice } from './makers.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

const clock = () => new Date('2023-05-08T05:00:00Z')
const aMachine = () => ({ platform: 'linux', environment: {}, home: temporaryFolder() }) as const

function servedAt(folder: string, memoryFile: string) {
  const options = { folder, memoryFile, mustExist: true, clock, program: '双随机工作台 测试' } as const
  const server = serveCore(
    () => openCore({ ...options, randomness: { kind: 'system' }, automaticBackups: false }),
    rescueOf(options),
  )
  onTestFinished(() => server.close())
  return clientOf(server.connect(), randomUUID)
}

test('what the command line names comes first, then what was remembered, then the usual place', async () => {
  const machine = aMachine()
  const usual = startFolder(undefined, machine)
  expect(usual).toEqual({
    folder: join(machine.home, '.local/share/shuangsuiji-workbench/office'),
    mustExist: false,
  })
  const office = await anOffice()
  await office.close()
  const call = servedAt(join(machine.home, '不在了'), memoryFileOf(machine))
  expect(await call('office.useFolder', { folder: office.folder })).toMatchObject({ ok: true })
  expect(startFolder(undefined, machine)).toEqual({ folder: office.folder, mustExist: true })
  expect(startFolder('/srv/office', machine)).toEqual({ folder: '/srv/office', mustExist: false })
})

test('a remembered office that is not there is named, and none is made in its place', async () => {
  const machine = aMachine()
  const folder = join(machine.home, '移动盘')
  const call = servedAt(folder, memoryFileOf(machine))
  expect(await call('office.status', {})).toMatchObject({ failure: { code: 'folder-missing', folder } })
  expect(existsSync(folder)).toBe(false)
})

test('a folder without an office is not remembered', async () => {
  const machine = aMachine()
  const call = servedAt(join(machine.home, '不在了'), memoryFileOf(machine))
  for (const folder of [temporaryFolder(), 'office', '/nowhere/office']) {
    expect(await call('office.useFolder', { folder })).toMatchObject({ failure: { code: 'no-office-there' } })
  }
  expect(startFolder(undefined, machine).mustExist).toBe(false)
})

test('whatever bytes stand in the file that remembers the folder, no other office is opened or made in its place', async () => {
  const machine = aMachine()
  const file = memoryFileOf(machine)
  rememberFolder(file, '/srv/office')
  const whole = new Uint8Array(readFileSync(file))
  const chance = new Chance(20_230_508)
  for (let round = 0; round < 20; round += 1) {
    for (const mutation of [...Object.values(byteMutations), () => new Uint8Array()]) {
      writeFileSync(file, mutation(whole, chance, [whole]))
      expect(startFolder(undefined, machine)).toMatchObject({ mustExist: true })
    }
  }
  writeFileSync(file, whole.subarray(0, 9))
  const call = servedAt(startFolder(undefined, machine).folder, file)
  expect(await call('office.status', {})).toMatchObject({ failure: { code: 'folder-memory-damaged', file } })
  const office = await anOffice()
  expect(await call('office.useFolder', { folder: office.folder })).toMatchObject({ ok: true })
  expect(startFolder(undefined, machine)).toEqual({ folder: office.folder, mustExist: true })
})
