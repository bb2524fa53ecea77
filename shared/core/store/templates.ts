import type { TemplateParagraph } from '#shared/domain/documents/templates/index.ts'
import type { Db, Tx } from './database.ts'

/** An office's own wording of a template. */
export interface KeptTemplate {
  readonly id: string
  /** null: it was put back to the shipped text */
  readonly paragraphs: readonly TemplateParagraph[] | null
  readonly revision: number
  readonly changedAt: string
}

export async function listTemplates(db: Db | Tx): Promise<readonly KeptTemplate[]> {
  const rows = await db.selectFrom('document_template').selectAll().orderBy('id').execute()
  return rows.map(({ id, body, revision, changed_at: changedAt }) => ({
    id,
    paragraphs: body === null ? null : (JSON.parse(body) as readonly TemplateParagraph[]),
    revision,
    changedAt,
  }))
}

export async function putTemplate(
  tx: Tx,
  { id, paragraphs, revision, changedAt }: KeptTemplate,
): Promise<void> {
  const body = paragraphs === null ? null : JSON.stringify(paragraphs)
  const row = { body, revision, changed_at: changedAt }
  await tx
    .insertInto('document_template')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
