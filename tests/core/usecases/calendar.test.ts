import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { noticeOf2026 } from '#tests/domain/kernel/notices.ts'
import { anOffice, profile } from '../makers.ts'
import { openOffice } from '../office-under-test.ts'

const reference = '国办发明电〔2025〕7号'
const notice = (text = noticeOf2026) => ({ kind: 'notice' as const, text, reference })

// 2027 is invented: nobody has arranged it yet. Its weekdays are true.
const invented2027 = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`

const kinds = async (office: Awaited<ReturnType<typeof anOffice>>) =>
  (await office.ledger()).map(({ kind }) => kind)

test('a new office has the years the program brings along, each day with its source', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  const { coverage, days } = await office.must('calendar.year', { year: 2026 })
  expect(coverage).toBe('published')
  expect(days.find(({ date }) => date === '2026-02-28')).toMatchObject({
    mark: 'work',
    name: '春节',
    source: 'program',
    reference: expect.stringMatching(/^chinese-days /) as string,
  })
})

test('a year nobody has arranged is none, and a deadline in it is provisional with its days told', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  expect((await office.must('calendar.years', {})).at(-1)).toEqual({
    year: 2027,
    coverage: 'none',
    declared: false,
  })
  const { deadline, days } = await office.must('calendar.deadline', { from: '2026-12-24', days: 3 })
  expect(deadline).toEqual({ date: '2026-12-29', provisional: true, missingYears: [2027] })
  expect(days).toEqual([
    { date: '2026-12-25', count: 1, name: '' },
    { date: '2026-12-26', count: null, name: '' },
    { date: '2026-12-27', count: null, name: '' },
    { date: '2026-12-28', count: 2, name: '' },
    { date: '2026-12-29', count: 3, name: '' },
  ])
})

test('the notice of a new year is previewed, then taken whole: the same deadline is certain then', async () => {
  const office = await anOffice({ at: '2026-11-12T04:00:00Z' })
  const input = { year: 2027, source: notice(invented2027) }
  const preview = await office.must('calendar.previewArrangement', input)
  expect(preview).toMatchObject({ coverage: 'published', check: { missing: [], given: 13, statutory: 13 } })
  expect(preview.changes).toHaveLength(preview.days.length)
  expect((await office.must('calendar.year', { year: 2027 })).days).toEqual([])
  const year = await office.must('calendar.importArrangement', input)
  expect(year.days).toHaveLength(preview.days.length)
  expect(year.days[0]).toMatchObject({ source: 'notice', reference })
  const { deadline } = await office.must('calendar.deadline', { from: '2026-12-25', days: 20 })
  expect(deadline.provisional).toBe(false)
  expect((await kinds(office)).at(-1)).toBe('holidays.imported')
})

test('a notice with one line nobody understands changes nothing and leaves no entry', async () => {
  const office = await anOffice({ at: '2026-11-12T04:00:00Z' })
  const before = await kinds(office)
  const text = invented2027.replace('5月8日（周六）上班', '5月8日（周五）上班')
  const refused = await office.refusal('calendar.importArrangement', { year: 2027, source: notice(text) })
  expect(refused).toEqual({
    code: 'arrangement-not-understood',
    problems: [{ code: 'weekday-differs', line: 4, date: '2027-05-08', stated: 5 }],
  })
  expect((await office.must('calendar.year', { year: 2027 })).days).toEqual([])
  expect(await kinds(office)).toEqual(before)
})

test('an arrangement that lacks something stays provisional until the office says that it is complete', async () => {
  const office = await anOffice({ at: '2026-11-12T04:00:00Z' })
  const text = `${invented2027}\n八、纪念日：9月3日（周五）放假1天，不调休。`
  const year = await office.must('calendar.importArrangement', { year: 2027, source: notice(text) })
  expect(year).toMatchObject({ coverage: 'partly', check: { given: 14, statutory: 13 } })
  expect(await office.must('calendar.declareYear', { year: 2027, complete: true })).toMatchObject({
    coverage: 'published',
    declared: true,
  })
  expect((await office.must('calendar.declareYear', { year: 2027, complete: false })).coverage).toBe('partly')
  expect(await office.refusal('calendar.declareYear', { year: 2028, complete: true })).toEqual({
    code: 'year-without-arrangement',
    year: 2028,
  })
})

test('a table of dates does the same as the notice', async () => {
  const office = await anOffice({ at: '2026-11-12T04:00:00Z' })
  const text =
    '节假日安排表,,\n日期,类型,名称\n2027年1月1日,放假,元旦\n2027/2/6,放假,春节\n2027-02-20,补班,春节\n'
  const file = { name: '节假日2027.csv', bytes: new TextEncoder().encode(text) }
  const year = await office.must('calendar.importArrangement', {
    year: 2027,
    source: { kind: 'table', file },
  })
  expect(year.days).toMatchObject([
    { date: '2027-01-01', mark: 'off', name: '元旦', source: 'table', reference: '节假日2027.csv' },
    { date: '2027-02-06', mark: 'off', name: '春节' },
    { date: '2027-02-20', mark: 'work', name: '春节' },
  ])
})

test.each([
  ['日期,名称\n2027-01-01,元旦\n', { code: 'columns-missing', missing: ['日期', '类型', '名称'] }],
  [
    '日期,类型,名称\n2027-01-32,放假,元旦\n',
    { code: 'cell-not-understood', line: 2, column: '日期', text: '2027-01-32' },
  ],
  [
    '日期,类型,名称\n2027-01-01,半天,元旦\n',
    { code: 'cell-not-understood', line: 2, column: '类型', text: '半天' },
  ],
  ['日期,类型,名称\n2026-01-01,放假,元旦\n', { code: 'another-year', line: 2, stated: 2026, wanted: 2027 }],
  ['日期,类型,名称\n2027-01-04,补班,元旦\n', { code: 'make-up-on-weekday', line: 2, date: '2027-01-04' }],
  [
    '日期,类型,名称\n2027-01-01,放假,元旦\n2027.1.1,放假,元旦\n',
    { code: 'day-twice', line: 3, date: '2027-01-01' },
  ],
])('a bad table is told row by row: %j', async (text, problem) => {
  const office = await anOffice({ at: '2026-11-12T04:00:00Z' })
  const file = { name: '表.csv', bytes: new TextEncoder().encode(text) }
  const refused = await office.refusal('calendar.previewArrangement', {
    year: 2027,
    source: { kind: 'table', file },
  })
  expect(refused).toEqual({ code: 'arrangement-not-understood', problems: [problem] })
})

test('a day set by hand counts at once, keeps its author, and does not make the year provisional', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  const year = await office.must('calendar.setDay', { date: '2026-03-04', mark: 'off', name: '县庆' })
  expect(year.coverage).toBe('published')
  expect(year.days.find(({ date }) => date === '2026-03-04')).toMatchObject({
    source: 'hand',
    reference: profile.clerk,
  })
  const { deadline } = await office.must('calendar.deadline', { from: '2026-03-03', days: 1 })
  expect(deadline).toEqual({ date: '2026-03-05', provisional: false, missingYears: [] })
  const [last] = (await office.ledger()).toReversed()
  expect(last).toMatchObject({ kind: 'holidays.day-set' })
})

test('an ordinary day takes back what was set by hand, and stands against an arrangement', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  await office.must('calendar.setDay', { date: '2026-03-04', mark: 'off', name: '县庆' })
  const back = await office.must('calendar.setDay', { date: '2026-03-04', mark: 'ordinary', name: '' })
  expect(back.days.some(({ date }) => date === '2026-03-04')).toBe(false)
  const against = await office.must('calendar.setDay', { date: '2026-05-09', mark: 'ordinary', name: '' })
  expect(against.coverage).toBe('partly')
  expect(against.days.find(({ date }) => date === '2026-05-09')?.mark).toBe('ordinary')
})

test('filling in what the program brings never overwrites a year the office has touched, unless it is named', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  expect(await office.refusal('calendar.addShipped', {})).toEqual({ code: 'arrangement-unchanged' })
  await office.must('calendar.setDay', { date: '2026-05-09', mark: 'ordinary', name: '' })
  expect(await office.refusal('calendar.addShipped', {})).toEqual({ code: 'arrangement-unchanged' })
  expect((await office.must('calendar.year', { year: 2026 })).coverage).toBe('partly')
  const done = await office.must('calendar.addShipped', { replace: [2026] })
  expect(done).toEqual({ added: [2026], left: [] })
  expect((await office.must('calendar.year', { year: 2026 })).coverage).toBe('published')
})

test('today names the coming year from November on, until its arrangement is there', async () => {
  const office = await anOffice({ at: '2026-10-31T04:00:00Z' })
  const due = async () =>
    (await office.must('office.status', {})).due.filter(({ code }) => code === 'holidays-missing')
  expect(await due()).toEqual([])
  office.setTime('2026-11-01T04:00:00Z')
  expect(await due()).toEqual([{ code: 'holidays-missing', year: 2027 }])
  await office.must('calendar.importArrangement', { year: 2027, source: notice(invented2027) })
  expect(await due()).toEqual([])
})

test('an office from before the table is told so today, and fills it in at one stroke', async () => {
  const first = await anOffice({ at: '2026-03-02T04:00:00Z' })
  await first.close()
  const raw = new Sqlite(databaseFile(first.folder))
  raw.exec('delete from holiday')
  raw.close()
  const office = await openOffice({ folder: first.folder, at: '2026-03-02T04:00:00Z' })
  const due = async () => (await office.must('office.status', {})).due.map(({ code }) => code)
  expect(await due()).toContain('holidays-missing')
  const { deadline } = await office.must('calendar.deadline', { from: '2026-03-02', days: 1 })
  expect(deadline).toEqual({ date: '2026-03-03', provisional: true, missingYears: [2026] })
  expect((await office.must('calendar.addShipped', {})).added).toHaveLength(19)
  expect(await due()).not.toContain('holidays-missing')
})

test('the number of the notice is taken from its text where the clerk gives none', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  await office.must('calendar.setDay', { date: '2026-05-09', mark: 'ordinary', name: '' })
  const source = { kind: 'notice' as const, text: noticeOf2026, reference: '' }
  const { days } = await office.must('calendar.importArrangement', { year: 2026, source })
  expect(new Set(days.map((day) => day.reference))).toEqual(new Set([reference]))
})

test('an arrangement that is there already is not imported again', async () => {
  const office = await anOffice({ at: '2026-03-02T04:00:00Z' })
  expect(await office.refusal('calendar.importArrangement', { year: 2026, source: notice() })).toEqual({
    code: 'arrangement-unchanged',
  })
})
