import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { OperationName } from '#shared/contract/index.ts'
import { holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'

const kindsOf = (papers: readonly { readonly kind: string }[]) =>
  [...new Set(papers.map(({ kind }) => kind))].toSorted()

test('one click makes every paper that the draw has come to, and no more', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdFirst(office)
  expect(kindsOf(await office.must('documents.makeAll', { drawId }))).toEqual(['C3', 'C4', 'T6', 'W5'])
})

test('of a finished draw there are lists, records, notices and the approval, in one act; of a 暗查 no notice', async () => {
  const all = ['C3', 'C4', 'T6', 'T7', 'W3', 'W4', 'W5', 'W9']
  for (const secret of [false, true]) {
    const office = await anOfficeReadyToDraw({ secret })
    const { id: drawId } = await holdDraw(office)
    const entries = (await office.ledger()).length
    const papers = await office.must('documents.makeAll', { drawId })
    expect(kindsOf(papers)).toEqual(all.filter((kind) => !secret || kind !== 'W4'))
    expect((await office.ledger()).length).toBe(entries + 1)
  }
})

test('the zip holds the newest version of each paper in the folders it lies in, under names that Windows takes', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdFirst(office)
  await office.must('documents.makeAll', { drawId })
  const papers = await office.must('documents.makeAll', { drawId })
  expect(papers.every(({ version }) => version === 2)).toBe(true)
  const { name, bytes } = await office.must('documents.package', { drawId })
  expect(name).toMatch(/^全部文书 .+\.zip$/)
  const paths = Object.keys(unzipSync(bytes))
  expect(paths.toSorted()).toEqual(papers.map(({ path }) => path).toSorted())
  for (const part of paths.flatMap((path) => path.split('/')))
    expect(part).toMatch(/^(?!.*[.\s]$)[^\\:*?"<>|\p{Cc}]+$/u)
})

/** Cancels a call as soon as it tells how far it is. */
async function cancelled(office: ReadyOffice, name: OperationName, input: object) {
  const stop = new AbortController()
  return office.core.call(name, input, { signal: stop.signal, onProgress: () => stop.abort() })
}

test('a batch that is cancelled leaves no file and no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const entries = (await office.ledger()).length
  expect(await cancelled(office, 'documents.makeAll', { drawId })).toMatchObject({
    ok: false,
    failure: { code: 'cancelled' },
  })
  expect(await cancelled(office, 'dispatch.make', { drawId })).toMatchObject({
    ok: false,
    failure: { code: 'cancelled' },
  })
  expect(await office.must('documents.list', {})).toEqual([])
  expect((await office.ledger()).length).toBe(entries)
  expect((await office.must('dispatch.list', { drawId })).every(({ latest }) => latest === null)).toBe(true)
})
