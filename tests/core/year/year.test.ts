import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CountedThing } from '#shared/domain/report/count.ts'
import type { DueItem } from '#shared/contract/index.ts'
import type { LivedYear } from './a-lived-year.ts'
import { liveTheYear } from './a-lived-year.ts'
import type { Told } from './counted-by-hand.ts'
import { daysOf, rowsByHand, statisticsByHand, targetsIn, toldRecords, visitsIn } from './counted-by-hand.ts'
import type { PlannedRecord } from './planned-records.ts'
import {
  answers,
  brigade,
  bureau,
  closedTarget,
  draws,
  market,
  plannedRecords,
  unit,
} from './planned-records.ts'
import { diary, months, reportersOf } from './reporting-months.ts'
import { year } from './scene.ts'
import { mornings, yearScript } from './scripted-year.ts'

let lived: LivedYear
let records: readonly Told[]
let firstTold: readonly Told[]

beforeAll(async () => {
  lived = await liveTheYear()
  const places = new Map<string, string>()
  for (const draw of draws)
    for (const { position, replaced, targetId } of await lived.lines(draw))
      places.set(`${draw} ${position} ${replaced}`, targetId)
  const targetAt = ({ draw, position, droppedOut }: PlannedRecord) =>
    places.get(`${draw} ${position} ${droppedOut}`) ?? 'nobody'
  records = toldRecords(targetAt)
  firstTold = toldRecords(targetAt, { corrected: false })
  return () => lived.remove()
}, 120_000)

/** Without ids, which are never the same */
const inShort = (due: readonly DueItem[] | undefined) =>
  due?.map((one) => {
    const facts = Object.entries(one).filter(([key]) => !['drawId', 'name'].includes(key))
    return Object.fromEntries(facts)
  })

const reportComing = (month: string, units: readonly string[]) => ({
  code: 'monthly-report',
  month,
  months: 1,
  state: 'coming',
  dueOn: `${month}-23`,
  units,
})

test('what is due stands on the list from its first day to its last, and on New Year’s Eve nothing does', () => {
  const lateOfA = { code: 'publication', number: '演练-2025001-001号', targets: 8, records: 8, blocked: 0 }
  const due: Record<(typeof mornings)[number], readonly object[]> = {
    // Five days before the 23rd a report is spoken of, and not a day earlier.
    '2025-01-17': [],
    '2025-01-18': [reportComing('2025-01', [unit])],
    // Half of a draw is inspected: nobody is late, and it goes on.
    '2025-02-27': [{ code: 'results-open', number: '演练-2025001-001号', missing: 8, waiting: 0 }],
    // Both referrals of the first draw wait for an answer, the one of 27 February until today; the second half of it,
    // inspected on 26 February, is to be public by the 20th working day, 26 March.
    '2025-03-19': [
      { code: 'follow-up', state: 'due', count: 2, dueOn: '2025-03-19' },
      reportComing('2025-03', [unit]),
      { ...lateOfA, state: 'soon', dueOn: '2025-03-26', daysLeft: 5, provisional: false },
    ],
    '2025-03-27': [
      { code: 'follow-up', state: 'overdue', count: 2, dueOn: '2025-03-19' },
      { ...lateOfA, state: 'overdue', dueOn: '2025-03-26', daysLeft: -1, provisional: false },
    ],
    // The bureau's first draw was yesterday: nobody has waited for reports of its own before.
    '2025-04-09': [
      {
        code: 'dispatch',
        number: '演练-联2025001-联001',
        state: 'to-make',
        departments: [bureau, brigade, market],
        dueOn: '',
      },
    ],
    // 暗查: approved on the 22nd and not released.
    '2025-08-29': [
      {
        code: 'release-missing',
        number: '演练-2025001-003号',
        targets: 12,
        records: 12,
        dueOn: '2025-09-16',
      },
    ],
    '2025-11-21': [
      { code: 'follow-up', state: 'due', count: 1, dueOn: '2025-11-21' },
      reportComing('2025-11', [unit, bureau]),
    ],
    '2025-12-31': [],
  }
  expect(Object.fromEntries([...lived.dueOn].map(([day, own]) => [day, inShort(own)]))).toEqual(due)
})

