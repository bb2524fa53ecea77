import { longDate } from './numbers.ts'

type Body = Readonly<Record<string, unknown>>

/** What the ledger tells of the register of leads. */
export const leadKinds = {
  'lead.added': { word: '登记线索', told: (body: Body) => leadIn(body['after']) },
  'lead.edited': { word: '修改线索', told: (body: Body) => leadIn(body['after']) },
  'lead.inspected': { word: '登记线索的检查', told: inspected },
  'lead.planned': {
    word: '线索转为定向抽查任务',
    told: ({ number, plan, task }: Body) => `${textOf(number)}，计划 ${textOf(plan)}，任务 ${textOf(task)}`,
  },
  'lead.declined': { word: '不予受理线索', told: reasoned },
  'lead.reopened': { word: '重新打开线索', told: reasoned },
  'lead.removed': {
    word: '删除线索',
    told: ({ lead, reason }: Body) => `${leadIn(lead)}，理由：${textOf(reason)}`,
  },
} as const

function inspected({ number, date, department, exemption }: Body): string {
  const counts = textOf(exemption) === '' ? '计入年度频次' : `不计入：${textOf(exemption)}`
  return [textOf(number), longDate(textOf(date)), textOf(department), counts].join('，')
}

function reasoned({ number, reason }: Body): string {
  return `${textOf(number)}，理由：${textOf(reason)}`
}

function leadIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const { number, source, content } = value as Body
  return `${textOf(number)} ${textOf(source)}：${textOf(content)}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
