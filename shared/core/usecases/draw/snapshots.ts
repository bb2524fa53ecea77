import type { EffectiveRecusal } from '#shared/contract/index.ts'
import type { Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import { completePack } from '../../resources/rule-packs.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listSnapshotNames, putSnapshot, readSnapshot } from '../../store/draws.ts'
import { listReplacements } from '../../store/replacements.ts'
import { readRecords, readRoster } from '../../store/rosters.ts'
import type { PackStamp } from '../office/pack-in-force.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { drawnIds } from './drawn-ids.ts'
import type { Seat } from './seats.ts'
import { seatsOf } from './seats.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'

/** What the papers say beyond the frozen files: addresses, phones and legal bases as the rosters stood that day. */
export interface TaskSnapshot {
  readonly plan: Plan
  readonly task: Task
  readonly scheme: Scheme
}

export interface FirstSnapshot {
  readonly targets: readonly Target[]
  readonly items: readonly Item[]
}

export interface SecondSnapshot {
  readonly inspectors: readonly Inspector[]
  readonly experts: readonly Expert[]
}

/** Draws from before items had points of the office's own say nothing of them. */
export async function readFirstSnapshot(db: Db | Tx, drawId: string): Promise<FirstSnapshot> {
  const kept = await readSnapshot<FirstSnapshot>(db, drawId, 'first')
  const { targets = [], items = [] } = kept ?? {}
  return { targets, items: items.map((item) => Object.assign({ ownPoints: [] }, item)) }
}

/** Everybody whom a second round of the draw sent, as of the last of them that did. */
export async function readSecondSnapshot(db: Db | Tx, drawId: string): Promise<SecondSnapshot> {
  const further = (await roundsNamed(db, drawId, /^second-(\d+)$/)).toSorted((one, other) => one - other)
  const inspectors = new Map<string, Inspector>()
  const experts = new Map<string, Expert>()
  for (const round of [2, ...further]) {
    const kept = await readSnapshot<SecondSnapshot>(db, drawId, ofRound('second', round))
    for (const one of kept?.inspectors ?? []) inspectors.set(one.id, one)
    for (const one of kept?.experts ?? []) experts.set(one.id, one)
  }
  return { inspectors: [...inspectors.values()], experts: [...experts.values()] }
}

/** Who is inspected at each seat, in the order of `4-targets.tsv`: as drawn, or as the replacement stood in the roster that day. */
export async function readInspectedTargets(db: Db | Tx, drawId: string): Promise<readonly Target[]> {
  const { targets } = await readFirstSnapshot(db, drawId)
  const replacements = await listReplacements(db, drawId)
  const records = new Map(replacements.map(({ replacementId, record }) => [replacementId, record]))
  const kept = new Map(targets.map((target) => [target.id, target]))
  const seats = seatsOf(
    targets.map(({ id }) => id),
    replacements,
  )
  return seats.flatMap(({ inspectedId }) => records.get(inspectedId) ?? kept.get(inspectedId) ?? [])
}

export interface PackSnapshot {
  readonly stamp: PackStamp
  readonly pack: RulePack
}

/** The rules in force when a round was committed: later changes of the pack do not touch the draw. */
export async function putPackSnapshot(tx: Tx, drawId: string, round: number, pack: RulePack): Promise<void> {
  await putSnapshot(tx, drawId, `pack-${round}`, { stamp: stampOf(pack), pack } satisfies PackSnapshot)
}

/**
 * With their reasons as filed when a second round was committed: a rule or pair taken back later changes no paper.
 * `targetId` is the drawn target's, `targetName` that of whom the recusal is about.
 */
export type FrozenRecusals = readonly EffectiveRecusal[]

/** Round 2 has had its own name since before there were further ones; the same goes for the people. */
const ofRound = (name: string, round: number) => (round === 2 ? name : `${name}-${round}`)

export const putRecusalSnapshot = (tx: Tx, drawId: string, round: number, recusals: FrozenRecusals) =>
  putSnapshot(tx, drawId, ofRound('recusals', round), recusals)

export const readRecusalSnapshot = (db: Db | Tx, drawId: string, round: number) =>
  readSnapshot<FrozenRecusals>(db, drawId, ofRound('recusals', round))

/** Who was inspected in the place of whom when a further round was committed; seats without a replacement are left out. */
export async function putSeatSnapshot(
  tx: Tx,
  drawId: string,
  round: number,
  seats: readonly Seat[],
): Promise<void> {
  const replaced = seats.filter(({ targetId, inspectedId }) => targetId !== inspectedId)
  if (round > 2) await putSnapshot(tx, drawId, `seats-${round}`, replaced)
}

/** Drawn target → who was inspected in its place */
export async function readSeatSnapshot(
  db: Db | Tx,
  drawId: string,
  round: number,
): Promise<ReadonlyMap<string, string>> {
  const seats = (await readSnapshot<readonly Seat[]>(db, drawId, `seats-${round}`)) ?? []
  return new Map(seats.map(({ targetId, inspectedId }) => [targetId, inspectedId]))
}

/** The rules of a draw's last committed round. Draws from before rules were kept have those in force now. */
export async function packOfDraw(db: Db | Tx, drawId: string): Promise<RulePack | null> {
  const rounds = await roundsNamed(db, drawId, /^pack-(\d+)$/)
  const kept = await readSnapshot<PackSnapshot>(db, drawId, `pack-${Math.max(0, ...rounds)}`)
  return kept === null ? packInForce(db) : completePack(kept.pack)
}

async function roundsNamed(db: Db | Tx, drawId: string, pattern: RegExp): Promise<readonly number[]> {
  const names = await listSnapshotNames(db, drawId)
  return [...names].flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number)
}

export async function putRosterSnapshot(
  tx: Tx,
  drawId: string,
  round: number,
  results: ReadonlyMap<string, string>,
): Promise<void> {
  if (round === 1) {
    const targets = await readRecords(tx, 'targets', drawnIds(results.get('4-targets.tsv')))
    const items = await readRecords(tx, 'items', drawnIds(results.get('4-items.tsv')))
    await putSnapshot(tx, drawId, 'first', { targets, items } satisfies FirstSnapshot)
    return
  }
  const named = [...results.values()].join('\n')
  const inspectors = await readRoster(tx, 'inspectors')
  const experts = await readRoster(tx, 'experts')
  const words = new Set(named.split(/[\t\n]/))
  await putSnapshot(tx, drawId, ofRound('second', round), {
    inspectors: inspectors.filter(({ id }) => words.has(id)),
    experts: experts.filter(({ id }) => words.has(id)),
  } satisfies SecondSnapshot)
}
