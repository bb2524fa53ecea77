import type { NumberSeries } from '#shared/domain/documents/numbers.ts'
import { nextNumber } from '#shared/domain/documents/numbers.ts'
import type { Db, DocumentNumberRow, Tx } from './database.ts'

/** A number that was given to a document. */
export interface GivenNumber extends NumberSeries {
  readonly number: number
  readonly documentId: string
  readonly taskId: string
  readonly kind: DocumentNumberRow['kind']
  readonly title: string
  readonly issuedOn: string
  /** Empty: in force */
  readonly withdrawnAt: string
  readonly withdrawnReason: string
}

/** Up to where numbers were given without the program. */
export interface ByHand extends NumberSeries {
  readonly upTo: number
  readonly reason: string
  readonly setAt: string
}

/** Newest first. */
export async function listNumbers(db: Db | Tx, year: number): Promise<readonly GivenNumber[]> {
  const rows = await db
    .selectFrom('document_number')
    .selectAll()
    .where('year', '=', year)
    .orderBy('letter_code')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toNumber)
}

export async function listByHand(db: Db | Tx, year: number): Promise<readonly ByHand[]> {
  const rows = await db
    .selectFrom('document_number_by_hand')
    .selectAll()
    .where('year', '=', year)
    .orderBy('letter_code')
    .execute()
  return rows.map(({ letter_code: letterCode, up_to: upTo, reason, set_at: setAt }) => ({
    letterCode,
    year,
    upTo,
    reason,
    setAt,
  }))
}

/** The paper of this kind that is in force for a task; null: none was issued, or it was withdrawn. */
export async function numberInForce(
  db: Db | Tx,
  kind: DocumentNumberRow['kind'],
  taskId: string,
): Promise<GivenNumber | null> {
  const row = await db
    .selectFrom('document_number')
    .selectAll()
    .where('kind', '=', kind)
    .where('task_id', '=', taskId)
    .where('withdrawn_at', '=', '')
    .executeTakeFirst()
  return row === undefined ? null : toNumber(row)
}

export async function findNumber(
  db: Db | Tx,
  { letterCode, year }: NumberSeries,
  number: number,
): Promise<GivenNumber | null> {
  const row = await db
    .selectFrom('document_number')
    .selectAll()
    .where('letter_code', '=', letterCode)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : toNumber(row)
}

export async function nextFreeNumber(db: Db | Tx, { letterCode, year }: NumberSeries): Promise<number> {
  const given = (await listNumbers(db, year)).filter((one) => one.letterCode === letterCode)
  const byHand = (await listByHand(db, year)).find((one) => one.letterCode === letterCode)
  return nextNumber(
    given.map(({ number }) => number),
    byHand?.upTo ?? 0,
  )
}

export async function insertNumber(
  tx: Tx,
  given: Omit<GivenNumber, 'withdrawnAt' | 'withdrawnReason'>,
): Promise<void> {
  const { letterCode, documentId, taskId, issuedOn, ...row } = given
  await tx
    .insertInto('document_number')
    .values({
      ...row,
      letter_code: letterCode,
      document_id: documentId,
      task_id: taskId,
      issued_on: issuedOn,
      withdrawn_at: '',
      withdrawn_reason: '',
    })
    .execute()
}

export async function withdrawNumber(
  tx: Tx,
  { letterCode, year, number }: GivenNumber,
  withdrawn: { readonly at: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('document_number')
    .set({ withdrawn_at: withdrawn.at, withdrawn_reason: withdrawn.reason })
    .where('letter_code', '=', letterCode)
    .where('year', '=', year)
    .where('number', '=', number)
    .execute()
}

export async function putByHand(tx: Tx, { letterCode, year, upTo, reason, setAt }: ByHand): Promise<void> {
  const row = { up_to: upTo, reason, set_at: setAt }
  await tx
    .insertInto('document_number_by_hand')
    .values({ letter_code: letterCode, year, ...row })
    .onConflict((conflict) => conflict.columns(['letter_code', 'year']).doUpdateSet(row))
    .execute()
}

function toNumber(row: DocumentNumberRow): GivenNumber {
  return {
    letterCode: row.letter_code,
    year: row.year,
    number: row.number,
    documentId: row.document_id,
    taskId: row.task_id,
    kind: row.kind,
    title: row.title,
    issuedOn: row.issued_on,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
  }
}

/** Documents whose number was withdrawn, by id. */
export async function withdrawnDocuments(db: Db | Tx): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document_number')
    .select('document_id')
    .where('withdrawn_at', '<>', '')
    .execute()
  return new Set(rows.map((row) => row.document_id))
}
