import { expect, test } from 'vitest'
import { dot } from '../publication/results-entered.ts'
import { anArchivingOffice, file, inspectedOn, inspections, lastDay, planYear } from './archived.ts'

test('a volume holds each paper, photo and screenshot of its target once, and says what is missing by the rules', async () => {
  const office = await anArchivingOffice()
  const [first, second, third] = await inspections(office)
  expect(await inspections(office)).toHaveLength(5)
  const { pieces, requirements } = await office.volume(first?.key ?? '')
  expect(pieces.map(({ kind, date }) => [kind, date])).toEqual([
    ['notice', inspectedOn],
    ['record', inspectedOn],
    ['media', inspectedOn],
    ['screenshot', inspectedOn],
  ])
  expect(pieces.every(({ files }) => files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)))).toBe(true)
  expect(requirements.map(({ word, state }) => [word, state])).toEqual([
    ['行政检查通知书', 'here'],
    ['检查记录表', 'here'],
    ['责令限期整改指令书', 'uncalled'],
    ['整改复查意见书', 'uncalled'],
    ['问题线索移送函', 'uncalled'],
    ['检查结果公示截图', 'here'],
  ])
  expect([first?.missing, first?.state, first?.endedOn]).toEqual([[], 'open', inspectedOn])
  // Inspected and not published; and not inspected at all: its form is a blank, no record.
  expect([second?.missing, second?.state]).toEqual([['检查结果公示截图'], 'open'])
  expect([third?.missing, third?.state, third?.dueOn]).toEqual([
    ['检查记录表', '检查结果公示截图'],
    'running',
    '',
  ])
})

test('a volume is due two months after the inspection ended, and late from the next day on', async () => {
  const office = await anArchivingOffice()
  const stateOn = async (day: string) => {
    office.on(day)
    const [first] = await inspections(office)
    const { due } = await office.must('office.status', {})
    return [first?.dueOn, first?.state, due.filter(({ code }) => code === 'archive')]
  }
  const line = { code: 'archive', year: planYear, volumes: 2, dueOn: lastDay }
  expect(await stateOn('2026-02-10')).toEqual([lastDay, 'open', []])
  expect(await stateOn(lastDay)).toEqual([lastDay, 'soon', [{ ...line, state: 'soon' }]])
  expect(await stateOn('2026-03-09')).toEqual([lastDay, 'overdue', [{ ...line, state: 'overdue' }]])
  await file(office, (await inspections(office))[0]?.key ?? '', '')
  expect(await stateOn('2026-03-09')).toEqual([lastDay, 'filed', [{ ...line, volumes: 1, state: 'overdue' }]])
})

test('a paper original stands in the volume with its pages running on, meets what it was entered for, and leaves its trace when taken out', async () => {
  const office = await anArchivingOffice()
  const volume = (await inspections(office))[1]?.key ?? ''
  const scan = { name: '截图扫描.png', bytes: dot }
  const added = await office.must('archive.addPiece', {
    volume,
    name: '公示网页打印件',
    number: '虚构〔2026〕1号',
    date: inspectedOn,
    pages: 2,
    place: '档案室3柜',
    requirement: '检查结果公示截图',
    files: [scan],
  })
  expect(added.line.missing).toEqual([])
  const keys = added.pieces.map(({ key }) => key)
  for (const [at, pages] of [1, 3].entries())
    await office.must('archive.describePiece', { volume, piece: keys[at] ?? '', pages })
  const { pieces } = await office.volume(volume)
  expect(pieces.map(({ kind, span }) => [kind, span])).toEqual([
    ['notice', '第1页'],
    ['record', '第2—4页'],
    ['by-hand', '第5—6页'],
  ])
  const [paper] = await office.must('archive.makeCatalogue', { volume })
  expect([paper?.kind, paper?.fileName]).toEqual(['T10', '卷内文件目录.docx'])
  const emptied = await office.must('archive.removePiece', { volume, piece: keys[2] ?? '', reason: '重复' })
  expect([emptied.line.missing, emptied.acts[0]]).toMatchObject([
    ['检查结果公示截图'],
    { act: 'piece-removed', about: '公示网页打印件', reason: '重复' },
  ])
  const input = {
    volume,
    requirement: '检查结果公示截图',
    setting: 'not-applicable',
    reason: '另行公示',
  } as const
  expect((await office.must('archive.setRequirement', input)).line.missing).toEqual([])
})

test('what is not inspected is not filed, what lacks a piece only with a reason; filed is closed until it is opened, and what comes later is told', async () => {
  const office = await anArchivingOffice()
  const [first, second, third] = (await inspections(office)).map(({ key }) => key)
  const filing = { day: inspectedOn, who: '样例经办人' }
  const refusal = (volume = '', shelf = '', more = {}) =>
    office.refusal('archive.file', { ...filing, volumes: [{ volume, shelf }], ...more })
  expect(await refusal(third)).toMatchObject({ code: 'volume-not-ended' })
  expect(await refusal(second)).toMatchObject({ code: 'volume-not-complete', missing: ['检查结果公示截图'] })
  expect(await refusal(first, '', { day: '2026-01-07' })).toMatchObject({
    code: 'filing-day-not-accepted',
    from: inspectedOn,
  })
  await file(office, first ?? '', '2026-检-001')
  expect(await refusal(second, '2026-检-001', { reason: '暂缺' })).toMatchObject({ code: 'shelf-taken' })
  expect(await refusal(first)).toMatchObject({ code: 'volume-filed' })
  const adding = { volume: first ?? '', name: '补充材料' }
  expect(await office.refusal('archive.addPiece', adding)).toMatchObject({ code: 'volume-filed' })
  expect((await inspections(office))[0]).toMatchObject({
    state: 'filed',
    filed: { day: inspectedOn, shelf: '2026-检-001', retention: '5年', until: '2031-01-08' },
    added: [],
  })
  const recordId = (await office.view()).records[0]?.recordId
  await office.must('results.addEvidence', {
    recordId: recordId ?? '',
    files: [{ name: '补拍.png', bytes: dot }],
  })
  expect((await inspections(office))[0]?.added).toEqual(['补拍.png'])
  const opened = await office.must('archive.reopen', { volume: first ?? '', reason: '补充材料' })
  expect([opened.line.state, opened.line.added]).toEqual(['open', []])
})

test('the year has a volume of its own with its meetings, plans and the papers of its draws', async () => {
  const office = await anArchivingOffice()
  await office.must('report.saveDiary', {
    entry: {
      id: '',
      kind: 'training',
      day: `${planYear}-05-09`,
      unit: '样例股',
      title: '样例培训',
      content: '',
      people: 9,
    },
    version: 0,
    files: [{ name: '签到表.pdf', bytes: new TextEncoder().encode('样例') }],
  })
  await office.must('documents.makeDraw', { drawId: office.drawId, kinds: ['T6'] })
  const { pieces, line } = await office.volume(`supervision/${planYear}`)
  expect(pieces.map(({ kind, name, files }) => [kind, name, files.length])).toEqual([
    ['other', expect.stringContaining('名单'), 2],
    ['meeting', '样例培训', 1],
  ])
  expect([line.name, line.dueOn, line.missing]).toEqual([
    '2023年度监管工作档案',
    '',
    ['工作推进文件', '年度抽查计划', '年度工作方案', '抽查实施方案', '工作总结'],
  ])
})
