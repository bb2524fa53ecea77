import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { qrPng } from '#shared/core/documents/qr.ts'
import { documentPages, pageTexts } from '#shared/domain/documents/index.ts'
import { enterProblem } from '../results/problems-found.ts'
import { aReportingOffice } from './reporting.ts'

const year = 2023

test('every number of the year’s pictures opens a list of its length, and agrees with the tables that tell the same', async () => {
  const office = await aReportingOffice()
  await enterProblem(office, 0, { handling: ['行政指导'] })
  await enterProblem(office, 1, { handling: ['立案调查', '列入经营异常名录'] })
  await enterProblem(office, 2, { complete: false })
  const view = await office.must('overview.get', { year })
  let opened = 0
  for (const { chart, bars } of view.charts) {
    for (const { key: bar, figures } of bars) {
      // The empty ones differ in nothing; one of each bar is enough.
      const empty = figures.find(({ count }) => count === 0)
      for (const { part, count } of figures.filter((one) => one.count > 0 || one === empty)) {
        const { total, rows } = await office.must('overview.list', { year, chart, bar, part, limit: 1000 })
        expect([chart, bar, part, total, rows.length]).toEqual([chart, bar, part, count, count])
        opened += 1
      }
    }
  }
  expect(opened).toBeGreaterThan(20)
  const sum = (chart: string, part: string) =>
    (view.charts.find((one) => one.chart === chart)?.bars ?? [])
      .flatMap(({ figures }) => figures)
      .reduce((all, one) => all + (one.part === part ? one.count : 0), 0)

  const { statistics, draws, handling } = await office.must('report.annual', { year })
  expect(sum('draws', 'held')).toBe(draws)
  expect(sum('problems', 'findings')).toBe(statistics.total.problemItems)
  expect(sum('handling', 'handled')).toBe(handling.reduce((all, { targets }) => all + targets, 0))
  expect(sum('regions', 'inspected')).toBe(statistics.total.targets)
  expect(sum('regions', 'drawn')).toBe((await office.lines()).length)
  const now = new Map(view.compared.map((one) => [one.what, one.now]))
  expect(now.get('targets')).toBe(statistics.total.targets)
  expect(view.compared.every(({ before }) => before === null)).toBe(true)
  const next = await office.must('overview.get', { year: year + 1 })
  expect(next.compared.map(({ what, before }) => [what, before])).toEqual(
    view.compared.map((one) => [one.what, one.now]),
  )

  const { lines } = await office.must('publication.punctuality', { year })
  const counted = (pick: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + pick(line), 0)
  expect(sum('publication', 'open')).toBe(counted(({ open }) => open))
  expect(sum('publication', 'overdue')).toBe(counted(({ overdue }) => overdue))
  const { cases, offers } = await office.must('followUps.list', {})
  expect(sum('followUp', 'unopened')).toBe(offers.length)
  expect(cases).toEqual([])
})

test('a number that the year does not have is refused', async () => {
  const office = await aReportingOffice()
  expect(
    await office.refusal('overview.list', { year, chart: 'regions', bar: '没有的镇', part: 'drawn' }),
  ).toMatchObject({ code: 'record-not-found' })
})

test('the year’s summary holds the pictures as a further annex, with their words; on screen as on paper, and the checker agrees', async () => {
  const png = new Uint8Array(await qrPng('样例'))
  const office = await aReportingOffice()
  await enterProblem(office, 0)
  const words = '检查结果。某局：发现问题1户'
  const pictures = [
    { title: '检查结果', words, png },
    { title: '后续处置', words: '', png },
  ]
  const [paper] = await office.must('report.issueAnnual', { year: 2023, pictures })
  if (paper === undefined) throw new Error('no summary')
  const bytes = readFileSync(join(office.folder, '文书', paper.path))
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain(`descr="${words}"`)
  expect(xml).toContain('descr="后续处置"')
  expect(xml.match(/<w:drawing>/gu)).toHaveLength(2)
  const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
  expect(media.map(([, data]) => Buffer.compare(data, png))).toContain(0)

  const preview = await office.must('documents.preview', {
    paper: { of: 'document', documentId: paper.id },
  })
  const pages = documentPages(preview, preview.look)
  const texts = pages.flatMap(pageTexts).join('\n')
  expect(texts).toContain('附件2')
  expect(texts).toContain('年度概览图')
  expect(pages.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'picture'))).toHaveLength(2)
  const { findings } = await office.must('documents.check', { file: { name: 'x.docx', bytes } })
  expect(findings).toEqual([])

  const bad = [{ title: '检查结果', words: '', png: new TextEncoder().encode('GIF89a') }]
  expect(await office.refusal('report.issueAnnual', { year: 2023, pictures: bad })).toEqual({
    code: 'picture-not-accepted',
    title: '检查结果',
    reason: 'not-png',
  })
})