test('the year is one unbroken chain: an entry for every act, whole at the next start', async () => {
  const again = await lived.reopen()
  lived = again
  const { entries } = await again.must('records.verifyLedger', {})
  const acts = yearScript.filter(({ act }) => act !== null).length
  const sheets = yearScript.filter(({ name }) => name.startsWith('sheet of')).length
  expect(entries).toBe(acts + sheets)
  const states = await again.must('documents.states', {})
  expect(states.filter(({ state }) => state !== 'unchanged')).toEqual([])
})

test('every draw verifies, and its list is whom it drew', async () => {
  for (const draw of draws) {
    const drawId = await lived.drawId(draw)
    const file = await lived.must('draw.package', { drawId })
    expect(await lived.must('draw.verify', { file })).toMatchObject({ verified: true, findings: [] })
    const { tickets, replacements } = await lived.must('draw.get', { drawId })
    const drawn = tickets.filter(({ outcome }) => outcome !== 'reserve').map(({ id }) => id)
    const came = replacements.map(({ replacementId }) => replacementId)
    const own = new Set(records.filter((one) => one.draw === draw).map(({ targetId }) => targetId))
    expect([draw, own]).toEqual([draw, new Set([...drawn, ...came])])
    expect(came).toHaveLength(draw === 'E' ? 1 : 0)
  }
})

test('120 records are approved, as many results are public, and whoever dropped out keeps its own', async () => {
  expect(records).toHaveLength(120)
  for (const draw of draws) {
    const own = plannedRecords.filter((one) => one.draw === draw).length
    const lines = (await lived.lines(draw)).filter(({ state }) => state === 'approved')
    const open = (await lived.publications(draw)).filter(({ state }) => state !== 'published')
    expect([draw, lines.length, open.length]).toEqual([draw, own, 0])
  }
  const closed = (await lived.lines('E')).filter(({ position }) => position === closedTarget)
  expect(closed.map(({ replaced, result }) => [replaced, result])).toEqual([
    [true, ['已关闭停业或正在组织清算', '未发现问题'].slice(0, 2)],
    [true, ['已关闭停业或正在组织清算']],
    [false, ['未发现问题']],
    [false, ['未发现问题']],
  ])
  // Eight of the first draw were published on 28 March instead of the 26th.
  const { lines } = await lived.must('publication.punctuality', { year })
  const sum = (key: 'inTime' | 'late' | 'overdue' | 'open') => lines.reduce((all, line) => all + line[key], 0)
  expect([sum('inTime'), sum('late'), sum('overdue'), sum('open')]).toEqual([112, 8, 0, 0])
})

/** How long the list is that a number opens */
async function listed(what: CountedThing, number: object): Promise<number> {
  return (await lived.must('report.counted', { what, number: number as never })).rows.length
}

test('each number of every monthly report is what the script did, and opens a list of that length', async () => {
  const held: [string, string, number][] = []
  for (const month of months)
    for (const reporter of reportersOf(month)) {
      const { versions } = await lived.must('report.monthly', { month, unit: reporter })
      const [newest] = versions
      expect([month, reporter, newest?.from, newest?.to]).toEqual([
        month,
        reporter,
        ...daysOf(month, reporter),
      ])
      const rows = [...(newest?.content.own ?? []), ...(newest?.content.joint ?? [])]
      const byHand = rowsByHand(records, month, reporter)
      expect([month, reporter, rows.length]).toEqual([month, reporter, byHand.length])
      for (const { draw, ...expected } of byHand) {
        const taskId = await lived.taskId(draw)
        const row = rows.find((one) => one.taskId === taskId)
        const { items, targets, visits, publications = [] } = row ?? {}
        const published = publications.reduce((sum, { results }) => sum + results, 0)
        expect([month, draw, { items, targets, visits, published }]).toEqual([month, draw, expected])
        const [from, to] = daysOf(month, reporter)
        const version = newest?.version ?? 0
        const number = { in: 'monthly', month, unit: reporter, version, taskId, from, to }
        for (const [what, count] of Object.entries(expected))
          expect([month, draw, what, await listed(what as CountedThing, number)]).toEqual([
            month,
            draw,
            what,
            count,
          ])
      }
      held.push([month, reporter, versions.length])
    }
  expect(held).toHaveLength(12 + 9)
  // The day of one inspection was put right in April: the two months that it concerns were reported again.
  expect(held.filter(([, , versions]) => versions > 1)).toEqual([
    ['2025-02', unit, 2],
    ['2025-03', unit, 2],
  ])
})

