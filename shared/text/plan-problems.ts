import type { PlanProblem, PlanProblemFacts } from '#shared/domain/plan/check-plan.ts'
import type { PlanColumn } from '#shared/domain/plan/plan-header.ts'
import type { PlanChange } from '#shared/domain/plan/plan-changes.ts'
import type { PlanCellProblem } from '#shared/domain/plan/read-plan.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { planScopeWords } from './draw-words.ts'
import { longMonth } from './numbers.ts'

/** The office's own words behind 发起 and 联合 in the head of a table. */
type PartyWords = Pick<PlanRule, 'initiatorWord' | 'partnerWord'>

/** A column of T1/T2; without the office's words 发起 and 联合 stand alone. */
export function planColumnWord(column: PlanColumn, words: PartyWords | null = null): string {
  if (column === 'initiator') return planColumnWords[column] + (words?.initiatorWord ?? '')
  return column === 'partners'
    ? planColumnWords[column] + (words?.partnerWord ?? '')
    : planColumnWords[column]
}

const planColumnWords: Readonly<Record<PlanColumn, string>> = {
  planNumber: '抽查计划编号',
  planName: '抽查计划名称',
  number: '抽查任务编号',
  name: '抽查任务名称',
  selectionText: '抽查类型',
  ratioText: '抽查比例',
  itemsText: '抽查事项',
  scopeText: '抽查对象范围',
  initiator: '发起',
  partners: '联合',
  periodText: '抽查时间',
  remark: '备注',
}

/** What is wrong in a cell, without the cell's name. */
export function planFactsText(facts: PlanProblemFacts): string {
  switch (facts.code) {
    case 'cell-empty':
      return '没有填写。'
    case 'cell-open':
      return '还没有填写，编实施方案时要用。'
    case 'period-without-month':
      return '没有填到月份。请写明几月，例：5月-6月。'
    case 'period-reversed':
      return `从${longMonth(facts.startMonth)}到${longMonth(facts.endMonth)}，结束早于开始。跨年的要写明年份。`
    case 'period-of-another-year':
      return `不在${facts.year}年度之内。请核对年份。`
    case 'selection-contradicts':
      return `写的与选定的${facts.selection === 'targeted' ? '定向' : '不定向'}不一致。请改为一致。`
    case 'selection-unknown':
      return '看不出是定向还是不定向，按定向处理。请核对。'
    case 'ratio-above-whole':
      return `${facts.percent}%超过了100%。`
    case 'ratio-reversed':
      return `从${facts.from}%到${facts.to}%，上限小于下限。`
    case 'ratio-says-nothing':
      return '看不出抽多少。请写明比例或数量，例：5%。'
    case 'ratio-not-understood':
      return '看不出按哪个数抽，编实施方案时要另行指定。'
    case 'number-repeated':
      return '与前面的重复。请换一个编号。'
    case 'number-in-other-scope':
      return `与${planScopeWords[facts.scope]}计划表中的计划重复。请换一个编号。`
  }
}

/** 计划2023001任务001号的「抽查时间」没有填到月份。 */
export function planProblemText(problem: PlanProblem, words: PartyWords | null = null): string {
  const plan = problem.plan.trim() === '' ? `第${problem.planAt + 1}份计划` : `计划${problem.plan}`
  return `${plan}${taskWords(problem)}的「${planColumnWord(problem.column, words)}」${said(problem.value)}${planFactsText(problem)}`
}

function taskWords({ taskAt, task }: PlanProblem): string {
  if (taskAt === null) return ''
  return task.trim() === '' ? `第${taskAt + 1}项任务` : `任务${task}`
}

const said = (value: string) => (value.trim() === '' ? '' : `“${value}”`)

/** A problem of a file that is read, at its row and column. */
export function planCellProblemText(problem: PlanCellProblem): string {
  const cell = `第${problem.row}行「${problem.column}」${said(problem.value)}`
  if (problem.code === 'number-repeated') return `${cell}与第${problem.firstRow}行重复。`
  if (problem.code !== 'name-differs') return cell + planFactsText(problem)
  return `${cell}与第${problem.firstRow}行同一计划的名称“${problem.before}”不同，按前一个收录。`
}

/** What one act changed in a plan, in words. */
export function planChangeText(change: PlanChange, words: PartyWords | null = null): string {
  switch (change.kind) {
    case 'cell': {
      const task = change.task === '' ? '' : `任务${change.task}`
      return `${task}「${planColumnWord(change.column, words)}」${quoted(change.before)}改为${quoted(change.after)}`
    }
    case 'task-added':
      return `增加任务${change.task} ${change.name}`
    case 'task-removed':
      return `去掉任务${change.task} ${change.name}`
    case 'tasks-reordered':
      return '调整任务顺序'
  }
}

const quoted = (text: string) => (text === '' ? '空' : `“${text}”`)
