import { hash } from 'node:crypto'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import type { ClassQuota } from '#shared/domain/plan/scheme.ts'
import { madeCode } from '#tests/bench/made-register.ts'

export const sha256 = (text: string) => hash('sha256', text)

/** Seeds of a run, each as a ceremony's S would be: one out of the base, the test's name and the draw's serial. */
export function seedsOf(base: string, test: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => sha256(`${base}\n${test}\n${at}`))
}

export const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

/** Eligible targets of each class; 5% of them leave a remainder, as they do in every county. */
export const classSize = 419

/** Unequal townships, two of them equal so that their targets can be held against one another. */
const regions = [
  { region: '虚构甲镇', size: 7 },
  { region: '虚构乙镇', size: 31 },
  { region: '虚构丙镇', size: 83 },
  { region: '虚构丁镇', size: 83 },
  { region: '虚构戊镇', size: 215 },
] as const
export const equalRegions = ['虚构丙镇', '虚构丁镇'] as const

const regionOf = regions.flatMap(({ region, size }) => Array.from({ length: size }, () => region))

/** Two classes of an invented county, one after the other as a register has them; ids rise in no order. */
export const frame: readonly FrameRow[] = ['A', 'B'].flatMap((name, group) =>
  Array.from({ length: classSize }, (_, at) => ({
    id: madeCode(group * classSize + at),
    status: 'E' as const,
    class: name,
    region: regionOf[group === 0 ? at : classSize - 1 - at] ?? '',
    kind: '',
    name: `虚构企业${at}`,
  })),
)

export const quotas: readonly ClassQuota[] = [
  { class: 'A', quota: { kind: 'count', count: 20 } },
  { class: 'B', quota: { kind: 'rate', rate: { p: 5, q: 100 } } },
]
/** 20, and ⌈419 × 5%⌉ */
export const quotaOfClass: ReadonlyMap<string, number> = new Map([
  ['A', 20],
  ['B', 21],
])

export type Balance = 'none' | 'region'

/** Ids of winners per class. What draws is asked through this, so that other ways of drawing can be held against ours. */
export type TargetLottery = (
  seed: string,
  frame: readonly FrameRow[],
  balance: Balance,
) => ReadonlyMap<string, readonly string[]>

/** The product's own draw. `hash`: given by tests that break it. */
export function productLottery(hash: (text: string) => string = sha256): TargetLottery {
  return (seed, frame, balance) => {
    const source = { sha256: hash, seed, draw: 'XG-2024-001' }
    const { classes } = drawTargets({ source, plan: { balance, quotas }, frame, reserve: 0 })
    return new Map(
      classes.map(({ class: name, strata }) => [
        name,
        strata.flatMap((one) => one.winners.map(({ id }) => id)),
      ]),
    )
  }
}
