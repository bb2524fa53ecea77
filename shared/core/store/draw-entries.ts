import type { Db, Tx } from './database.ts'
import type { RoundName } from './draws.ts'
import { roundName } from './draws.ts'
import { isOfGroup } from './ledger-kinds.ts'

/** What a commitment fixes of a draw's row beyond what its plan says. */
export interface DrawIdentity {
  readonly serial: number
  readonly task: string
  readonly secret: boolean
}

/** 递补 as its entry tells it. `record`: sha256 of what the papers print of who came */
export interface ReplacementTold {
  readonly replacement: number
  readonly targetId: string
  readonly replacementId: string
  readonly stratum: string
  readonly rank: number
  readonly ticket: string
  readonly reason: string
  readonly record: string
  readonly at: string
}

interface DocumentTold {
  readonly name: string
  readonly sha256: string
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
  /** In their order */
  readonly replacements: readonly ReplacementTold[]
  /** Kind and part of the owner → what was handed in with it, in its order */
  readonly documents: ReadonlyMap<string, readonly DocumentTold[]>
  readonly identity: DrawIdentity | null
  /** null: it stands */
  readonly voidReason: string | null
  /** The giving up named the files that it showed */
  readonly disclosed: boolean
}

interface Entry extends Partial<Omit<ReplacementTold, 'reason' | 'at'>> {
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
  readonly documents?: readonly DocumentTold[]
}

class Telling implements DrawTold {
  readonly committed = new Set<number>()
  readonly concluded = new Set<number>()
  readonly digests = new Map<string, string>()
  readonly contributors = new Map<string, readonly string[]>()
  readonly fixedSlips = new Set<string>()
  readonly replacements: ReplacementTold[] = []
  readonly documents = new Map<string, readonly DocumentTold[]>()
  snapshots: Readonly<Record<string, string>> = {}
  identity: DrawIdentity | null = null
  voidReason: string | null = null
  disclosed = false

  add(kind: string, entry: Entry, at: string): void {
    const { round = 1, digests = {}, snapshots = {} } = entry
    for (const [path, digest] of Object.entries(digests)) this.digests.set(path, digest)
    this.snapshots = { ...this.snapshots, ...snapshots }
    if (kind === 'draw.committed') this.commit(round, entry)
    if (kind === 'draw.concluded') this.concluded.add(round)
    if (kind === 'draw.slip-fixed') {
      this.fixedSlips.add(`${roundName(round)}#${entry.position ?? 0}=${entry.digits ?? ''}`)
    }
    if (kind === 'draw.replaced') this.replace(entry, at)
    if (kind === 'draw.voided') {
      this.voidReason = entry.reason ?? ''
      this.disclosed = entry.digests !== undefined
    }
  }

  private replace(entry: Entry, at: string): void {
    const { replacement = 0, targetId = '', replacementId = '', documents = [] } = entry
    const { stratum = '', rank = 0, ticket = '', reason = '', record = '' } = entry
    this.replacements.push({
      replacement,
      targetId,
      replacementId,
      stratum,
      rank,
      ticket,
      reason,
      record,
      at,
    })
    this.documents.set(`draw-replacement ${replacement}`, documents)
  }

  private commit(round: number, { commit = '', contributors = [], identity, documents }: Entry): void {
    this.committed.add(round)
    if (documents !== undefined) this.documents.set(`draw-round ${round}`, documents)
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
    .select(['kind', 'body', 'at'])
    .where(isOfGroup('draw'))
    .orderBy('seq')
    .execute()
  const told = new Map<string, Telling>()
  for (const { kind, body, at } of rows) {
    const entry = JSON.parse(body) as Entry
    const own = told.get(entry.number) ?? new Telling()
    own.add(kind, entry, at)
    told.set(entry.number, own)
  }
  return told
}

/** path → sha256 of every paper as it was issued */
export async function issuedDigests(db: Db | Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', '=', 'documents.issued')
    .orderBy('seq')
    .execute()
  const issued = rows.flatMap(
    ({ body }) => (JSON.parse(body) as { files: readonly { path: string; sha256: string }[] }).files,
  )
  return new Map(issued.map(({ path, sha256 }) => [path, sha256]))
}
