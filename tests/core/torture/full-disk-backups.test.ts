import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { anOffice } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { aDisk } from './full-disk.ts'
import type { Disk } from './full-disk.ts'

/** Where FULL_DISK is set, full after every step; else after some. */
const isLong = process.env['FULL_DISK'] !== undefined
const clock = () => new Date('2023-05-08T05:00:00Z')
const answering = { reason: '样例', people: ['样例经办人', '样例负责人'] }

/** How many steps found room before the work was not refused any more; `work` says what was wrong, or nothing. */
async function fillAt(disk: Disk, work: () => Promise<string>): Promise<readonly string[]> {
  const faults: string[] = []
  for (let steps = 0; ; steps = isLong ? steps + 1 : steps * 2 + 1) {
    disk.leave(steps)
    const fault = await work()
    const wasFull = disk.wasFull()
    disk.makeRoom()
    if (fault !== '') faults.push(`after ${steps} steps: ${fault}`)
    if (!wasFull) return steps === 0 ? ['never full'] : faults
  }
}

const codeOf = (answer: unknown) =>
  (answer as { readonly failure?: { readonly code: string } }).failure?.code ?? 'done'

test('an office is put back over itself on a disk that fills up at any step: refused by name and as it was, or done', async () => {
  const office = await anOffice()
  const [backup] = (await office.must('backups.take', {})).backups
  await office.must('packs.copy', { packId: 'ningjin', name: '后来的规则' })
  const disk = aDisk()
  const { length: before } = await office.ledger()
  const input = { backup: { name: backup?.name ?? '' }, ...answering }
  const faults = await fillAt(disk, async () => {
    const code = codeOf(await office.call('backups.restore', input))
    const isFull = disk.wasFull()
    disk.makeRoom()
    const entries = (await office.ledger()).length
    if (!isFull) return code === 'done' ? '' : code
    const isRefused = ['disk-full', 'backup-not-made'].includes(code) && entries === before
    return isRefused ? '' : `${code}, ${entries} entries of ${before}`
  })
  expect(faults).toEqual([])
  expect((await office.ledger()).at(-1)).toMatchObject({ kind: 'backup.restored' })
})

test('an office that cannot be opened is put back on a disk that fills up at any step: what was damaged stays until all is done', async () => {
  const office = await anOffice()
  const [backup] = (await office.must('backups.take', {})).backups
  await office.close()
  const { folder } = office
  const bytes = readFileSync(databaseFile(folder)).fill(0x5a, 4096)
  writeFileSync(databaseFile(folder), bytes)
  const disk = aDisk()
  const rescue = rescueOf({ folder, clock })
  const faults = await fillAt(disk, async () => {
    const code = codeOf(await rescue('backups.restore', { backup: { name: backup?.name }, ...answering }))
    if (!disk.wasFull()) return code === 'done' ? '' : code
    const isAsBefore = readFileSync(databaseFile(folder)).equals(bytes)
    return code === 'disk-full' && isAsBefore
      ? ''
      : `${code}, the damaged file ${isAsBefore ? 'there' : 'gone'}`
  })
  expect(faults).toEqual([])
  const opened = await openCore({
    folder,
    clock,
    randomness: { kind: 'system' },
    program: '',
    automaticBackups: false,
  })
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

test('a second place that fills up at any step is named, the backup itself stays, and nothing half copied is taken for one', async () => {
  const office = await anOffice()
  const stick = temporaryFolder()
  await office.must('backups.setSecondPlace', { secondPlace: stick })
  const [own = ''] = readdirSync(stick)
  const disk = aDisk()
  let minute = 0
  const faults = await fillAt(disk, async () => {
    minute += 1
    office.setTime(new Date(Date.parse('2023-05-08T06:00:00Z') + minute * 60_000).toISOString())
    const code = codeOf(await office.call('backups.take', {}))
    const isFull = disk.wasFull()
    disk.makeRoom()
    const { second, failure, backups } = await office.must('backups.list', {})
    const isNamed = [failure?.reason, second.failure?.reason].includes('disk-full')
    const there = readdirSync(`${stick}/${own}`)
    // What could not be written was no more than when it was copied.
    const isCopied = there.includes(`${backups[0]?.name ?? ''}.json`)
    if (isFull && !isNamed && !(code === 'done' && isCopied))
      return `${code}, full ${isFull}, copied ${isCopied}, named ${isNamed}`
    const halves = there.filter((name) => name.endsWith('.part'))
    const unlisted = there.filter(
      (name) => name.endsWith('.json') && !there.includes(name.replace('.json', '.db')),
    )
    return [...halves, ...unlisted].join(', ')
  })
  expect(faults).toEqual([])
})
