import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentView } from '#shared/contract/index.ts'
import { commitFirst, fixSlips, holdDraw } from '#tests/core/ceremony.ts'
import { aNewPlan, anOffice, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const placeOf = (office: OfficeUnderTest, { path }: DocumentView) => join(office.folder, '文书', path)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Every file in the document folder, as paths below it. */
function filesOf(office: OfficeUnderTest): readonly string[] {
  const folder = join(office.folder, '文书')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted()
}

async function planPapers() {
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  const papers = await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  const [paper] = papers
  if (paper === undefined) throw new Error('no paper')
  return { office, papers, paper }
}

test('papers are files in the document folder, with their size and hash on record and in one ledger entry', async () => {
  const { office, papers } = await planPapers()
  expect(papers.map(({ kind, format, version }) => ({ kind, format, version }))).toEqual([
    { kind: 'T1', format: 'docx', version: 1 },
    { kind: 'T1', format: 'xlsx', version: 1 },
  ])
  for (const paper of papers) {
    const bytes = readFileSync(placeOf(office, paper))
    expect({ sha256: sha256(bytes), bytes: bytes.length }).toEqual({
      sha256: paper.sha256,
      bytes: paper.bytes,
    })
    const read = await office.must('documents.read', { documentId: paper.id })
    expect({ name: read.name, sha256: sha256(read.bytes) }).toEqual({
      name: paper.fileName,
      sha256: paper.sha256,
    })
  }
  expect(filesOf(office)).toEqual(papers.map(({ path }) => path).toSorted())
  const last = (await office.ledger()).at(-1)
  expect(last?.kind).toBe('documents.issued')
  expect(JSON.parse(last?.body ?? '')).toEqual({
    files: papers.map((paper) => ({ path: paper.path, sha256: paper.sha256 })),
  })
})

test('making a paper again leaves the earlier one as it is and makes a new version', async () => {
  const { office, papers } = await planPapers()
  const before = papers.map((paper) => readFileSync(placeOf(office, paper)))
  const again = await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  expect(again.map(({ version }) => version)).toEqual([2, 2])
  expect(new Set([...papers, ...again].map(({ path }) => path)).size).toBe(4)
  for (const [index, paper] of papers.entries()) {
    expect(readFileSync(placeOf(office, paper)).equals(before[index] ?? Buffer.of())).toBe(true)
  }
  expect(await office.must('documents.list', {})).toHaveLength(4)
})

test('a file that lies in the way, though no document, is not overwritten', async () => {
  const { paper } = await planPapers()
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  const taken = placeOf(office, paper)
  mkdirSync(dirname(taken), { recursive: true })
  writeFileSync(taken, '别人的文件')
  const [made] = await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  expect(readFileSync(taken, 'utf8')).toBe('别人的文件')
  expect(made).toMatchObject({ kind: paper.kind, format: paper.format, version: 2 })
})

test('two calls at the same moment make papers of their own, each as its record says', async () => {
  const { office } = await planPapers()
  const input = { year: 2023, scope: 'internal' } as const
  const made = await Promise.all([
    office.must('documents.makePlan', input),
    office.must('documents.makePlan', input),
  ])
  const paths = made.flat().map(({ path }) => path)
  expect(new Set(paths).size).toBe(4)
  for (const paper of made.flat()) expect(sha256(readFileSync(placeOf(office, paper)))).toBe(paper.sha256)
})

test('a paper that was changed outside is not given out as if it were the same', async () => {
  const { office, paper } = await planPapers()
  const bytes = readFileSync(placeOf(office, paper))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(placeOf(office, paper), bytes)
  expect(await office.refusal('documents.read', { documentId: paper.id })).toEqual({
    code: 'document-changed-outside',
    file: paper.path,
  })
})

test('a paper that is gone is told, and so is one that never was', async () => {
  const { office, paper } = await planPapers()
  rmSync(placeOf(office, paper))
  expect(await office.refusal('documents.read', { documentId: paper.id })).toEqual({
    code: 'document-missing',
    file: paper.path,
  })
  expect(await office.refusal('documents.read', { documentId: 'x' })).toMatchObject({
    code: 'record-not-found',
  })
})

test('a year without plans has no plan table', async () => {
  const { office } = await planPapers()
  expect(await office.refusal('documents.makePlan', { year: 2024, scope: 'internal' })).toMatchObject({
    code: 'record-not-found',
  })
  expect(await office.refusal('documents.makePlan', { year: 2023, scope: 'joint' })).toMatchObject({
    code: 'record-not-found',
  })
})

test('a finished draw gives its lists, its record and one joint record per target besides all in one', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const papers = await office.must('documents.makeDraw', { drawId, kinds: ['T6', 'T7', 'W3', 'W5'] })
  const counts = Object.fromEntries(
    [...Map.groupBy(papers, ({ kind, format }) => `${kind} ${format}`)].map(([kind, own]) => [
      kind,
      own.length,
    ]),
  )
  expect(counts).toEqual({
    'T6 docx': 1,
    'T6 xlsx': 1,
    'T7 docx': 1,
    'T7 xlsx': 1,
    'W3 docx': 6,
    'W5 docx': 1,
  })
  expect(papers.every((paper) => paper.drawId === drawId)).toBe(true)
  expect(filesOf(office)).toEqual(papers.map(({ path }) => path).toSorted())
})

test('a paper of what has not happened is refused: lists need round 1, groups and joint records round 2', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const refused = { code: 'draw-in-another-state' }
  for (const kind of ['T6', 'T7', 'W3'] as const) {
    expect(await office.refusal('documents.makeDraw', { drawId, kinds: [kind] })).toMatchObject(refused)
  }
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  await office.must('documents.makeDraw', { drawId, kinds: ['T6'] })
  for (const kind of ['T7', 'W3'] as const) {
    expect(await office.refusal('documents.makeDraw', { drawId, kinds: [kind] })).toMatchObject(refused)
  }
})

test('making papers that is cancelled half way leaves no file, no record and no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const before = await office.ledger()
  for (const stopAt of [1, 3, 8]) {
    const cancel = new AbortController()
    const outcome = await office.core.call(
      'documents.makeDraw',
      { drawId, kinds: ['T6', 'T7', 'W3', 'W5'] },
      {
        signal: cancel.signal,
        onProgress: ({ doing, done }) => {
          if (doing === 'making-documents' && done >= stopAt) cancel.abort()
        },
      },
    )
    expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(filesOf(office)).toEqual([])
  }
  expect(await office.must('documents.list', {})).toEqual([])
  expect(await office.ledger()).toEqual(before)
})

test('cancelling in the midst of one paper is a cancel too, and no surprise', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const cancel = new AbortController()
  const outcome = await office.core.call(
    'documents.makeDraw',
    { drawId, kinds: ['W3'] },
    {
      signal: cancel.signal,
      // Once round the loop the program has seen that nobody cancelled, and is building the paper.
      onProgress: () => setImmediate(() => process.nextTick(() => setImmediate(() => cancel.abort()))),
    },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(filesOf(office)).toEqual([])
})

test('a document folder that cannot be written is told, and nothing is recorded', async () => {
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  writeFileSync(join(office.folder, '文书'), '一个同名的文件挡住了文件夹')
  expect(await office.refusal('documents.makePlan', { year: 2023, scope: 'internal' })).toMatchObject({
    code: 'file-not-written',
  })
  expect(await office.must('documents.list', {})).toEqual([])
})
