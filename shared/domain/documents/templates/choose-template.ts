import type { RulePack } from '#shared/domain/plan/rule-pack.ts'

// 清河 is a county of the same city as 宁晋, and 偃师 a district as 曹妃甸: their own sources hold no annual plan.
const nearest: Readonly<Record<string, string>> = { qinghe: 'ningjin', yanshi: 'caofeidian' }

/** The annual plan's template for a pack. `isNearest`: the pack's source has none, and a neighbour's is taken. */
export function chooseTemplate(pack: Pick<RulePack, 'preset'>): {
  readonly id: string
  readonly isNearest: boolean
} {
  const other = nearest[pack.preset]
  return other === undefined ? { id: pack.preset, isNearest: false } : { id: other, isNearest: true }
}
