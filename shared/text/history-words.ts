import type { ChangeCause, HistoryEntry } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { longDate, longTime } from './numbers.ts'
import { fieldWord } from './roster-words.ts'

export const causeWords: Readonly<Record<ChangeCause, string>> = {
  added: '登记',
  edited: '修改',
  imported: '导入变更',
  retired: '移出名录',
  restored: '恢复到名录',
  bulk: '批量修改',
  vocabulary: '随词表改名',
  'industry-confirmed': '确认监管行业',
  'department-renamed': '随部门改名',
  'region-confirmed': '确认乡镇（街道）',
  'tag-confirmed': '确认标签',
  undone: '撤销导入',
}

/** 「2023年5月8日 09:30 甄某 导入变更（名录.xlsx）」 */
export function historyHead({ at, actor, cause, fileName }: HistoryEntry): string {
  const file = fileName === '' ? '' : `（${fileName}）`
  return `${longTime(at)}　${actor}　${causeWords[cause]}${file}`
}

/** Every changed field, before and after. */
export function changeSentences(roster: RosterName, { changes }: HistoryEntry): readonly string[] {
  return Object.entries(changes).map(([field, { before, after }]) => {
    if (field === 'retiredReason')
      return after === '' ? `回到名录（原移出理由：${before}）` : `移出理由：${after}`
    return `${fieldName(roster, field)}：${shown(before)} → ${shown(after)}`
  })
}

const shown = (value: string) => (value === '' ? '（空）' : longDate(value))

function fieldName(roster: RosterName, field: string): string {
  return field.startsWith('extra.') ? field.slice('extra.'.length) : fieldWord(roster, field)
}
