import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { byteMutations } from '#tests/core/fuzz/byte-mutations.ts'
import { Chance } from '#tests/core/fuzz/chance.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const stateOf = (folder: string) => join(folder, '备份', 'state.json')

async function codesOf(office: OfficeUnderTest) {
  return (await office.must('office.status', {})).due.flatMap((due) =>
    due.code === 'backup-memory' ? [due] : [],
  )
}

async function withSecondPlace() {
  const office = await anOffice()
  const stick = temporaryFolder()
  await office.must('backups.setSecondPlace', { secondPlace: stick })
  await office.close()
  return { folder: office.folder, stick }
}

test('a damaged memory of the second place is made anew from the ledger, and named until somebody sets it again', async () => {
  const { folder, stick } = await withSecondPlace()
  const whole = readFileSync(stateOf(folder), 'utf8')
  writeFileSync(stateOf(folder), whole.slice(0, 40))
  const rescue = rescueOf({ folder, clock: () => new Date('2023-05-08T05:00:00Z') })
  expect(await rescue('backups.list', {})).toMatchObject({ value: { second: { memory: 'damaged' } } })

  const office = await openOffice({ folder })
  const { second } = await office.must('backups.list', {})
  expect(second).toMatchObject({ folder: stick, memory: 'rebuilt', reachable: true })
  expect(second.seenAt).not.toBe('')
  expect(await codesOf(office)).toEqual([{ code: 'backup-memory', memory: 'rebuilt', folder: stick }])
  const { lines } = await office.must('check.run', {})
  expect(lines.find(({ subject }) => subject === 'second-place')).toMatchObject({
    state: 'attention',
    memory: 'rebuilt',
  })
  await office.must('backups.take', {})
  expect((await office.must('backups.list', {})).second).toMatchObject({ folder: stick, memory: 'rebuilt' })
  await office.must('backups.setSecondPlace', { secondPlace: stick })
  expect(await codesOf(office)).toEqual([])
})

test('whatever bytes stand in it, it is whole, or made anew: the second place is never forgotten in silence', async () => {
  const { folder, stick } = await withSecondPlace()
  const whole = new Uint8Array(readFileSync(stateOf(folder)))
  const chance = new Chance(20_230_508)
  const elsewhere = Buffer.from(Buffer.from(whole).toString().replace(stick, `${stick}x`))
  const damaged = Object.values(byteMutations).map((mutation) => mutation(whole, chance, [whole]))
  for (const bytes of [elsewhere, ...damaged]) {
    writeFileSync(stateOf(folder), bytes)
    const office = await openOffice({ folder })
    const { second } = await office.must('backups.list', {})
    expect(second.folder).toBe(stick)
    await office.close()
  }
})

test('an office that never had a second place, or lost the whole file, is told of none', async () => {
  const office = await anOffice()
  expect((await office.must('backups.list', {})).second).toMatchObject({ folder: '', memory: 'whole' })
  expect(await codesOf(office)).toEqual([])
})
