import type { ImportView, UndoneImport } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted, longTime } from '#shared/text/numbers.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'

/** 「名录.xlsx，2023年5月8日 09:30，新增 12 户，变更 3 户」 */
export function importWord(roster: RosterName, { fileName, at, counts }: ImportView): string {
  const unit = rosterUnits[roster]
  const parts = [
    counts.new > 0 ? `新增 ${counted(counts.new)} ${unit}` : '',
    counts.changed > 0 ? `变更 ${counted(counts.changed)} ${unit}` : '',
    counts.retired > 0 ? `移出 ${counted(counts.retired)} ${unit}` : '',
  ]
  return [fileName, longTime(at), ...parts].filter(Boolean).join('，')
}

/** What undoing it will do, thing by thing. */
export function undoSentences(roster: RosterName, { counts }: ImportView): readonly string[] {
  const unit = rosterUnits[roster]
  return [
    counts.new > 0 ? `这次新增的 ${counted(counts.new)} ${unit}从名录中删去。` : '',
    counts.changed > 0 ? `这次变更的 ${counted(counts.changed)} ${unit}逐栏改回导入前的内容。` : '',
    counts.retired > 0 ? `这次移出的 ${counted(counts.retired)} ${unit}恢复到名录。` : '',
    '已经作出的抽取和文书不受影响。',
  ].filter(Boolean)
}

export function undoneSentence(roster: RosterName, undone: UndoneImport): string {
  const unit = rosterUnits[roster]
  const parts = [
    undone.removed > 0 ? `删去新增的 ${counted(undone.removed)} ${unit}` : '',
    undone.putBack > 0 ? `改回 ${counted(undone.putBack)} ${unit}` : '',
    undone.restored > 0 ? `恢复 ${counted(undone.restored)} ${unit}` : '',
  ].filter(Boolean)
  return `已撤销「${undone.fileName}」的导入：${parts.join('，')}。`
}