test('what was reported first stands beside its correction as it was', async () => {
  for (const month of ['2025-02', '2025-03']) {
    const { versions } = await lived.must('report.monthly', { month, unit })
    const first = versions.find(({ version }) => version === 1)
    const told = rowsByHand(firstTold, month, unit).map(({ targets, visits }) => [targets, visits])
    expect(first?.content.own.map(({ targets, visits }) => [targets, visits])).toEqual(told)
  }
  const { units, merged } = await lived.must('report.months', { year })
  const states = [...units.flatMap((one) => one.months), ...merged].map(({ state }) => state)
  expect([...new Set(states)].toSorted()).toEqual(['quiet', 'reported'])
})

test('户 are fewer than 户次 and these fewer than records: nobody is counted twice because two departments came', async () => {
  const extent = { of: 'period', from: '2025-01-01', to: '2025-12-31', plans: 'all' } as const
  const { rows, total, shared } = await lived.must('report.statistics', { extent })
  const { inspectors: _people, ...counts } = total
  expect(counts).toEqual(statisticsByHand(records))
  for (const { department, counts: own } of rows) {
    const { inspectors: _own, ...rest } = own
    const told = records.filter((one) => one.department === department)
    expect([department, rest]).toEqual([department, statisticsByHand(told)])
  }
  expect([visitsIn(records), records.length]).toEqual([16 + 16 + 12 + 12 + 16, 120])
  expect(targetsIn(records)).toBeLessThan(visitsIn(records))
  expect(shared).toContain('visits')
  for (const [what, count] of Object.entries(total))
    expect([what, await listed(what as CountedThing, { in: 'statistics', extent })]).toEqual([what, count])
})

test('every problem came to its end, twice ordered where the first review failed', async () => {
  const { cases, offers } = await lived.must('followUps.list', {})
  const problems = records.filter(({ answer }) => answers[answer].isProblem)
  expect([cases.length, offers]).toEqual([problems.length, []])
  expect(cases.filter(({ state }) => state !== 'closed')).toEqual([])
  const twice = await lived.caseAt('D', 3, bureau)
  expect(twice.events.map(({ facts }) => facts.kind)).toEqual([
    'ordered',
    'reviewed',
    'ordered',
    'reviewed',
    'closed',
  ])
})

test('the summary of the year has the figures of its parts', async () => {
  const annual = await lived.must('report.annual', { year })
  const count = (kind: string) => diary.filter((entry) => entry.kind === kind).length
  expect(annual).toMatchObject({
    tasks: { planned: 5, finished: 5 },
    draws: 5,
    items: 4,
    published: 120,
    publication: { toPublish: 120, published: 120, publishedLate: 8 },
    followUp: { open: 0 },
    diary: { meeting: count('meeting'), paper: count('paper'), training: count('training') },
  })
  expect(annual.statistics.total).toMatchObject(statisticsByHand(records))
})

test('every inspection lies in the archive with all its pieces, and the exported folder is read again whole', async () => {
  const { volumes } = await lived.must('archive.list', { year })
  const inspections = volumes.filter(({ kind }) => kind === 'inspection')
  expect(inspections).toHaveLength(visitsIn(records))
  expect(volumes.filter(({ state }) => state !== 'filed').map(({ name }) => name)).toEqual([])
  expect(inspections.filter(({ missing }) => missing.length > 0).map(({ name }) => name)).toEqual([])
  expect(volumes.filter(({ filed, dueOn }) => dueOn !== '' && (filed?.day ?? '9') > dueOn)).toEqual([])
  const place = readdirSync(lived.folder, { withFileTypes: true, recursive: true }).find(
    (entry) => entry.isDirectory() && entry.name.startsWith('归档导出'),
  )
  const path = join(place?.parentPath ?? '', place?.name ?? '')
  const read = await lived.must('archive.verify', { path })
  expect(read).toMatchObject({ whole: true, changed: [], missing: [], extra: [] })
  const picture = readdirSync(path, { withFileTypes: true, recursive: true }).find(({ name }) =>
    name.endsWith('.jpg'),
  )
  const touched = join(picture?.parentPath ?? '', picture?.name ?? '')
  writeFileSync(touched, Buffer.concat([readFileSync(touched), Buffer.from('x')]))
  const after = await lived.must('archive.verify', { path })
  expect([after.whole, after.changed.length]).toEqual([false, 1])
})
