import { expect, test } from 'vitest'
import { listTemplates, putTemplate } from '#shared/core/store/templates.ts'
import { anOfficeOf, openedAt } from './old-office.ts'

test('an office from before templates could be changed has none of its own, and keeps what it saves from now on', async () => {
  const db = await openedAt(await anOfficeOf(9))
  expect(await listTemplates(db)).toEqual([])
  const own = { id: 'scheme', revision: 1, changedAt: '2024-05-27T01:00:00.000Z' }
  const paragraphs = [{ kind: 'title' as const, text: '〔方案名称〕' }]
  await db.transaction().execute((tx) => putTemplate(tx, { ...own, paragraphs }))
  expect(await listTemplates(db)).toEqual([{ ...own, paragraphs }])
  await db.transaction().execute((tx) => putTemplate(tx, { ...own, revision: 2, paragraphs: null }))
  expect(await listTemplates(db)).toEqual([{ ...own, revision: 2, paragraphs: null }])
  const broken = { id: 'x', body: '{}', revision: 1, changed_at: '' }
  await expect(db.insertInto('document_template').values(broken).execute()).rejects.toThrow(/CHECK/u)
})
