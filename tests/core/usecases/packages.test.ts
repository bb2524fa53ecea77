import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { commitSecond, holdDraw, holdFirst } from '#tests/core/ceremony.ts'
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
  expect(verdict.rounds).toEqual(draw.rounds.map(({ commit, seed }) => ({ commit, seed })))
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
