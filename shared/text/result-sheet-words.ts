import type { PreviewedTarget } from '#shared/contract/index.ts'
import { sheetColumns } from '#shared/domain/results/sheet-columns.ts'
import type { SheetRefusal } from '#shared/domain/results/sheet-mark.ts'
import type { SheetProblem } from '#shared/domain/results/sheet-reading.ts'
import { recordProblemText } from './record-words.ts'

export const sheetOutcomeWords: Readonly<Record<PreviewedTarget['outcome'], string>> = {
  new: '新录入',
  changed: '有改动',
  unchanged: '未变',
  conflict: '有冲突',
  rejected: '不能采用',
}

/** Why a workbook is not the one that was sent, and what to do. */
export function sheetRefusalText(refusal: SheetRefusal): string {
  switch (refusal.reason) {
    case 'no-mark':
      return '里面没有录入表编号，不是本程序发出的录入表，或者编号已被删掉。请用发出的原表填写。'
    case 'two-marks':
      return `里面有两个编号（${refusal.found}，${refusal.other}），是几张表拼成的。请各用各的原表。`
    case 'another-draw':
      return `是另一次抽取的录入表（${refusal.found}）。请到那次抽取下收回。`
    case 'another-department':
      return `（${refusal.found}）的部门没有发过这次抽取的录入表。请核对文件。`
    case 'older-edition':
      return `是旧版（${refusal.found}），现在是第 ${refusal.edition} 版。请把内容填到新版里再收回。`
    case 'unknown-edition':
      return `（${refusal.found}）的版次还没有发出过。请核对文件。`
    case 'no-table':
      return '里面找不到录入表的表头，有列被删掉或者改名。请用发出的原表填写。'
  }
}

/** One problem with its place: 「第7行 检查结果：…」 */
export function sheetProblemText({ row, column, problem }: SheetProblem): string {
  const place = column === null ? `第${row}行` : `第${row}行「${sheetColumns[column]}」`
  return `${place}：${whatText(problem)}`
}

function whatText(problem: SheetProblem['problem']): string {
  switch (problem.code) {
    case 'cell-unreadable':
      return `单元格是错误值或者没有结果的公式（${problem.text}）。请改成文字。`
    case 'time-not-understood':
      return `「${problem.text}」不是完整的日期和时间。请写成2024-05-27 09:30的样子。`
    case 'word-not-understood':
      return `「${problem.text}」看不懂。请从列表中选择。`
    case 'text-too-long':
      return `文字太长，最多 ${problem.most} 个字。`
    case 'said-otherwise':
      return `与同一户第${problem.firstRow}行写的不一样。请只在第一行填写。`
    case 'row-unknown':
      return `「${problem.text}」不在发出的录入表里。请删去这一行，或者用原表填写。`
    case 'row-twice':
      return `与第${problem.firstRow}行是同一事项。请只留一行。`
    case 'row-missing':
      return `这一户缺少「${problem.item}」一行。请用原表填写。`
    case 'record':
      return recordProblemText(problem.record)
  }
}
