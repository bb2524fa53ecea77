import type { Db, Tx } from './database.ts'
import type { RoundName } from './draws.ts'
import { roundName } from './draws.ts'

/** What a commitment fixes of a draw's row beyond what its plan says. */
export interface DrawIdentity {
  readonly serial: number
  readonly task: string
  readonly secret: boolean
}

/** All that the ledger tells of one draw. */
export interface DrawTold {
  readonly committed: ReadonlySet<number>
  readonly concluded: ReadonlySet<number>
  /** path → sha256 of every file that an entry names */
  readonly digests: ReadonlyMap<string, string>
  /** name → sha256; entries of earlier versions name none */
  readonly snapshots: Readonly<Record<string, string>>
  readonly contributors: ReadonlyMap<string, readonly string[]>
  /** `round#position=digits` */
  readonly fixedSlips: ReadonlySet<string>
  readonly identity: DrawIdentity | null
  /** null: it stands */
  readonly voidReason: string | null
  /** The giving up named the files that it showed */
  readonly disclosed: boolean
}

interface Entry {
  readonly number: string
  readonly round?: number
  readonly commit?: string
  readonly contributors?: readonly string[]
  readonly position?: number
  readonly digits?: string
  readonly digests?: Readonly<Record<string, string>>
  readonly snapshots?: Readonly<Record<string, string>>
  readonly identity?: DrawIdentity
  readonly reason?: string
}

class Telling implements DrawTold {
  readonly committed = new Set<number>()
  readonly concluded = new Set<number>()
  readonly digests = new Map<string, string>()
  readonly contributors = new Map<string, readonly string[]>()
  readonly fixedSlips = new Set<string>()
  snapshots: Readonly<Record<string, string>> = {}
  identity: DrawIdentity | null = null
  voidReason: string | null = null
  disclosed = false

  add(kind: string, entry: Entry): void {
    const { round = 1, digests = {}, snapshots = {} } = entry
    for (const [path, digest] of Object.entries(digests)) this.digests.set(path, digest)
    this.snapshots = { ...this.snapshots, ...snapshots }
    if (kind === 'draw.committed') this.commit(round, entry)
    if (kind === 'draw.concluded') this.concluded.add(round)
    if (kind === 'draw.slip-fixed') {
      this.fixedSlips.add(`${roundName(round)}#${entry.position ?? 0}=${entry.digits ?? ''}`)
    }
    if (kind === 'draw.voided') {
      this.voidReason = entry.reason ?? ''
      this.disclosed = entry.digests !== undefined
    }
  }

  private commit(round: number, { commit = '', contributors = [], identity }: Entry): void {
    this.committed.add(round)
    this.digests.set(planPath(roundName(round)), commit)
    this.contributors.set(roundName(round), contributors)
    this.identity = identity ?? this.identity
  }
}

/** Where the plan of a round stands in the package. */
export function planPath(round: RoundName): string {
  if (round === '1') return '2-plan.txt'
  return round === '2' ? '6-plan.txt' : `${round}/6-plan.txt`
}

/** By the draw's number. */
export async function toldOfDraws(db: Db | Tx): Promise<ReadonlyMap<string, DrawTold>> {
  const rows = await db
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where('kind', 'like', 'draw.%')
    .orderBy('seq')
    .execute()
  const told = new Map<string, Telling>()
  for (const { kind, body } of rows) {
    const entry = JSON.parse(body) as Entry
    const own = told.get(entry.number) ?? new Telling()
    own.add(kind, entry)
    told.set(entry.number, own)
  }
  return told
}

/** path → sha256 of every paper as it was issued */
export async function issuedDigests(db: Db | Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('ledger').select('body').where('kind', '=', 'documents.issued').execute()
  const issued = rows.flatMap(
    ({ body }) => (JSON.parse(body) as { files: readonly { path: string; sha256: string }[] }).files,
  )
  return new Map(issued.map(({ path, sha256 }) => [path, sha256]))
}
