import { planScopeWords } from '../draw-words.ts'
import { longDate } from '../numbers.ts'
import { isBody, part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of plans and schemes. */
export const planKinds: Readonly<Record<string, KindWords>> = {
  'plan.saved': { word: '保存计划', told: (body) => planOf(part(body, 'after')) },
  'plan.year-saved': { word: '保存年度计划', told: yearSaved },
  'plan.published': {
    word: '公布年度计划',
    told: (body) =>
      `${text(body, 'year')}年度${tableOf(body)}计划表，${longDate(text(body, 'publishedOn'))}公布于${text(body, 'place')}`,
  },
  'plan.imported': { word: '导入计划表', told: planImported },
  'plan.removed': { word: '删除计划', told: (body) => planOf(part(body, 'plan')) },
  'scheme.list-taken': {
    word: '采用其他部门抽定的名单',
    told: (body) => `${text(body, 'initiator')} ${text(body, 'fileName')}`,
  },
  'scheme.saved': { word: '保存实施方案', told: (body) => text(part(body, 'scheme'), 'title') },
}

function planOf(plan: Body): string {
  const words: Readonly<Record<string, string>> = planScopeWords
  return `${words[text(plan, 'scope')] ?? ''} ${text(plan, 'number')} ${text(plan, 'name')}`
}

const tableOf = (body: Body) => {
  const words: Readonly<Record<string, string>> = planScopeWords
  return words[text(body, 'scope')] ?? ''
}

function yearSaved(body: Body): string {
  const all = body['changes']
  const numbers = (Array.isArray(all) ? all.filter(isBody) : []).map((change) => {
    const after = part(change, 'after')
    const number = text(after, 'number')
    return number === '' ? `删除 ${text(part(change, 'before'), 'number')}` : number
  })
  const told = numbers.length === 0 ? '调整顺序' : numbers.join('、')
  return `${text(body, 'year')}年度：${told}${reasonOf(body)}`
}

const reasonOf = (body: Body) => (text(body, 'reason') === '' ? '' : `，理由：${text(body, 'reason')}`)

function planImported(body: Body): string {
  const counts = part(body, 'counts')
  return `${text(body, 'fileName')}：新增 ${text(counts, 'added')}，替换 ${text(counts, 'replaced')}，跳过 ${text(counts, 'skipped')}，未收录 ${text(counts, 'refused')}`
}
