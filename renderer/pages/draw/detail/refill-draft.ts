import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { HeldPlace } from './held-places.ts'

/** Why places are given anew: whoever cannot come gives up his places, whoever has to stay away from one target that one. */
export type RefillCause = 'absent' | 'recusal' | 'open'

export interface RefillDraft {
  readonly cause: RefillCause
  /** null: not chosen; with 'open' nobody is */
  readonly inspectorId: string | null
  /** Keys of the places */
  readonly keys: readonly string[]
  /** Of a recusal: who is inspected there */
  readonly recusedTarget: string | null
  readonly reason: string
}

export const blankRefill: RefillDraft = {
  cause: 'absent',
  inspectorId: null,
  keys: [],
  recusedTarget: null,
  reason: '',
}

/** The places to choose from. */
export function offeredPlaces(
  places: readonly HeldPlace[],
  { cause, inspectorId }: RefillDraft,
): readonly HeldPlace[] {
  if (cause === 'open') return places.filter((place) => place.inspectorId === '')
  return inspectorId === null ? [] : places.filter((place) => place.inspectorId === inspectorId)
}

/** Somebody else, or another cause: an ill person's places are all proposed, a recusal's are chosen by their target. */
export function withHolder(
  places: readonly HeldPlace[],
  draft: RefillDraft,
  part: Partial<Pick<RefillDraft, 'cause' | 'inspectorId'>>,
): RefillDraft {
  const changed = { ...draft, ...part, recusedTarget: null, keys: [] }
  if (changed.cause === 'recusal') return changed
  return { ...changed, keys: offeredPlaces(places, changed).map(({ key }) => key) }
}

/** The target of a recusal names the place: the one held there. */
export function withRecusedTarget(
  places: readonly HeldPlace[],
  draft: RefillDraft,
  recusedTarget: string,
): RefillDraft {
  const held = offeredPlaces(places, draft).filter(({ targets }) =>
    targets.some(({ id }) => id === recusedTarget),
  )
  return { ...draft, recusedTarget, keys: held.map(({ key }) => key) }
}

/** What is still missing, in a sentence; '': nothing. */
export function lackOf(draft: RefillDraft, documents: number): string {
  if (draft.cause !== 'open' && draft.inspectorId === null) return '请选定要换下的人。'
  if (draft.cause === 'recusal' && draft.recusedTarget === null) return '请选定应当回避的检查对象。'
  if (draft.keys.length === 0) return '请选定要补位的岗位。'
  if (draft.reason.trim() === '') return '请写明理由，它印在承诺单上。'
  return documents === 0 ? '请附上证明材料，例如请假条或回避申请的扫描件。' : ''
}

type Refill = InputOf<Operations['draw.commitRefill']>

/** What the commitment takes: the places with their reason, and who is away. */
export function refillOf(
  places: readonly HeldPlace[],
  draft: RefillDraft,
): Pick<Refill, 'places'> & { readonly absent: Record<string, string> } {
  const reason = draft.reason.trim()
  const chosen = places.filter(({ key }) => draft.keys.includes(key))
  return {
    places: chosen.map(({ unit, department, place }) => ({ unit, department, place, reason })),
    absent: draft.cause === 'absent' && draft.inspectorId !== null ? { [draft.inspectorId]: reason } : {},
  }
}
