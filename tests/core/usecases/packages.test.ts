import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { commitSecond, fixSlips, holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import { anOffice, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const verify = (office: OfficeUnderTest, files: Readonly<Record<string, Uint8Array>>) =>
  office.must('draw.verify', { file: { name: 'package.zip', bytes: zipSync(files, { level: 0 }) } })

async function packageOf(office: OfficeUnderTest, drawId: string) {
  return unzipSync((await office.must('draw.package', { drawId })).bytes)
}

async function finished() {
  const office = await anOfficeReadyToDraw()
  const draw = await holdDraw(office)
  return { office, draw, files: await packageOf(office, draw.id) }
}

test('a package verifies here and in an office that knows nothing of it', async () => {
  const { draw, files } = await finished()
  const stranger = await anOffice()
  const verdict = await verify(stranger, files)
  expect(verdict).toMatchObject({ verified: true, findings: [], draw: '2023001-001号' })
  expect(verdict.rounds.map(({ commit, seed }) => ({ commit, seed }))).toEqual(
    draw.rounds.map(({ commit, seed }) => ({ commit, seed })),
  )
  expect(verdict.rounds.map(({ file }) => file)).toEqual(['2-plan.txt', '6-plan.txt'])
  expect(verdict.own).toBeNull()
})

test('a package lies in one folder or at the top, as people zip it', async () => {
  const { office, files } = await finished()
  const inFolder = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`核验包/${path}`, bytes]))
  expect(await verify(office, inFolder)).toMatchObject({ verified: true })
})

test.each(['drawn-1', 'committed-2'] as const)(
  'the package of a draw that is %s verifies as far as it is drawn',
  async (state) => {
    const office = await anOfficeReadyToDraw()
    const { id } = await holdFirst(office)
    if (state === 'committed-2') await commitSecond(office, id)
    expect(await office.must('draw.get', { drawId: id })).toMatchObject({ state })
    const files = await packageOf(office, id)
    expect(await verify(office, files)).toMatchObject({ verified: true, findings: [] })
    expect(Object.keys(files).filter((path) => path.startsWith('6-'))).toEqual([])
  },
)

/** First, last and three bytes between. */
const somePlaces = (length: number) => [0, 1, 2, 3, 4].map((part) => Math.floor(((length - 1) * part) / 4))

test('a single byte changed in any file of a package is found, and its file is named', async () => {
  const { office, files } = await finished()
  const missed: string[] = []
  for (const [path, bytes] of Object.entries(files)) {
    for (const at of bytes.length === 0 ? [] : somePlaces(bytes.length)) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const { verified, findings } = await verify(office, { ...files, [path]: changed })
      const named = findings.some(
        (finding) => finding.file === path || ('of' in finding && finding.of === path),
      )
      if (verified || !named) missed.push(`${path} at ${at}`)
    }
  }
  expect(missed).toEqual([])
})

test('a byte added, a file removed or a file added is found', async () => {
  const { office, files } = await finished()
  const missed: string[] = []
  for (const [path, bytes] of Object.entries(files)) {
    const { [path]: _gone, ...rest } = files
    if ((await verify(office, rest)).verified) missed.push(`${path} removed`)
    const longer = new Uint8Array([...bytes, 10])
    if ((await verify(office, { ...files, [path]: longer })).verified) missed.push(`${path} longer`)
  }
  for (const path of ['extra.txt', '9-more.tsv', 'more/1/6-plan.txt']) {
    if ((await verify(office, { ...files, [path]: new Uint8Array([120, 10]) })).verified) missed.push(path)
  }
  expect(missed).toEqual([])
})

test.each([
  ['no zip', new TextEncoder().encode('这不是压缩包')],
  ['a truncated zip', zipSync({ '2-plan.txt': new Uint8Array(1000) }).slice(0, 60)],
  ['nothing', new Uint8Array()],
])('%s is no package', async (_what, bytes) => {
  const office = await anOffice()
  expect(await office.refusal('draw.verify', { file: { name: 'x.zip', bytes } })).toMatchObject({
    code: 'not-a-package',
  })
})

test('of its own draw the office tells whether the package is what it keeps, and what came since', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdFirst(office)
  const files = await packageOf(office, drawId)
  const own = { drawId, state: 'drawn-1', voidReason: '', voidedBy: [], differing: [], missing: [] }
  expect((await verify(office, files)).own).toEqual(own)
  const other = { ...files, '1-frame.tsv': new TextEncoder().encode('x\n') }
  expect((await verify(office, other)).own).toEqual({ ...own, differing: ['1-frame.tsv'] })
  await commitSecond(office, drawId)
  expect((await verify(office, files)).own).toEqual({ ...own, state: 'committed-2' })
  await fixSlips(office, drawId, 2)
  await office.must('draw.conclude', { drawId, round: 2 })
  const later = (await verify(office, files)).own
  expect([later?.state, later?.missing]).toEqual([
    'finished',
    expect.arrayContaining(['6-plan.txt', '8-teams.tsv']),
  ])
})

test('a draw that was given up verifies, and the office says so: no file of a package does', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdFirst(office)
  const files = await packageOf(office, drawId)
  await office.must('draw.void', { drawId, reason: '样例理由', people: ['甲', '乙'] })
  const verdict = await verify(office, files)
  expect(verdict).toMatchObject({
    verified: true,
    own: { state: 'voided', voidReason: '样例理由', voidedBy: ['甲', '乙'] },
  })
})

test('the files of a folder verify as its zip does, wherever the folder lies', async () => {
  const { office, files } = await finished()
  const listed = Object.entries(files).map(([path, bytes]) => ({ name: `核验包/${path}`, bytes }))
  const zipped = await verify(office, files)
  expect(await office.must('draw.verify', { files: listed })).toEqual(zipped)
})

test('a verification tells how far it is and can be given up', async () => {
  const { office, files } = await finished()
  const stop = new AbortController()
  const told: number[] = []
  const listed = Object.entries(files).map(([name, bytes]) => ({ name, bytes }))
  const outcome = await office.core.call(
    'draw.verify',
    { files: listed },
    {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        told.push(done / total)
        if (told.length === 4) stop.abort()
      },
    },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(told.length).toBe(4)
  expect(told.slice(1)).toEqual(told.slice(1).toSorted((left, right) => left - right))
})
