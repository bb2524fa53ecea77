import type { SentSheet } from '#shared/domain/results/read-sheet.ts'
import { sha256 } from '../sha256.ts'
import type { Db, ResultSheetRow, Tx } from './database.ts'

/** 结果录入表 of one department of a draw, as it was sent. */
export interface MadeSheet {
  readonly id: string
  readonly drawId: string
  readonly department: string
  /** 1-based within draw and department */
  readonly edition: number
  readonly content: SentSheet
  readonly madeAt: string
}

/** By department, then edition. */
export async function listMadeSheets(db: Db | Tx, drawId: string): Promise<readonly MadeSheet[]> {
  const rows = await db
    .selectFrom('result_sheet')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('department')
    .orderBy('edition')
    .execute()
  return rows.map(toSheet)
}

export async function insertMadeSheet(tx: Tx, sheet: MadeSheet): Promise<void> {
  const { id, drawId, department, edition, content, madeAt } = sheet
  await tx
    .insertInto('result_sheet')
    .values({ id, draw_id: drawId, department, edition, body: JSON.stringify(content), made_at: madeAt })
    .execute()
}

/** What the ledger tells of it. */
export const sheetDigest = ({ content }: Pick<MadeSheet, 'content'>): string =>
  sha256(JSON.stringify(content))

function toSheet({ draw_id: drawId, made_at: madeAt, body, ...row }: ResultSheetRow): MadeSheet {
  return { ...row, drawId, madeAt, content: JSON.parse(body) as SentSheet }
}

/** The first sheet that is not as its entry tells, is gone, or that no act made; null: none. */
export async function changedResultSheet(db: Db | Tx): Promise<string | null> {
  const entries = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', '=', 'result.sheets-made')
    .orderBy('seq')
    .execute()
  const told = new Map(entries.flatMap(({ body }) => toldIn(JSON.parse(body) as Entry)))
  const rows = await db
    .selectFrom('result_sheet')
    .innerJoin('draw', 'draw.id', 'draw_id')
    .select(['draw.number', 'department', 'edition', 'body'])
    .execute()
  const kept = new Map(
    rows.map(({ number, department, edition, body }) => [nameOf(number, department, edition), sha256(body)]),
  )
  const names = new Set([...told.keys(), ...kept.keys()])
  return [...names].find((name) => told.get(name) !== kept.get(name)) ?? null
}

interface Entry {
  readonly number: string
  readonly sheets: readonly {
    readonly department: string
    readonly edition: number
    readonly sha256: string
  }[]
}

const nameOf = (number: string, department: string, edition: number) =>
  `${number} ${department}第${edition}版`

const toldIn = ({ number, sheets }: Entry) =>
  sheets.map(
    ({ department, edition, sha256: digest }) => [nameOf(number, department, edition), digest] as const,
  )
