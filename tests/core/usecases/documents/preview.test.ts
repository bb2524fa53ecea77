import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { PaperPreview } from '#shared/contract/index.ts'
import { aNewPlan, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aCounty, aHeldDraw } from './county.ts'
import { shownIn, writtenIn } from './paper-letters.ts'

const keptFiles = (office: OfficeUnderTest) => readdirSync(join(office.folder, '预览'))

async function aPlanPaper() {
  const office = await anOffice()
  await office.must('plan.save', { plan: aNewPlan() })
  const [paper] = await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  if (paper === undefined) throw new Error('no paper')
  return { office, paper, request: { paper: { of: 'document', documentId: paper.id } } as const }
}

test('what is previewed is what is issued, and previewing issues nothing', async () => {
  const office = await aCounty()
  const { id: drawId } = await aHeldDraw(office)
  const entries = (await office.ledger()).length
  const kinds = ['T6', 'W3', 'W5', 'W9', 'C2'] as const
  const previews: PaperPreview[] = []
  for (const kind of kinds) {
    const paper = { of: 'draw', drawId, kind, round: null } as const
    previews.push(await office.must('documents.preview', { paper }))
    const checked = await office.must('documents.checkPaper', { paper })
    expect(checked.file).toMatch(/[.]docx$/)
  }
  expect(await office.must('documents.list', {})).toEqual([])
  expect(await office.ledger()).toHaveLength(entries)
  const made = await office.must('documents.makeDraw', { drawId, kinds: [...kinds], round: null })
  for (const [index, kind] of kinds.entries()) {
    const paper = made.find((one) => one.kind === kind && one.format === 'docx')
    const preview = previews[index]
    if (paper === undefined || preview === undefined) throw new Error(`no ${kind}`)
    expect(preview).toMatchObject({ kind, issued: null })
    expect(shownIn(preview)).toBe(await writtenIn(office, paper))
  }
})

test('an issued paper is shown as it was issued, whatever has changed since', async () => {
  const { office, paper, request } = await aPlanPaper()
  const before = await office.must('documents.preview', request)
  await office.must('plan.save', { plan: aNewPlan({ number: '2023002' }) })
  const after = await office.must('documents.preview', request)
  expect(after).toEqual(before)
  expect(after.issued?.id).toBe(paper.id)
  expect(shownIn(after)).toBe(await writtenIn(office, paper))
  const now = await office.must('documents.preview', { paper: { of: 'plan', year: 2023, scope: 'internal' } })
  expect([shownIn(now), shownIn(after)].map((text) => text.includes('2023002'))).toEqual([true, false])
})

test('a kept page that does not give the issued file again is not shown', async () => {
  const { office, paper, request } = await aPlanPaper()
  const place = join(office.folder, '预览', `${paper.sha256}.json.gz`)
  const kept = gunzipSync(readFileSync(place)).toString('utf8')
  writeFileSync(place, gzipSync(kept.replaceAll('计划', '伪造')))
  const told = { code: 'preview-not-kept', file: paper.fileName, why: 'other' }
  expect(await office.refusal('documents.preview', request)).toEqual(told)
  writeFileSync(place, readFileSync(place).subarray(0, 40))
  expect(await office.refusal('documents.preview', request)).toEqual(told)
  rmSync(place)
  expect(await office.refusal('documents.preview', request)).toEqual({ ...told, why: 'none' })
})

test('a file that was changed outside is not shown as if it were the same', async () => {
  const { office, paper, request } = await aPlanPaper()
  writeFileSync(join(office.folder, '文书', paper.path), '改过')
  expect(await office.refusal('documents.preview', request)).toMatchObject({
    code: 'document-changed-outside',
  })
})

test('every issued file is looked at: unchanged, changed or missing', async () => {
  const { office } = await aPlanPaper()
  await office.must('documents.makePlan', { year: 2023, scope: 'internal' })
  const [first, second, ...others] = await office.must('documents.list', {})
  if (first === undefined || second === undefined) throw new Error('no papers')
  writeFileSync(join(office.folder, '文书', first.path), '改过')
  rmSync(join(office.folder, '文书', second.path))
  const states = new Map(
    (await office.must('documents.states', {})).map(({ documentId, state }) => [documentId, state]),
  )
  expect(states.get(first.id)).toBe('changed')
  expect(states.get(second.id)).toBe('missing')
  expect(others.map(({ id }) => states.get(id))).toEqual(others.map(() => 'unchanged'))
})

test('pages are kept of Word files alone', async () => {
  const { office, paper } = await aPlanPaper()
  expect(keptFiles(office)).toEqual([`${paper.sha256}.json.gz`])
})
