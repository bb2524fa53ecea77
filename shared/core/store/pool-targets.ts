import { sql } from 'kysely'
import type { FrameTarget } from '#shared/domain/plan/pool.ts'
import type { Db, Tx } from './database.ts'

interface PoolRow {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly type: string
  readonly industry: string
  readonly region: string
  readonly tags: string
  readonly scale: string
  readonly grade: string
  readonly licence: string
  readonly licenceExpires: string
}

const noTags: readonly string[] = []

/**
 * Every target in use with what a pool looks at, in id order: of a hundred thousand whole records most of the time goes into what
 * is not asked.
 */
export async function readPoolTargets(db: Db | Tx): Promise<readonly FrameTarget[]> {
  // The plus keeps SQLite from walking the index and fetching a million rows from all over the file: it sorts instead.
  const { rows } = await sql<PoolRow>`select id, name, status, type, industry, region, tags,
      credit_scale as scale, credit_grade as grade,
     licence, licence_expires as licenceExpires
    from target where retired_reason = '' order by +id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    type: row.type,
    industry: row.industry,
    region: row.region,
    tags: row.tags === '[]' ? noTags : (JSON.parse(row.tags) as string[]),
    creditRisk: { scale: row.scale, grade: row.grade, asOf: '', source: '' },
    licence: row.licence,
    licenceExpires: row.licenceExpires,
  }))
}
