import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aSheet, replaceOf } from './further-rounds.ts'

const filesIn = (office: OfficeUnderTest) => {
  const folder = join(office.folder, '附件')
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

async function drawn() {
  const office = await anOfficeReadyToDraw()
  const view = await holdFirst(office)
  const [gone = ''] = winnersOf(view)
  return { office, drawId: view.id, gone }
}

test('documents are kept as they were handed in, in their order, and are given out again to the byte', async () => {
  const { office, drawId, gone } = await drawn()
  const documents = [aSheet('停产证明.pdf'), aSheet('现场照片.JPG'), aSheet('停产证明.pdf')]
  const view = await office.must('draw.replace', replaceOf(drawId, gone, { documents }))
  const kept = view.replacements[0]?.documents ?? []
  expect(kept.map(({ name, bytes }) => [name, bytes])).toEqual(
    documents.map(({ name, bytes }) => [name, bytes.length]),
  )
  for (const [index, { id }] of kept.entries()) {
    const read = await office.must('draw.attachment', { attachmentId: id })
    expect(read.name).toBe(documents[index]?.name)
    expect([...read.bytes]).toEqual([...(documents[index]?.bytes ?? [])])
  }
  expect(
    filesIn(office)
      .map((path) => path.slice(path.lastIndexOf('.')))
      .toSorted(),
  ).toEqual(['.jpg', '.pdf', '.pdf'])
})

test('a name that points elsewhere, hides characters or has no visible one is kept as a plain name', async () => {
  const { office, drawId, gone } = await drawn()
  const bytes = new TextEncoder().encode('样例')
  const names = ['../../office.db', 'C:\\票据\\请假\u200b条.pdf', '\u200b', '证明.tar.gz/']
  const documents = names.map((name) => ({ name, bytes }))
  const view = await office.must('draw.replace', replaceOf(drawId, gone, { documents }))
  expect(view.replacements[0]?.documents.map(({ name }) => name)).toEqual([
    'office.db',
    '请假条.pdf',
    '未命名',
    '未命名',
  ])
  expect(filesIn(office)).toHaveLength(4)
})

test('a file that was changed or taken away outside is not given out as if it were the same', async () => {
  const { office, drawId, gone } = await drawn()
  const view = await office.must('draw.replace', replaceOf(drawId, gone))
  const attachmentId = view.replacements[0]?.documents[0]?.id ?? ''
  const [file = ''] = filesIn(office)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(1))
  expect(await office.refusal('draw.attachment', { attachmentId })).toEqual({
    code: 'document-changed-outside',
    file: '现场照片.jpg',
  })
  rmSync(file)
  expect(await office.refusal('draw.attachment', { attachmentId })).toEqual({
    code: 'document-missing',
    file: '现场照片.jpg',
  })
  expect(await office.refusal('draw.attachment', { attachmentId: 'nowhere' })).toEqual({
    code: 'record-not-found',
    what: 'attachment',
    id: 'nowhere',
  })
})

test('an act that is refused leaves no file behind, and no entry', async () => {
  const { office, drawId, gone } = await drawn()
  const before = (await office.ledger()).length
  await office.refusal('draw.replace', replaceOf(drawId, 'NOBODY'))
  const large = { name: '扫描件.pdf', bytes: new Uint8Array(50 * 1024 * 1024 + 1) }
  expect(
    await office.refusal('draw.replace', replaceOf(drawId, gone, { documents: [aSheet(), large] })),
  ).toEqual({
    code: 'attachment-not-accepted',
    file: '扫描件.pdf',
    reason: 'too-large',
  })
  expect(filesIn(office)).toEqual([])
  expect(await office.ledger()).toHaveLength(before)
})

test('a folder that cannot be written refuses the act', async () => {
  const { office, drawId, gone } = await drawn()
  writeFileSync(join(office.folder, '附件'), 'a file in its place')
  expect(await office.refusal('draw.replace', replaceOf(drawId, gone))).toMatchObject({
    code: 'file-not-written',
    file: '现场照片.jpg',
  })
  expect((await office.must('draw.get', { drawId })).replacements).toEqual([])
})
