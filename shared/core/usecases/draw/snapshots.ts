import type { EffectiveRecusal } from '#shared/contract/index.ts'
import type { Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from '../../store/database.ts'
import { putSnapshot, readSnapshot } from '../../store/draws.ts'
import { findRecord, readRoster } from '../../store/rosters.ts'
import type { PackStamp } from '../office/pack-in-force.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { drawnIds } from './drawn-ids.ts'
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
export async function readFirstSnapshot(db: Db, drawId: string): Promise<FirstSnapshot> {
  const kept = await readSnapshot<FirstSnapshot>(db, drawId, 'first')
  const { targets = [], items = [] } = kept ?? {}
  return { targets, items: items.map((item) => Object.assign({ ownPoints: [] }, item)) }
}

export interface PackSnapshot {
  readonly stamp: PackStamp
  readonly pack: RulePack
}

/** The rules in force when a round was committed: later changes of the pack do not touch the draw. */
export async function putPackSnapshot(tx: Tx, drawId: string, round: number, pack: RulePack): Promise<void> {
  await putSnapshot(tx, drawId, `pack-${round}`, { stamp: stampOf(pack), pack } satisfies PackSnapshot)
}

/** With their reasons as filed when plan 2 was committed: a rule or pair taken back later changes no paper. */
export type FrozenRecusals = readonly EffectiveRecusal[]

/** The rules of a draw's last committed round. Draws from before rules were kept have those in force now. */
export async function packOfDraw(db: Db | Tx, drawId: string): Promise<RulePack | null> {
  for (const round of [2, 1]) {
    const kept = await readSnapshot<PackSnapshot>(db, drawId, `pack-${round}`)
    if (kept !== null) return kept.pack
  }
  return packInForce(db)
}

export async function putRosterSnapshot(
  tx: Tx,
  drawId: string,
  round: number,
  results: ReadonlyMap<string, string>,
): Promise<void> {
  if (round === 1) {
    const targets = (await recordsNamed(tx, 'targets', results.get('4-targets.tsv'))) as Target[]
    const items = (await recordsNamed(tx, 'items', results.get('4-items.tsv'))) as Item[]
    await putSnapshot(tx, drawId, 'first', { targets, items } satisfies FirstSnapshot)
    return
  }
  const named = [...results.values()].join('\n')
  const inspectors = await readRoster(tx, 'inspectors')
  const experts = await readRoster(tx, 'experts')
  const words = new Set(named.split(/[\t\n]/))
  await putSnapshot(tx, drawId, 'second', {
    inspectors: inspectors.filter(({ id }) => words.has(id)),
    experts: experts.filter(({ id }) => words.has(id)),
  } satisfies SecondSnapshot)
}

/** Records whose id stands in the fourth column of a result file, in its order. */
async function recordsNamed(tx: Tx, roster: 'targets' | 'items', text: string | undefined) {
  const kept = await Promise.all(drawnIds(text).map((id) => findRecord(tx, roster, id)))
  return kept.flatMap((one) => (one === null ? [] : [one.record]))
}
