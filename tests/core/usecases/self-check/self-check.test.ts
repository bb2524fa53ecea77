import { appendFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { CheckLine } from '#shared/contract/index.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anExpert, anOfficeReadyToDraw, bureau, profile } from '#tests/core/makers.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

async function linesOf(office: Pick<ReadyOffice, 'must'>) {
  const { lines } = await office.must('check.run', {})
  return <Subject extends CheckLine['subject']>(subject: Subject) =>
    lines.find((line): line is Extract<CheckLine, { subject: Subject }> => line.subject === subject)
}

test('a sound office is fine in all that the program itself keeps, and says what is left to do', async () => {
  const office = await anOfficeReadyToDraw()
  await holdFirst(office)
  const line = await linesOf(office)
  for (const subject of [
    'integrity',
    'foreign-keys',
    'schema',
    'ledger',
    'draws',
    'papers',
    'clock',
  ] as const) {
    expect(line(subject)).toMatchObject({ subject, state: 'fine' })
  }
  expect(line('draws')?.count).toBe(1)
  // What was written last lies in the journal: a backup is as large as both.
  const file = databaseFile(office.folder)
  expect(line('disk')?.database).toBe(statSync(file).size + statSync(`${file}-wal`).size)
  expect(line('ledger')?.entries).toBe((await office.ledger()).length)
  expect(line('backup')).toMatchObject({ state: 'attention', at: '', failed: false })
  expect(line('second-place')).toMatchObject({ state: 'attention', set: false })
  await office.must('backups.take', {})
  expect((await linesOf(office))('backup')).toMatchObject({ state: 'fine', count: 1 })
})

test('papers that were lost or changed are counted, a clock that was set back is named', async () => {
  const office = await anOfficeReadyToDraw()
  const papers = await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  const [lost, changed] = papers.map(({ path }) => join(office.folder, '文书', path))
  rmSync(lost ?? '')
  appendFileSync(changed ?? '', ' ')
  office.setTime('2023-05-07T04:00:00Z')
  const line = await linesOf(office)
  expect(line('papers')).toMatchObject({ state: 'wrong', count: papers.length, missing: 1, changed: 1 })
  expect(line('clock')).toMatchObject({ state: 'wrong', last: '2023-05-08T04:00:00.000Z' })
})

test('before an office is set up it can be asked too', async () => {
  const line = await linesOf(await openOffice())
  expect(line('ledger')).toMatchObject({ state: 'fine', entries: 0 })
})

test('the report for support holds figures and versions, and no word that the office has typed', async () => {
  const office = await anOfficeReadyToDraw()
  const people = { contact: '赵样例', phone: '0311-5557788', mobile: '13900005577' }
  await office.must('office.update', { profile: { ...profile, ...people } })
  const target = aTarget({ id: '91130528MA0TEST77X', name: '独一无二样例厂', phone: '13811112222' })
  await addRecord(office, { roster: 'targets', record: target })
  await addRecord(office, { roster: 'experts', record: anExpert(1, { name: '钱样例' }) })
  await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  const { number } = await holdFirst(office)
  rmSync(join(office.folder, '备份'), { recursive: true, force: true })
  await office.must('backups.take', {})
  const { name, bytes } = await office.must('check.report', { missingFonts: ['仿宋_GB2312'] })
  expect(name).toBe('自检报告2023-05-08.zip')
  const [report = new Uint8Array()] = Object.values(unzipSync(bytes))
  const text = new TextDecoder().decode(report)
  const told = JSON.parse(text) as { rows: Record<string, number>; acts: readonly { kind: string }[] }
  expect(told.rows['target']).toBe(11)
  expect(told.acts[0]?.kind).toBe('draw.concluded')
  const words = await wordsOf(office)
  expect(words.length).toBeGreaterThan(60)
  const secrets = [...words, ...Object.values(people), target.id, target.phone, number, office.folder]
  expect(secrets.filter((word) => text.includes(word))).toEqual([])
})

/** Every name, number and code of all rosters, the plan and the office that is long enough to be known again. */
async function wordsOf(office: ReadyOffice): Promise<readonly string[]> {
  const lists = await Promise.all(
    (['targets', 'inspectors', 'experts', 'items'] as const).map((roster) =>
      office.must('rosters.list', { roster, limit: 1000 }),
    ),
  )
  const plans = await office.must('plan.list', { year: 2023 })
  const typed: string[] = [bureau, profile.region, profile.clerk]
  JSON.stringify([lists, plans], (_key, value: unknown) => {
    if (typeof value === 'string') typed.push(value)
    return value
  })
  // The days of the acts stand in a report and in the plan.
  return [...new Set(typed)].filter(
    (word) => word.length >= 3 && /[\u4e00-\u9fff]|\d{4}/.test(word) && !/^\d{4}-\d\d/.test(word),
  )
}
