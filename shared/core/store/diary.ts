import type { DiaryContent } from '#shared/domain/report/diary.ts'
import type { Db, DiaryVersionRow, Tx } from './database.ts'

/** What one version of an entry says. */
export interface DiaryBody extends DiaryContent {
  /** In their order; what an earlier version had and this one has not was taken out */
  readonly attachmentIds: readonly string[]
}

export interface DiaryVersion {
  readonly version: number
  readonly body: DiaryBody
  readonly removed: boolean
  readonly reason: string
  readonly actor: string
  readonly at: string
}

export interface DiaryEntry extends DiaryVersion {
  readonly id: string
}

export const diaryText = (body: DiaryBody): string => {
  const { kind, day, unit, title, content, people, attachmentIds } = body
  return JSON.stringify({ kind, day, unit, title, content, people, attachmentIds })
}

/** The last version of each entry, those that were taken back left out; by day. */
export async function listDiary(db: Db | Tx): Promise<readonly DiaryEntry[]> {
  const rows = await db
    .selectFrom('diary_version')
    .selectAll()
    .orderBy('entry_id')
    .orderBy('version')
    .execute()
  const last = new Map(rows.map((row) => [row.entry_id, row]))
  return [...last.values()]
    .filter(({ removed }) => removed === 0)
    .map(toEntry)
    .toSorted((one, other) => (one.body.day < other.body.day ? -1 : one.body.day > other.body.day ? 1 : 0))
}

/** The last version, also of one that was taken back; null: there is none. */
export async function findDiaryEntry(db: Db | Tx, id: string): Promise<DiaryEntry | null> {
  const row = await db
    .selectFrom('diary_version')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toEntry(row)
}

/** First to last. */
export async function listDiaryVersions(db: Db | Tx, id: string): Promise<readonly DiaryVersion[]> {
  const rows = await db
    .selectFrom('diary_version')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(toVersion)
}

export async function insertDiaryVersion(tx: Tx, { id, body, removed, ...row }: DiaryEntry): Promise<void> {
  await tx
    .insertInto('diary_version')
    .values({ ...row, entry_id: id, body: diaryText(body), removed: removed ? 1 : 0 })
    .execute()
}

function toVersion({ entry_id: _id, body, removed, ...row }: DiaryVersionRow): DiaryVersion {
  return { ...row, body: JSON.parse(body) as DiaryBody, removed: removed === 1 }
}

function toEntry(row: DiaryVersionRow): DiaryEntry {
  return { id: row.entry_id, ...toVersion(row) }
}
