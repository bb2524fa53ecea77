import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { vocabularyWords } from '../vocabulary-words.ts'
import { fieldWord, rosterWords } from '../roster-words.ts'
import { valueWord } from './fact-words.ts'
import { list, part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of the rosters and their words. */
export const rostersKinds: Readonly<Record<string, KindWords>> = {
  'sample.loaded': { word: '装入演练样例', told: () => '' },
  'sample.words': { word: '收入样例用语', told: () => '' },
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
  'roster.exported': {
    word: '导出个人信息',
    told: (body) => {
      const list = text(body, 'list') === '' ? rosterOf(body) : valueWord('list', text(body, 'list'))
      const file = text(body, 'file')
      const rejected = file === '' ? '' : `（「${file}」不能导入的行）`
      return `${list}${rejected} ${text(body, 'count')} 条，含电话等个人信息`
    },
  },
  'catalogue.published': {
    word: '公布事项清单',
    told: (body) => `第${text(body, 'number')}版 ${text(body, 'department')}，${text(body, 'count')} 项`,
  },
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
