import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentView, DrawView, InputOf, Operations } from '#shared/contract/index.ts'
import { commitFirst, fixSlips } from '#tests/core/ceremony.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { aCounty, aHeldDraw, aVoidedDraw, brigade, changeRoster, givingUp, whatCameLater } from './county.ts'

type Kinds = InputOf<Operations['documents.makeDraw']>['kinds']

const inParts = (code: string) => (code.match(/.{16}/g) ?? []).join(' ')

async function makeSheets(office: ReadyOffice, drawId: string, kinds: Kinds, round: number | null = null) {
  const papers = await office.must('documents.makeDraw', { drawId, kinds, round })
  const textOf = (kind: DocumentView['kind']) => {
    const paper = papers.find((one) => one.kind === kind && one.format === 'docx')
    return docxText(readFileSync(join(office.folder, '文书', paper?.path ?? '')))
  }
  return { papers, textOf }
}

const roundOf = ({ rounds }: DrawView, number: number) => rounds.find(({ round }) => round === number)

test('a sheet of what has not happened is refused, and so is one of a round that is not there', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const refused = { code: 'draw-in-another-state', state: 'committed-1' }
  for (const kind of ['C2', 'C3', 'C5', 'C6'] as const) {
    expect(await office.refusal('documents.makeDraw', { drawId, kinds: [kind] })).toEqual(refused)
  }
  expect(await office.refusal('documents.makeDraw', { drawId, kinds: ['C1'], round: 2 })).toEqual(refused)
  const { papers } = await makeSheets(office, drawId, ['C1', 'C4'])
  expect(papers.map(({ kind, fileName }) => `${kind} ${fileName}`)).toEqual([
    'C4 名录变动表.docx',
    'C1 第一轮承诺单.docx',
  ])
})

test('the commitment sheet names the code and the contributors, and tells no digit that anybody has fixed', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  await fixSlips(office, drawId, 1)
  const { textOf } = await makeSheets(office, drawId, ['C1'])
  const text = textOf('C1')
  const [round] = (await office.must('draw.get', { drawId })).rounds
  expect(text).toContain(inParts(round?.commit ?? ''))
  expect(text).toContain('虚构县纪检监察组 见证人甲')
  for (const { digits } of round?.slips ?? []) expect(text).not.toContain(digits ?? 'no digits')
})

test('a draw given up late shows on its void sheet what would have been drawn, and gives no list to inspect by', async () => {
  const office = await aCounty()
  const view = await aVoidedDraw(office)
  const { textOf } = await makeSheets(office, view.id, ['C6', 'W5'])
  const winner = view.tickets.find(({ outcome }) => outcome === 'winner')
  expect(textOf('C6')).toContain(givingUp.reason)
  expect(textOf('C6')).toContain(inParts(roundOf(view, 1)?.machine ?? ''))
  expect(textOf('C6')).toContain(winner?.ticket.slice(0, 12))
  expect(textOf('W5')).toContain('作废单')
  expect(textOf('W5')).not.toContain('结果单')
  for (const kind of ['T6', 'T7', 'W3', 'W9'] as const) {
    expect(await office.refusal('documents.makeDraw', { drawId: view.id, kinds: [kind] })).toMatchObject({
      code: 'draw-in-another-state',
    })
  }
})

test('a joint draw of four departments is whole on paper: who was late, who fell ill, who was closed', async () => {
  const office = await aCounty()
  await aVoidedDraw(office)
  await changeRoster(office)
  const held = await aHeldDraw(office)
  const second = await makeSheets(office, held.id, ['C1', 'C2', 'T7'])
  expect(second.textOf('C1')).toContain(`未到场、以后另行抽取人员的部门：${brigade}。`)
  expect(second.textOf('C1')).toContain('参加培训')
  expect(second.textOf('C2')).toContain('“水质监测”专长）空缺：名单中没有可以担任的人员')
  expect(second.textOf('T7')).toContain(`${brigade}的检查人员另行抽取，抽出后补入`)
  const view = await whatCameLater(office, held.id)
  await checkLaterPapers(office, held, view)
}, 30_000)

async function checkLaterPapers(office: ReadyOffice, held: DrawView, view: DrawView): Promise<void> {
  const { textOf } = await makeSheets(office, view.id, ['W5', 'C3', 'C4', 'C5', 'T6', 'T7'])
  const [replacement] = view.replacements
  const refill = view.furtherRounds.at(-1)?.refills[0]
  if (replacement === undefined || refill === undefined) throw new Error('nothing came later')
  const { targetName, replacementName, ledgerHead } = replacement
  expect(textOf('C3')).toContain(`已递补${targetName}`)
  expect(textOf('C4')).toContain('作废')
  expect(textOf('C4')).toContain('改为全部检查')
  expect(textOf('C5')).toContain(`样例：现场核实已停产拆除\n证明材料\n现场照片.jpg\n其 SHA-256`)
  expect(textOf('C5')).toContain(`本张记录码\n${inParts(ledgerHead)}`)
  expect(textOf('C5')).toContain(refill.after?.inspectorName)
  expect(textOf('T6')).toContain(`递补，原为${targetName}`)
  expect(textOf('T7')).toContain(replacementName)
  expect(textOf('T7')).toContain(`现为${refill.after?.inspectorName ?? ''}`)
  const record = textOf('W5')
  for (const { commit, seed } of view.rounds) {
    expect(record).toContain(inParts(commit))
    expect(record).toContain(inParts(seed ?? 'no seed'))
  }
  const sheets = [...record.matchAll(/^(?:第[一二]轮[^\n]*　(?:承诺|结果)单|名录变动表|递补、补位记录)$/gm)]
  expect(sheets.map(([name]) => name)).toEqual([
    '第一轮　承诺单',
    '名录变动表',
    '第一轮　结果单',
    '第二轮　承诺单',
    '第二轮　结果单',
    '第二轮（续一）　承诺单',
    '第二轮（续一）　结果单',
    '第二轮（补位二）　承诺单',
    '第二轮（补位二）　结果单',
    '递补、补位记录',
  ])
  // The second round's own sheet tells what was drawn then, whatever came later.
  const own = await makeSheets(office, view.id, ['C2'], 2)
  const drawn = held.assignments.find(({ department }) => department === refill.department)?.places[0]
  expect(own.textOf('C2')).toContain(drawn?.inspectorName)
  expect(own.papers[0]?.fileName).toBe('第二轮结果单（第2版）.docx')
}
