import type { AnswerList, AnswerProblem, DispatchState } from '#shared/domain/documents/index.ts'
import { counted } from './numbers.ts'

export const dispatchStateWords: Readonly<Record<DispatchState, string>> = {
  'to-send': '待派发',
  waiting: '待确认',
  overdue: '逾期未确认',
  confirmed: '已确认',
  objected: '有异议，待处理',
  settled: '异议已处理',
}

const lists: Readonly<Record<AnswerList, string>> = { targets: '检查对象', inspectors: '检查人员' }
const answers: Readonly<Record<AnswerList, string>> = {
  targets: '“确认”或者“异议”',
  inspectors: '“参加”或者“不能参加”',
}

/** One thing that keeps a department's answer from being taken, with its place. */
export function answerProblemText(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'another-dispatch':
      return `这张表的派发编号是「${problem.found}」，不是这一次派发的。请核对是否选错文件，或者让部门填写最新一版。`
    case 'sheet-missing':
      return `没有找到「${lists[problem.list]}」表，或者表头被改动。请用发出的那张表填写。`
    case 'row-missing':
      return `「${lists[problem.list]}」表缺少${problem.name}。`
    case 'row-unknown':
      return `${placeOf(problem)}不在这次派发的名单里。`
    case 'row-twice':
      return `${placeOf(problem)}与第${problem.firstRow}行重复。`
    case 'not-answered':
      return `${placeOf(problem)}没有填写，应填${answers[problem.list]}。`
    case 'reason-missing':
      return `${placeOf(problem)}没有写明理由。`
    case 'reason-without-objection':
      return `${placeOf(problem)}填了同意，又写了理由。请与部门核实。`
    case 'answer-not-understood':
      return `${placeOf(problem)}填的是「${problem.text}」，应填${answers[problem.list]}。`
  }
}

type Placed = Extract<AnswerProblem, { readonly row: number }>

const placeOf = ({ list, row, name }: Placed) => `「${lists[list]}」表第${row}行${name}`

interface Scope {
  readonly targets: number
  readonly inspectors: number
  readonly items: number
  readonly waitsForInspectors: boolean
}

/** 「5 户，检查人员 4 人，事项 3 项」; of a 暗查 the targets are counted and not listed. */
export function dispatchScopeText(
  { targets, inspectors, items, waitsForInspectors }: Scope,
  secret: boolean,
): string {
  const people = waitsForInspectors ? '检查人员待抽' : `检查人员 ${counted(inspectors)} 人`
  return `${counted(targets)} 户${secret ? '（不列名单）' : ''}，${people}，事项 ${counted(items)} 项`
}
