import { longDate } from '../numbers.ts'
import { part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of the register of leads. */
export const leadKinds: Readonly<Record<string, KindWords>> = {
  'lead.added': { word: '登记线索', told: (body) => lead(part(body, 'after')) },
  'lead.edited': { word: '修改线索', told: (body) => lead(part(body, 'after')) },
  'lead.inspected': { word: '登记线索的检查', told: inspected },
  'lead.planned': {
    word: '线索转为定向抽查任务',
    told: (body) => `${text(body, 'number')}，计划 ${text(body, 'plan')}，任务 ${text(body, 'task')}`,
  },
  'lead.declined': { word: '不予受理线索', told: reasoned },
  'lead.reopened': { word: '重新打开线索', told: reasoned },
  'lead.removed': {
    word: '删除线索',
    told: (body) => `${lead(part(body, 'lead'))}，理由：${text(body, 'reason')}`,
  },
}

function inspected(body: Body): string {
  const exemption = text(body, 'exemption')
  const counts = exemption === '' ? '计入年度频次' : `不计入：${exemption}`
  return [text(body, 'number'), longDate(text(body, 'date')), text(body, 'department'), counts].join('，')
}

function reasoned(body: Body): string {
  return `${text(body, 'number')}，理由：${text(body, 'reason')}`
}

function lead(body: Body): string {
  return `${text(body, 'number')} ${text(body, 'source')}：${text(body, 'content')}`
}
