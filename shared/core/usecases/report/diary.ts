import type { AttachmentView, DiaryVersionView, DiaryView, FailureOf } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { cleanLine } from '#shared/domain/rosters/clean-text.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { listAttachments } from '../../store/attachments.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Db, Tx } from '../../store/database.ts'
import * as store from '../../store/diary.ts'
import type { DiaryEntry } from '../../store/diary.ts'
import { actorOf } from '../../store/roster-changes.ts'
import { actWithDocuments } from '../attachments/keep.ts'

export const listDiary: Usecase<'report.diary'> = async ({ db }, { year }) => {
  const own = (await store.listDiary(db)).filter(({ body }) => body.day.startsWith(`${year}-`))
  return ok(await Promise.all(own.map((entry) => viewOf(db, entry))))
}

export const diaryHistory: Usecase<'report.diaryHistory'> = async ({ db }, { id }) => {
  const versions = await store.listDiaryVersions(db, id)
  if (versions.length === 0) return fail({ code: 'record-not-found', what: 'diary', id })
  const papers = await papersOf(db, id)
  return ok(
    versions.map(({ body, ...version }): DiaryVersionView => {
      const { attachmentIds, ...content } = body
      return { ...version, ...content, attachments: chosen(papers, attachmentIds) }
    }),
  )
}

/** A new entry, or the next version of one: what stood there before stays its history. */
export const saveDiary: Usecase<'report.saveDiary'> = async (context, input) => {
  const { entry, version, keep, files, reason } = input
  if (entry.day > dayOf(context)) return fail({ code: 'diary-in-future', date: entry.day })
  const title = cleanLine(entry.title).text
  if (title === '') return fail({ code: 'wrong-input', path: 'entry.title', detail: 'no visible sign' })
  return actWithDocuments(context, files, async (tx, at, kept) => {
    const before = version === 0 ? ok(null) : await seen(tx, { id: entry.id, version })
    if (!before.ok) return before
    const id = before.value?.id ?? newId(context)
    const owned = new Set(before.value?.body.attachmentIds)
    const after: DiaryEntry = {
      id,
      version: version + 1,
      body: {
        ...contentOf(entry),
        title,
        attachmentIds: [...keep.filter((one) => owned.has(one)), ...kept.map((one) => one.id)],
      },
      removed: false,
      reason,
      actor: await actorOf(tx),
      at,
    }
    await store.insertDiaryVersion(tx, after)
    await insertAttachments(tx, { kind: 'diary', id, part: after.version }, kept, at)
    const documents = kept.map(({ name, sha256: digest }) => ({ name, sha256: digest }))
    const view = await viewOf(tx, after)
    const was = before.value === null ? null : await viewOf(tx, before.value)
    const removed = (was?.attachments ?? []).filter(({ id: one }) => !after.body.attachmentIds.includes(one))
    return ok({
      value: view,
      kind: version === 0 ? 'diary.added' : 'diary.edited',
      body: {
        ...toldOf(after),
        before: was === null ? null : contentOf(was),
        documents,
        removed: removed.map(({ name }) => name),
      },
    })
  })
}

export const removeDiary: Usecase<'report.removeDiary'> = (context, { id, version, reason }) =>
  act(context, async (tx, at) => {
    const before = await seen(tx, { id, version })
    if (!before.ok) return before
    const after = {
      ...before.value,
      version: version + 1,
      removed: true,
      reason,
      actor: await actorOf(tx),
      at,
    }
    await store.insertDiaryVersion(tx, after)
    return ok({ value: null, kind: 'diary.removed', body: toldOf(after) })
  })

type Entered = Omit<DiaryEntry['body'], 'attachmentIds'>

const contentOf = ({ kind, day, unit, title, content, people }: Entered): Entered => ({
  kind,
  day,
  unit,
  title,
  content,
  people,
})

const toldOf = ({ id, version, body, reason }: DiaryEntry) => ({
  entry: id,
  version,
  after: contentOf(body),
  reason,
  sha256: sha256(store.diaryText(body)),
})

type SeenFailure = FailureOf<'record-not-found' | 'record-changed-meanwhile'>

/** The entry as the clerk saw it, if it was not taken back. */
async function seen(
  tx: Tx,
  { id, version }: Pick<DiaryEntry, 'id' | 'version'>,
): Promise<Result<DiaryEntry, SeenFailure>> {
  const entry = await store.findDiaryEntry(tx, id)
  if (entry === null || entry.removed) return fail({ code: 'record-not-found', what: 'diary', id })
  return entry.version === version
    ? ok(entry)
    : fail({ code: 'record-changed-meanwhile', id: entry.body.title })
}

async function viewOf(db: Db | Tx, { id, version, body, actor, at }: DiaryEntry): Promise<DiaryView> {
  const { attachmentIds } = body
  return {
    id,
    version,
    ...contentOf(body),
    attachments: chosen(await papersOf(db, id), attachmentIds),
    actor,
    at,
  }
}

/** All that was ever handed in with an entry, by id. */
async function papersOf(db: Context['db'] | Tx, id: string): Promise<ReadonlyMap<string, AttachmentView>> {
  const parts = await listAttachments(db, { kind: 'diary', id })
  return new Map([...parts.values()].flat().map((paper) => [paper.id, paper]))
}

const chosen = (papers: ReadonlyMap<string, AttachmentView>, ids: readonly string[]) =>
  ids.flatMap((id) => papers.get(id) ?? [])
