import type { RecordFact } from './facts.ts'

/** What T4 and the summary tell apart of 处理方式. */
export const handlingKinds = ['guided', 'toBeListed', 'toBeFiled'] as const
export type HandlingKind = (typeof handlingKinds)[number]

// The dictionary is the office's own to word: 应列异常名录 or 列入经营异常名录, 立案处理 or 立案调查 (qinghe 附件, 五(四)).
const marks: Readonly<Record<HandlingKind, string>> = {
  guided: '行政指导',
  toBeListed: '异常名录',
  toBeFiled: '立案',
}

export const isHandledAs = (handling: readonly string[], kind: HandlingKind): boolean =>
  handling.some((word) => word.includes(marks[kind]))

/** Each word of 处理方式 with the targets it was used at, each once; in the order in which they first appear. */
export function handlingOf(
  records: readonly RecordFact[],
): readonly { readonly handling: string; readonly targets: number }[] {
  const used = new Map<string, Set<string>>()
  for (const { targetId, items } of records) {
    for (const word of items.flatMap(({ problem, handling }) => (problem ? handling : []))) {
      used.set(word, (used.get(word) ?? new Set()).add(targetId))
    }
  }
  return [...used].map(([handling, targets]) => ({ handling, targets: targets.size }))
}
