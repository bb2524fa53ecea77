import type { ImportedTable } from '#shared/contract/index.ts'

export interface ChosenCounts {
  readonly added: number
  readonly differs: number
  readonly replaced: number
  readonly same: number
  readonly refused: number
  readonly written: number
}

/** What confirming the chosen tables would do. */
export function chosenCounts(tables: readonly ImportedTable[], existing: 'skip' | 'replace'): ChosenCounts {
  const plans = tables.flatMap((table) => table.plans)
  const count = (state: string) => plans.filter((plan) => plan.state === state).length
  const replaced = existing === 'replace' ? count('differs') : 0
  return {
    added: count('new'),
    differs: count('differs'),
    replaced,
    same: count('same'),
    refused: count('refused'),
    written: count('new') + replaced,
  }
}

export function importSentence({ added, differs, replaced, same, refused, written }: ChosenCounts): string {
  const parts = [
    `将新增 ${added} 份计划`,
    ...(replaced > 0 ? [`替换 ${replaced} 份`] : []),
    ...(differs - replaced > 0 ? [`保留现有 ${differs - replaced} 份`] : []),
    ...(same > 0 ? [`${same} 份与现有的相同`] : []),
    ...(refused > 0 ? [`${refused} 份不能收录`] : []),
  ]
  return written === 0 && refused === 0 ? '没有需要写入的计划。' : `${parts.join('，')}。`
}
