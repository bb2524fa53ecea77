import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { InspectionView, Listing } from '#shared/contract/index.ts'
import type { Counted, Inspection } from '#shared/domain/rosters/inspection-history.ts'
import type { Db, InspectionRow, Tx } from './database.ts'
import { rowByRow } from './row-by-row.ts'

export interface InspectionQuery {
  /** Words of which each stands in the target's name, code or pinyin */
  readonly search: string
  /** `2024`; empty: every year */
  readonly year: string
  readonly kinds: readonly string[]
  readonly offset: number
  readonly limit: number
}

type ViewRow = InspectionRow & { readonly target_name: string; readonly draw_number: string | null }

const viewed = sql`inspection join target on target.id = inspection.target_id
  left join draw on draw.id = inspection.draw_id`
const columns = sql`inspection.*, target.name as target_name, draw.number as draw_number`
const newestFirst = sql`inspection.date desc, inspection.target_id, inspection.department, inspection.kind`

/** One page of all targets' inspections, the newest first. */
export async function listInspections(db: Db | Tx, query: InspectionQuery): Promise<Listing<InspectionView>> {
  const where = sql.join(conditionsOf(query), sql` and `)
  const counted = await sql<{ n: number }>`select count(*) as n from ${viewed} where ${where}`.execute(db)
  const page = await sql<ViewRow>`select ${columns} from ${viewed} where ${where}
    order by ${newestFirst} limit ${query.limit} offset ${query.offset}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows: page.rows.map(toView) }
}

function conditionsOf({ search, year, kinds }: InspectionQuery): RawBuilder<unknown>[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  return [
    sql`1`,
    ...words.map((word) => sql`instr(target.search, ${word}) > 0`),
    ...(year === '' ? [] : [sql`inspection.date between ${`${year}-01-01`} and ${`${year}-12-31`}`]),
    ...(kinds.length === 0 ? [] : [sql`inspection.kind in (${sql.join(kinds.map((kind) => sql`${kind}`))})`]),
  ]
}

/** Every inspection, or those of one target; the newest first. */
export async function readInspections(db: Db | Tx, targetId?: string): Promise<readonly InspectionView[]> {
  const where = targetId === undefined ? sql`1` : sql`inspection.target_id = ${targetId}`
  const rows = await sql<ViewRow>`select ${columns} from ${viewed} where ${where}
    order by ${newestFirst}`.execute(db)
  return rows.rows.map(toView)
}

export async function findInspection(db: Db | Tx, id: string): Promise<InspectionView | null> {
  const rows = await sql<ViewRow>`select ${columns} from ${viewed} where inspection.id = ${id}`.execute(db)
  const [row] = rows.rows
  return row === undefined ? null : toView(row)
}

/** The inspection that is the same visit, under another id or none. */
export async function findSameVisit(
  db: Db | Tx,
  { targetId, date, department, kind }: Pick<Inspection, 'targetId' | 'date' | 'department' | 'kind'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('inspection')
    .select('id')
    .where('target_id', '=', targetId)
    .where('date', '=', date)
    .where('department', '=', department)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The inspection by which a department carried out a draw at a target. */
export async function findDrawInspection(
  db: Db | Tx,
  { drawId, targetId, department }: Pick<Inspection, 'drawId' | 'targetId' | 'department'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('inspection')
    .select('id')
    .where('draw_id', '=', drawId)
    .where('target_id', '=', targetId)
    .where('department', '=', department)
    .orderBy('date')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Inserts, or replaces by id. */
export async function putInspections(tx: Tx, inspections: readonly Inspection[], at: string): Promise<void> {
  if (inspections.length === 0) return
  const rows = inspections.map((inspection) => [...Object.values(toRow(inspection)), at])
  const names = [...Object.keys(toRow(emptyInspection)), 'changed_at']
  const replaced = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)
  const statement = `insert into inspection (${names.join(', ')}, revision)
    values (${names.map(() => '?').join(', ')}, 1)
    on conflict (id) do update set ${replaced.join(', ')}, revision = revision + 1`
  await tx.executeQuery(rowByRow(statement, rows))
}

export async function removeInspection(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('inspection').where('id', '=', id).execute()
}

/** What the cap may have to count in that year: its inspections, and all that carry out a draw, whenever that was held. */
export async function countedInspections(db: Db | Tx, year: string): Promise<readonly Counted[]> {
  const rows = await db
    .selectFrom('inspection')
    .select(['target_id', 'date', 'kind', 'exemption', 'draw_id'])
    .where((where) =>
      where.or([
        where.and([where('date', '>=', `${year}-01-01`), where('date', '<=', `${year}-12-31`)]),
        where('draw_id', 'is not', null),
      ]),
    )
    .execute()
  return rows.map(({ target_id: targetId, draw_id: drawId, ...row }) => ({
    ...row,
    targetId,
    drawId: drawId ?? '',
  }))
}

/** Changes with every change of the history. */
export async function inspectionStamp(db: Db | Tx): Promise<string> {
  const rows = await sql<{ stamp: string }>`select count(*) || ':' || coalesce(sum(revision), 0) as stamp
    from inspection`.execute(db)
  return rows.rows[0]?.stamp ?? ''
}

const emptyInspection: Inspection = {
  id: '',
  targetId: '',
  date: '',
  kind: '',
  department: '',
  basis: '',
  exemption: '',
  result: '',
  remark: '',
  registerNumber: '',
  drawId: '',
  source: 'hand',
  extra: {},
}

function toRow(inspection: Inspection): Omit<InspectionRow, 'revision' | 'changed_at'> {
  return {
    id: inspection.id,
    target_id: inspection.targetId,
    date: inspection.date,
    kind: inspection.kind,
    department: inspection.department,
    basis: inspection.basis,
    exemption: inspection.exemption,
    result: inspection.result,
    remark: inspection.remark,
    register_number: inspection.registerNumber,
    draw_id: inspection.drawId === '' ? null : inspection.drawId,
    source: inspection.source,
    extra: JSON.stringify(inspection.extra),
  }
}

function toView(row: ViewRow): InspectionView {
  return {
    id: row.id,
    targetId: row.target_id,
    date: row.date,
    kind: row.kind,
    department: row.department,
    basis: row.basis,
    exemption: row.exemption,
    result: row.result,
    remark: row.remark,
    registerNumber: row.register_number,
    drawId: row.draw_id ?? '',
    source: row.source,
    extra: JSON.parse(row.extra) as Record<string, string>,
    targetName: row.target_name,
    drawNumber: row.draw_number ?? '',
    revision: row.revision,
  }
}
