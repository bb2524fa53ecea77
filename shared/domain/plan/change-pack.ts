import type { FigureKey } from './rule-figures.ts'
import { figureKeys, isListKey } from './rule-figures.ts'
import type { Figure, Figures, RulePack } from './rule-pack.ts'

/** A figure's new value: of its kind, a list of such for lists, null where the rules shall not speak of it. */
export interface FigureChange {
  readonly figure: FigureKey
  readonly value: unknown
}

/** What an act changed, as the ledger tells it: values without their clauses. */
export interface ChangedFigure {
  readonly figure: FigureKey
  readonly before: unknown
  readonly after: unknown
}

type Kept = Figure<unknown> | readonly Figure<unknown>[] | null

/** The value alone: a list of values for lists. */
export function plainValue(kept: Kept): unknown {
  if (kept === null) return null
  return 'value' in kept ? kept.value : kept.map(({ value }) => value)
}

/** Whether two figures say the same, wherever they stand. */
export function sameValue(one: Kept, other: Kept): boolean {
  return canonicalText(plainValue(one)) === canonicalText(plainValue(other))
}

/** Figures of a copy that say something else than its preset. */
export function figuresUnlike(pack: RulePack, preset: RulePack): readonly FigureKey[] {
  return figureKeys.filter((key) => !sameValue(pack.figures[key], preset.figures[key]))
}

/**
 * The pack with changed figures. A value that the preset has keeps its clause and quote; any other is the office's own
 * and claims no source.
 */
export function changePack(pack: RulePack, preset: RulePack, changes: readonly FigureChange[]): RulePack {
  const figures = { ...pack.figures } as Record<FigureKey, Kept>
  for (const { figure, value } of changes) figures[figure] = placed(preset.figures[figure], figure, value)
  return { ...pack, figures: figures as Figures }
}

/** The pack with figures as the preset has them. */
export function resetFigures(pack: RulePack, preset: RulePack, keys: readonly FigureKey[]): RulePack {
  const figures = { ...pack.figures } as Record<FigureKey, Kept>
  for (const key of keys) figures[key] = preset.figures[key]
  return { ...pack, figures: figures as Figures }
}

/** What differs between two states of one pack. */
export function changedFigures(before: RulePack, after: RulePack): readonly ChangedFigure[] {
  return figuresUnlike(after, before).map((figure) => ({
    figure,
    before: plainValue(before.figures[figure]),
    after: plainValue(after.figures[figure]),
  }))
}

function placed(preset: Kept, key: FigureKey, value: unknown): Kept {
  if (isListKey(key)) {
    const known = (preset ?? []) as readonly Figure<unknown>[]
    return (value as readonly unknown[]).map(
      (one) => known.find((entry) => alike(entry.value, one)) ?? own(one),
    )
  }
  if (value === null) return null
  const known = preset as Figure<unknown> | null
  return known !== null && alike(known.value, value) ? known : own(value)
}

const own = (value: unknown): Figure<unknown> => ({ value, clause: '', quote: '', note: '本单位自定' })
const alike = (one: unknown, other: unknown) => canonicalText(one) === canonicalText(other)

/** JSON with keys in order: the same data gives the same text, and so the same digest. */
export function canonicalText(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
