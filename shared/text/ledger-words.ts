import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { markWords } from './calendar-words.ts'
import { leadKinds } from './ledger-lead-words.ts'
import { adoptedDepartments, changedFigures, initiationSet } from './ledger-rule-words.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { inFours, longDate } from './numbers.ts'
import { planScopeWords } from './draw-words.ts'
import { fieldWord, rosterWords } from './roster-words.ts'
import { vocabularyWords } from './vocabulary-words.ts'

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
  'vocabulary.saved': { word: '修改词表', told: wordSaved },
  'vocabulary.adopted': {
    word: '收入词表',
    told: (body) => `${vocabularyOf(body)}：${list(body, 'words').join('、')}`,
  },
  'vocabulary.arranged': { word: '调整词表顺序', told: (body) => vocabularyOf(body) },
  'vocabulary.merged': {
    word: '合并词语',
    told: (body) =>
      `${vocabularyOf(body)}：${text(body, 'from')} 并入 ${text(body, 'into')}${changedBy(body)}`,
  },
  'vocabulary.removed': {
    word: '从词表删除',
    told: (body) => `${vocabularyOf(body)}：${text(part(body, 'before'), 'word')}`,
  },
  'vocabulary.rules-saved': {
    word: '修改推荐规则',
    told: (body) =>
      list(body, 'after').length === 0 ? '恢复为随程序提供的规则' : `共 ${list(body, 'after').length} 条`,
  },
  'suggestions.confirmed': {
    word: '批量确认',
    told: (body) =>
      `${fieldWord('targets', text(body, 'field'))} ${text(body, 'word')}，${text(body, 'count')} 户`,
  },
  'roster.bulk': { word: '批量修改名录', told: bulk },
  'roster.bulk-undone': {
    word: '撤销批量修改',
    told: (body) => `${rosterOf(body)} ${text(body, 'restored')} 条`,
  },
  'department.saved': { word: '保存部门', told: (body) => text(body, 'name') },
  'department.removed': { word: '删除部门', told: (body) => text(body, 'name') },
  'department.renamed': {
    word: '部门改名',
    told: (body) => `${text(body, 'name')} 改为 ${text(body, 'newName')}`,
  },
  'department.adopted': { word: '登记部门和科室', told: adoptedDepartments },
  'department.initiation-set': { word: '设定联合对象', told: initiationSet },
  'pack.copied': { word: '建立规则包副本', told: (body) => text(body, 'name') },
  'pack.changed': { word: '修改规则', told: changedFigures },
  'pack.reset': { word: '恢复规则原值', told: changedFigures },
  'pack.removed': { word: '删除规则包副本', told: (body) => text(body, 'name') },
  'recusal.added': { word: '登记回避', told: recusal },
  'recusal.removed': { word: '撤销回避', told: recusal },
  'recusal.stated': {
    word: '本人申报回避',
    told: stated,
  },
  'recusal.rule-added': { word: '登记对人回避', told: personRecusal },
  'recusal.rule-removed': { word: '撤销对人回避', told: personRecusal },
  'recusal.confirmed': { word: '确认疑似回避', told: candidates },
  'recusal.dismissed': { word: '排除疑似回避', told: candidates },
  'recusal.reconsidered': {
    word: '重新考虑疑似回避',
    told: (body) => recusal(part(body, 'candidate')),
  },
  'recusal.imported': { word: '导入回避', told: importedList },
  'inspection.added': { word: '登记检查', told: (body) => inspection(part(body, 'after')) },
  'inspection.edited': { word: '修改检查记录', told: (body) => inspection(part(body, 'after')) },
  'inspection.removed': {
    word: '删除检查记录',
    told: (body) => `${inspection(part(body, 'inspection'))}，理由：${text(body, 'reason')}`,
  },
  'inspection.imported': { word: '导入检查历史', told: importedList },
  ...leadKinds,
  'plan.saved': { word: '保存计划', told: (body) => planOf(part(body, 'after')) },
  'plan.year-saved': { word: '保存年度计划', told: yearSaved },
  'plan.published': {
    word: '公布年度计划',
    told: (body) =>
      `${text(body, 'year')}年度${tableOf(body)}计划表，${longDate(text(body, 'publishedOn'))}公布于${text(body, 'place')}`,
  },
  'plan.imported': { word: '导入计划表', told: planImported },
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
  'template.saved': { word: '修改文书模板', told: (body) => text(body, 'name') },
  'template.reset': { word: '恢复文书模板', told: (body) => text(body, 'name') },
  'catalogue.published': {
    word: '公布事项清单',
    told: (body) => `第${text(body, 'number')}版 ${text(body, 'department')}，${text(body, 'count')} 项`,
  },
  'holidays.added': { word: '补入节假日', told: (body) => `${list(body, 'years').join('、')}年` },
  'holidays.day-set': { word: '修改节假日', told: holidayOf },
  'holidays.declared': {
    word: '确认节假日',
    told: (body) => `${text(body, 'year')}年安排${body['complete'] === true ? '完整' : '不完整'}`,
  },
  'holidays.imported': {
    word: '装入节假日安排',
    told: (body) => `${text(body, 'year')}年，${text(body, 'reference')}`,
  },
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
  return `${rosterOf(body)} ${certificateNumber(text(body, 'id'))}`
}

