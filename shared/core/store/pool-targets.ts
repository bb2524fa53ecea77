import { sql } from 'kysely'
import type { FrameTarget } from '#shared/domain/plan/pool.ts'
import type { Db, Tx } from './database.ts'

/** Every target in use with what a pool looks at, in id order. Of a licence it says that there is one, not which. */
export async function readPoolTargets(db: Db | Tx): Promise<readonly FrameTarget[]> {
  return (await readJoined(db)) ?? readColumns(db)
}

/** What many targets have in common. */
type Facts = Omit<FrameTarget, 'id' | 'name'>

/** One of a million: three fields, the rest is shared. */
class PoolTargetRow implements FrameTarget {
  readonly id: string
  readonly name: string
  readonly #facts: Facts

  constructor(id: string, name: string, facts: Facts) {
    this.id = id
    this.name = name
    this.#facts = facts
  }

  get status() {
    return this.#facts.status
  }
  get type() {
    return this.#facts.type
  }
  get industry() {
    return this.#facts.industry
  }
  get region() {
    return this.#facts.region
  }
  get tags() {
    return this.#facts.tags
  }
  get creditRisk() {
    return this.#facts.creditRisk
  }
  get licence() {
    return this.#facts.licence
  }
  get licenceExpires() {
    return this.#facts.licenceExpires
  }
}

/** No field of a record holds these; if one does, the counts tell. */
const betweenFields = '\u001F'
const betweenRows = '\u001E'

/** Rows in one text: long enough for V8 to leave it where it is, short enough not to matter. */
const rowsAtOnce = 5000

/** With id and name every column of the index target_pool, and no other: then the table itself is not read. */
const factColumns =
  sql.raw(`concat_ws(char(31), status, type, industry, region, tags, credit_scale, credit_grade,
  iif(licence = '', '', '1'), licence_expires)`)

interface JoinedRows {
  readonly ids: string | null
  readonly names: string | null
  readonly facts: string | null
}

/**
 * Thousands of rows in three texts: SQLite hands over a million of them in a third of the time of eleven million fields.
 * null: some field holds a separator.
 */
async function readJoined(db: Db | Tx): Promise<readonly FrameTarget[] | null> {
  const targets: FrameTarget[] = []
  const known = new Map<string, Facts | null>()
  for (let last = ''; ; last = targets.at(-1)?.id ?? '') {
    const { rows } =
      await sql<JoinedRows>`select group_concat(id, char(30)) as ids, group_concat(name, char(30)) as names,
        group_concat(facts, char(30)) as facts
      from (select id, name, ${factColumns} as facts from target
        where retired_reason = '' and id > ${last} order by id limit ${rowsAtOnce})`.execute(db)
    const { ids = null, names = null, facts = null } = rows[0] ?? {}
    if (ids === null || names === null || facts === null) return targets
    if (!addRows(targets, [ids, names, facts], known)) return null
  }
}

function addRows(
  targets: FrameTarget[],
  texts: readonly [string, string, string],
  known: Map<string, Facts | null>,
): boolean {
  const [ids = [], names = [], all = []] = texts.map((text) => text.split(betweenRows))
  if (ids.length !== names.length || ids.length !== all.length) return false
  for (let at = 0; at < ids.length; at += 1) {
    const text = all[at] ?? ''
    let facts = known.get(text)
    if (facts === undefined) known.set(text, (facts = factsOf(text)))
    if (facts === null) return false
    targets.push(new PoolTargetRow(ids[at] ?? '', names[at] ?? '', facts))
  }
  return true
}

const noTags: readonly string[] = []

function factsOf(text: string): Facts | null {
  const fields = text.split(betweenFields)
  if (fields.length !== 9) return null
  const [status = '', type = '', industry = '', region = '', tags = '', scale = '', grade = ''] = fields
  const [licence = '', licenceExpires = ''] = fields.slice(7)
  return {
    status,
    type,
    industry,
    region,
    tags: tags === '[]' ? noTags : (JSON.parse(tags) as string[]),
    creditRisk: { scale, grade, asOf: '', source: '' },
    licence,
    licenceExpires,
  }
}

interface PoolRow extends Omit<Facts, 'tags' | 'creditRisk'> {
  readonly id: string
  readonly name: string
  readonly tags: string
  readonly scale: string
  readonly grade: string
}

/** The same field by field. */
export async function readColumns(db: Db | Tx): Promise<readonly FrameTarget[]> {
  const { rows } = await sql<PoolRow>`select id, name, status, type, industry, region, tags,
      credit_scale as scale, credit_grade as grade, iif(licence = '', '', '1') as licence,
      licence_expires as licenceExpires
    from target where retired_reason = '' order by id`.execute(db)
  return rows.map(({ scale, grade, tags, ...row }) => ({
    ...row,
    tags: JSON.parse(tags) as string[],
    creditRisk: { scale, grade, asOf: '', source: '' },
  }))
}
