import { inFours } from './numbers.ts'
import { planScopeWords } from './draw-words.ts'
import { rosterWords } from './roster-words.ts'

type Body = Readonly<Record<string, unknown>>

interface KindWords {
  readonly word: string
  /** What was done, from the facts the entry keeps */
  readonly told: (body: Body) => string
}

const kinds: Readonly<Record<string, KindWords>> = {
  'office.created': {
    word: '建立单位',
    told: (body) => `${text(body, 'bureau')}${body['rehearsal'] === true ? '（演练）' : ''}`,
  },
  'office.updated': { word: '修改单位信息', told: (body) => text(body, 'bureau') },
  'sample.loaded': { word: '装入演练样例', told: () => '' },
  'roster.imported': { word: '导入名录', told: imported },
  'roster.import-undone': { word: '撤销导入', told: undone },
  'roster.columns-forgotten': { word: '忘记列名对应', told: (body) => rosterOf(body) },
  'roster.added': { word: '新增名录', told: edited },
  'roster.edited': { word: '修改名录', told: edited },
  'roster.restored': { word: '恢复到名录', told: recordOf },
  'roster.retired': { word: '移出名录', told: (body) => `${recordOf(body)}，理由：${text(body, 'reason')}` },
  'department.saved': { word: '保存部门', told: (body) => text(body, 'name') },
  'department.removed': { word: '删除部门', told: (body) => text(body, 'name') },
  'recusal.added': { word: '登记回避', told: recusal },
  'recusal.removed': { word: '撤销回避', told: recusal },
  'plan.saved': { word: '保存计划', told: (body) => planOf(part(body, 'after')) },
  'plan.removed': { word: '删除计划', told: (body) => planOf(part(body, 'plan')) },
  'scheme.saved': { word: '保存实施方案', told: (body) => text(part(body, 'scheme'), 'title') },
  'draw.committed': { word: '作出承诺', told: committed },
  'draw.slip-entered': { word: '录入号码', told: slip },
  'draw.slip-fixed': { word: '固定号码', told: slip },
  'draw.concluded': { word: '合成种子并抽取', told: roundOf },
  'draw.voided': {
    word: '抽取作废',
    told: (body) => `${text(body, 'number')}，理由：${text(body, 'reason')}`,
  },
  'documents.issued': { word: '生成文书', told: files },
}

/** What a ledger entry is called; a kind of a later version is shown by its number of order only. */
export function ledgerKindWord(kind: string): string {
  return kinds[kind]?.word ?? '其他操作'
}

/** What was done, in words; the entry itself stays as it is and can be verified. */
export function ledgerBodyText(kind: string, body: string): string {
  const facts = parsed(body)
  return facts === null ? '' : (kinds[kind]?.told(facts) ?? '')
}

function parsed(body: string): Body | null {
  try {
    const value: unknown = JSON.parse(body)
    return isBody(value) ? value : null
  } catch {
    return null
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null

function text(body: Body, key: string): string {
  const value = body[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function part(body: Body, key: string): Body {
  const value = body[key]
  return isBody(value) ? value : {}
}

const rosterOf = (body: Body) => {
  const words: Readonly<Record<string, string>> = rosterWords
  return words[text(body, 'roster')] ?? ''
}

function recordOf(body: Body): string {
  return `${rosterOf(body)} ${text(body, 'id')}`
}

function edited(body: Body): string {
  const after = part(body, 'after')
  return `${rosterOf(body)} ${text(after, 'name')}（${text(after, 'id')}）`
}

function imported(body: Body): string {
  const counts = part(body, 'counts')
  const retired = text(counts, 'retired')
  return `${rosterOf(body)}，${text(body, 'fileName')}：新增 ${text(counts, 'new')}，变更 ${text(counts, 'changed')}，未导入 ${text(counts, 'rejected')}${retired === '' || retired === '0' ? '' : `，移出 ${retired}`}`
}

function undone(body: Body): string {
  return `${rosterOf(body)}，${text(body, 'fileName')}：移除新增 ${text(body, 'removed')}，改回 ${text(body, 'putBack')}，恢复 ${text(body, 'restored')}`
}

function recusal(body: Body): string {
  const reason = text(body, 'reason')
  return `${text(body, 'inspectorId')} 回避 ${text(body, 'targetId')}${reason === '' ? '' : `，理由：${reason}`}`
}

function planOf(plan: Body): string {
  const words: Readonly<Record<string, string>> = planScopeWords
  return `${words[text(plan, 'scope')] ?? ''} ${text(plan, 'number')} ${text(plan, 'name')}`
}

function roundOf(body: Body): string {
  return `${text(body, 'number')} 第${body['round'] === 2 ? '二' : '一'}轮`
}

function committed(body: Body): string {
  return `${roundOf(body)}，承诺码 ${inFours(text(body, 'commit').slice(0, 12)).join(' ')}……`
}

function slip(body: Body): string {
  return `${roundOf(body)}，第 ${text(body, 'position')} 位 ${text(body, 'who')}`
}

function files(body: Body): string {
  const list = body['files']
  return Array.isArray(list) ? `${list.length} 份` : ''
}
