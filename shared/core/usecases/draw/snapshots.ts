import type { Expert, Inspector, Item, Target } from '#shared/domain/rosters/types.ts'
import type { Tx } from '../../store/database.ts'
import { putSnapshot } from '../../store/draws.ts'
import { findRecord, readRoster } from '../../store/rosters.ts'
import { drawnIds } from './drawn-ids.ts'
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

export async function putRosterSnapshot(
  tx: Tx,
  drawId: string,
  round: 1 | 2,
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
