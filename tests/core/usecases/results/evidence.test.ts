import { expect, test } from 'vitest'
import { evidenceKind } from '#shared/core/usecases/results/evidence-kind.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { afterTheDraw, enter, seen, sheetAt } from './an-entry.ts'
import { aPdf, aPhoto, aVideo, cut } from './evidence-files.ts'

test('the bytes decide what a file is: whole pictures, videos and PDFs are taken, by whatever case of their ending', () => {
  expect(evidenceKind('a.JPG', aPhoto().bytes)).toBe('picture')
  expect(evidenceKind('a.mp4', aVideo().bytes)).toBe('video')
  expect(evidenceKind('a.mov', aVideo().bytes)).toBe('video')
  expect(evidenceKind('a.pdf', aPdf().bytes)).toBe('pdf')
})

test('cut short, under a wrong name, or something else altogether: refused, each for its reason', () => {
  for (const file of [aPhoto(), aVideo(), aPdf()]) {
    const { name, bytes } = cut(file)
    expect([name, evidenceKind(name, bytes)]).toEqual([name, 'damaged'])
  }
  expect(evidenceKind('照片.jpg', aPdf().bytes)).toBe('disguised')
  expect(evidenceKind('录像.mp4', aPhoto().bytes)).toBe('disguised')
  expect(evidenceKind('照片', aPhoto().bytes)).toBe('disguised')
  expect(evidenceKind('程序.jpg', new TextEncoder().encode('MZ 不是图片'))).toBe('unknown')
  expect(evidenceKind('网页.pdf', new TextEncoder().encode('<html></html>'))).toBe('unknown')
})

test('evidence is kept whole or not at all, opened as it came, and withdrawn only with a reason that stays', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  office.setTime(afterTheDraw)
  const { recordId } = await enter(office, await sheetAt(office, drawId))
  const refused = await office.refusal('results.addEvidence', { recordId, files: [aPhoto(), cut(aVideo())] })
  expect(refused).toEqual({ code: 'evidence-not-accepted', file: '现场录像.mp4', why: 'damaged' })
  const empty = { name: '空.jpg', bytes: new Uint8Array() }
  expect(await office.refusal('results.addEvidence', { recordId, files: [empty] })).toMatchObject({
    code: 'attachment-not-accepted',
    reason: 'empty',
  })
  expect((await sheetAt(office, drawId)).evidence).toEqual([])
  await office.must('results.addEvidence', { recordId, files: [aPhoto(), aVideo()] })
  const all = await office.must('results.addEvidence', { recordId, files: [aPdf()] })
  expect(all.map(({ name, kind, withdrawn }) => [name, kind, withdrawn])).toEqual([
    ['现场照片.jpg', 'picture', null],
    ['现场录像.mp4', 'video', null],
    ['签字页.pdf', 'pdf', null],
  ])
  const attachmentId = all[0]?.id ?? ''
  expect((await office.must('draw.attachment', { attachmentId })).bytes).toEqual(aPhoto().bytes)
  const [first] = await office.must('results.withdrawEvidence', { attachmentId, reason: '拍错了门店' })
  expect(first?.withdrawn).toMatchObject({ reason: '拍错了门店' })
  expect(await office.refusal('results.withdrawEvidence', { attachmentId, reason: '再撤' })).toMatchObject({
    code: 'evidence-withdrawn-already',
  })
  // What was proved stays provable after the reviewer's step.
  await office.must('results.approve', { drawId, records: [seen(await sheetAt(office, drawId))] })
  await office.must('results.addEvidence', { recordId, files: [aPhoto('补拍.jpg')] })
  await office.close()
  await openOffice({ folder: office.folder })
})
