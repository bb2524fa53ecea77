import type { ImportPreview, MissingSummary } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { fieldWord, rosterUnits } from '#shared/text/roster-words.ts'

export type Extent = 'file' | 'all'

export function missingCount({ all, scope }: MissingSummary, extent: Extent): number {
  return extent === 'all' || scope === null ? all : scope.count
}

const shown = 4

/** 「只就本文件出现的乡镇（街道）：凤凰镇、河渠镇（12 户）」 or 「整个名录（340 户）」 */
export function extentWord(preview: ImportPreview, extent: Extent): string {
  const { scope } = preview.missing
  const count = `（${counted(missingCount(preview.missing, extent))} ${rosterUnits[preview.roster]}）`
  if (extent === 'all' || scope === null) return `整个名录${count}`
  const named = scope.values.slice(0, shown).join('、')
  const more = scope.values.length > shown ? `等 ${scope.values.length} 个` : ''
  return `只就本文件出现的${fieldWord(preview.roster, scope.field)}：${named}${more}${count}`
}

/** The part that the file speaks of, unless nobody is missing there. */
export function usualExtent({ scope }: MissingSummary): Extent {
  return scope !== null && scope.count > 0 ? 'file' : 'all'
}

/** Beside a box that nobody has ticked. */
export function retireHint({ roster, missing }: ImportPreview): string {
  return missing.scope !== null && missing.scope.count === 0
    ? `它们都不在本文件出现的${fieldWord(roster, missing.scope.field)}中，一般不应移出。`
    : '只有完整的名单才需要勾选；不勾选时它们原样保留。'
}

export function unreadableSentence(count: number, unit: string): string {
  return `文件中有 ${counted(count)} 行读不出编号，其中可能就有要移出的${unit === '户' ? '企业' : '记录'}。请先改正这些行，再决定是否移出。`
}

/** 「未列入 名单.xlsx（2023年5月8日）」 */
export function missingReason(fileName: string, today: Date): string {
  return `未列入 ${fileName}（${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日）`
}
