import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/kernel/days.ts'
import { dueLine } from '#shared/text/due.ts'
import { listenToQuestions } from '#tests/core/questions-asked.ts'
import type { Publishing } from './results-entered.ts'
import { aPublishingOffice, asChosen, onWebsite } from './results-entered.ts'

const dueNow = async (office: Publishing) => {
  const { due } = await office.must('office.status', {})
  return due.filter((one) => one.code === 'publication')
}

/** Of ten targets */
const one = drawing(1)
const two = drawing(2)

function drawing(count: number) {
  return { quotas: [{ class: '全部', quota: { kind: 'count', count } as const }] }
}

async function oneEnded(packId: 'ningjin' | 'yanshi', endedOn: string) {
  const office = await aPublishingOffice(packId, one)
  office.on(endedOn)
  return { office, line: await office.approved(0, endedOn) }
}

test.each([
  ['ningjin', '2026-01-30', '2026-03-05'],
  ['yanshi', '2026-04-28', '2026-05-11'],
  ['ningjin', '2026-09-15', '2026-10-19'],
] as const)('by %s what ended on %s alarms from the day after %s on', async (packId, endedOn, last) => {
  const { office, line } = await oneEnded(packId, endedOn)
  expect(line.due).toEqual({ date: last, provisional: false, missingYears: [] })
  const told = []
  for (const day of [addDays(last, -1), last, addDays(last, 1)]) {
    office.on(day)
    const due = await dueNow(office)
    told.push(due.map(({ state, daysLeft, records, dueOn }) => ({ state, daysLeft, records, dueOn })))
    expect(due.map((one) => dueLine(one).alarm)).toEqual([day > last])
  }
  expect(told).toEqual([
    [{ state: 'soon', daysLeft: expect.any(Number), records: 1, dueOn: last }],
    [{ state: 'soon', daysLeft: 0, records: 1, dueOn: last }],
    [{ state: 'overdue', daysLeft: -1, records: 1, dueOn: last }],
  ])
  const records = asChosen(line)
  await office.must('publication.mark', { drawId: office.drawId, records, day: last, ...onWebsite })
  expect(await dueNow(office)).toEqual([])
  expect((await office.view()).records[0]).toMatchObject({ standing: 'in-time', daysLeft: null })
})

test('nothing is told of more than five working days before the last day', async () => {
  const { office } = await oneEnded('ningjin', '2026-09-15')
  // The last day is Monday 10-19; from 10-12 on five working days are left.
  office.on('2026-10-11')
  expect(await dueNow(office)).toEqual([])
  office.on('2026-10-12')
  expect(await dueNow(office)).toMatchObject([{ state: 'soon', daysLeft: 5 }])
})

test('what is not entered is due by the months of the task at the latest, and says what is in its way', async () => {
  // The task's months are long over when it is drawn: the draw's own day counts.
  const office = await aPublishingOffice('ningjin', one)
  const [line] = (await office.view()).records
  expect(line).toMatchObject({ state: 'not-entered', expected: true, due: { date: '2026-02-02' } })
  office.on('2026-02-03')
  const [due] = await dueNow(office)
  expect(due).toMatchObject({ state: 'overdue', targets: 1, records: 1, blocked: 1 })
  expect(due === undefined ? '' : dueLine(due)).toMatchObject({ act: '去处理', alarm: true })
})

test('what is still to be entered has a line of its own until the one of its publication says so', async () => {
  const office = await aPublishingOffice('ningjin', two)
  office.on('2026-01-08')
  await office.approved(0, '2026-01-08')
  const open = async () =>
    (await office.must('office.status', {})).due.filter(({ code }) => code === 'results-open')
  expect(await open()).toMatchObject([{ missing: 1, waiting: 0 }])
  office.on('2026-02-03')
  expect((await dueNow(office)).map(({ blocked }) => blocked)).toEqual([1, 0])
  expect(await open()).toEqual([])
})

test('a term that runs into a year without an arrangement is provisional, named, and alarms all the same', async () => {
  const { office, line } = await oneEnded('ningjin', '2027-03-01')
  expect(line.due).toEqual({ date: '2027-03-29', provisional: true, missingYears: [2027] })
  office.on('2027-03-30')
  const due = await dueNow(office)
  expect(due.map(({ provisional }) => provisional)).toEqual([true])
  expect(due.map((one) => dueLine(one).sentence).join('')).toContain('（暂定）')
})

test('whose rules count the day itself as day 1 are due a day earlier, on screen and when a term is tried', async () => {
  const office = await aPublishingOffice('ningjin', one)
  const { deadline, startsNextDay } = await office.must('calendar.deadline', { from: '2026-01-30', days: 20 })
  expect([deadline.date, startsNextDay]).toEqual(['2026-03-05', true])
  const copy = await office.must('packs.copy', { packId: 'ningjin', name: '样例规则' })
  const own = copy.find(({ pack }) => pack.id.startsWith('own-'))
  await office.must('packs.change', {
    packId: own?.pack.id ?? '',
    revision: own?.revision ?? 0,
    changes: [{ figure: 'dayCountStart', value: 'same-day' }],
  })
  const { office: profile } = await office.must('office.status', {})
  if (profile === null) throw new Error('no office')
  await office.must('office.update', { profile: { ...profile, packId: own?.pack.id ?? '' } })
  const tried = await office.must('calendar.deadline', { from: '2026-01-30', days: 20 })
  expect([tried.deadline.date, tried.startsNextDay]).toEqual(['2026-03-04', false])
  // The draw was held by other rules, and keeps them.
  office.on('2026-01-30')
  expect((await office.approved(0, '2026-01-30')).due?.date).toBe('2026-03-05')
})

test('what several lines of 今天 rest upon is read once for one answer, however many ask for it', async () => {
  const { office } = await oneEnded('ningjin', '2026-09-15')
  office.on('2026-11-20')
  const asked = listenToQuestions()
  const { due } = await office.must('office.status', {})
  expect(due.map(({ code }) => code)).toEqual(expect.arrayContaining(['publication', 'archive']))
  const readings = (table: string) => asked().filter((text) => text.includes(`from "${table}"`)).length
  expect({
    dispatches: readings('draw_dispatch'),
    schemes: readings('scheme'),
    batches: readings('publication_batch'),
    feedback: readings('target_feedback'),
    // The follow-ups look at every record once more, of draws that were given up too, and at where each lies.
    records: readings('inspection_record'),
    places: readings('draw_replacement'),
  }).toEqual({ dispatches: 1, schemes: 1, batches: 1, feedback: 1, records: 2, places: 2 })
})