function edited(body: Body): string {
  const after = part(body, 'after')
  return `${rosterOf(body)} ${text(after, 'name')}（${certificateNumber(text(after, 'id'))}）`
}

function bulk(body: Body): string {
  const what: Readonly<Record<string, string>> = {
    'add-words': `添加${bulkField(body)}${listed(body, 'words')}`,
    'remove-words': `去掉${bulkField(body)}${listed(body, 'words')}`,
    set: `${bulkField(body)}改为${text(body, 'text') === '' ? '空' : `「${text(body, 'text')}」`}`,
    retire: `移出名录，理由：${text(body, 'reason')}`,
    restore: '恢复到名录',
  }
  return `${rosterOf(body)} ${text(body, 'count')} 条：${what[text(body, 'act')] ?? ''}`
}

function bulkField(body: Body): string {
  const roster = rosterNames.find((name) => name === text(body, 'roster'))
  return roster === undefined ? '' : fieldWord(roster, text(body, 'field'))
}

function listed(body: Body, key: string): string {
  const words = body[key]
  return Array.isArray(words) ? `「${words.join('、')}」` : ''
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
  return `${certificateNumber(text(body, 'inspectorId'))} 回避 ${text(body, 'targetId')}${reason === '' ? '' : `，理由：${reason}`}`
}

function vocabularyOf(body: Body): string {
  const words: Readonly<Record<string, string>> = vocabularyWords
  return words[text(body, 'vocabulary')] ?? ''
}

function wordSaved(body: Body): string {
  const before = text(part(body, 'before'), 'word')
  const after = text(part(body, 'after'), 'word')
  const change = before === '' || before === after ? after : `${before} → ${after}`
  return `${vocabularyOf(body)}：${change}${changedBy(body)}`
}

/** How far a renaming reached */
function changedBy(body: Body): string {
  const records = text(body, 'records')
  return records === '' || records === '0' ? '' : `，改写名录 ${records} 条`
}

function stated(body: Body): string {
  const whom = [body['targetIds'], body['people']].flat().filter((one) => typeof one === 'string')
  return `${text(body, 'inspectorId')} 回避 ${whom.join('、')}，理由：${text(body, 'reason')}`
}

function personRecusal(body: Body): string {
  return `${text(body, 'inspectorId')} 回避 ${text(body, 'person')}名下各户，理由：${text(body, 'reason')}`
}

function candidates(body: Body): string {
  const all: unknown = body['candidates']
  const [first, ...others]: unknown[] = Array.isArray(all) ? all : []
  const one = isBody(first) ? recusal(first) : ''
  return `${one}${others.length > 0 ? ` 等 ${others.length + 1} 件` : ''}，理由：${text(body, 'reason')}`
}

function importedList(body: Body): string {
  const counts = part(body, 'counts')
  return `${text(body, 'fileName')}：新增 ${text(counts, 'new')}，变更 ${text(counts, 'changed')}，未导入 ${text(counts, 'rejected')}`
}

function inspection(body: Body): string {
  const exemption = text(body, 'exemption')
  return `${text(body, 'targetName')}，${text(body, 'date')}，${text(body, 'department')}，${text(body, 'kind')}${exemption === '' ? '' : `（不计入：${exemption}）`}`
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

function roundOf(body: Body): string {
  return `${text(body, 'number')} 第${body['round'] === 2 ? '二' : '一'}轮`
}

function committed(body: Body): string {
  return `${roundOf(body)}，承诺码 ${inFours(text(body, 'commit').slice(0, 12)).join(' ')}……`
}

function slip(body: Body): string {
  return `${roundOf(body)}，第 ${text(body, 'position')} 位 ${text(body, 'who')}`
}

function list(body: Body, key: string): readonly string[] {
  const value = body[key]
  return Array.isArray(value) ? value.map(String) : []
}

function holidayOf(body: Body): string {
  const after = part(body, 'after')
  const words: Readonly<Record<string, string>> = markWords
  return `${longDate(text(after, 'date'))} ${words[text(after, 'mark')] ?? ''} ${text(after, 'name')}`.trim()
}

function files(body: Body): string {
  const list = body['files']
  return Array.isArray(list) ? `${list.length} 份` : ''
}
