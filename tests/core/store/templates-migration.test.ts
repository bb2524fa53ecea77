import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { listTemplates, putTemplate } from '#shared/core/store/templates.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

test('an office from before templates could be changed has none of its own, and keeps what it saves from now on', async () => {
  const folder = temporaryFolder()
  const old = await openStore({ folder, clock, migrations: migrations.filter(({ number }) => number < 10) })
  if (!old.ok) throw new Error(old.failure.code)
  await old.value.destroy()
  const store = await openStore({ folder, clock })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  const db = store.value
  onTestFinished(() => db.destroy())
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
