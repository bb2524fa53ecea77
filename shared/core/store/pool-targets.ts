import { sql } from 'kysely'
import type { PoolTarget } from '#shared/domain/plan/pool.ts'
import type { Db, Tx } from './database.ts'

interface PoolRow {
  readonly id: string
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

/** Every target in use with what a pool looks at: of a hundred thousand whole records most of the time goes into what is not asked. */
export async function readPoolTargets(db: Db | Tx): Promise<readonly PoolTarget[]> {
  const { rows } = await sql<PoolRow>`select id, status, type, industry, region, tags,
      credit_scale as scale, credit_grade as grade,
     licence, licence_expires as licenceExpires
    from target where retired_reason = '' order by id`.execute(db)
  return rows.map(({ tags, scale, grade, ...row }) => ({
    ...row,
    tags: tags === '[]' ? noTags : (JSON.parse(tags) as string[]),
    creditRisk: { scale, grade, asOf: '', source: '' },
  }))
}
