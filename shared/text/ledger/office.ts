import { markWords } from '../calendar-words.ts'
import { longDate, longTime } from '../numbers.ts'
import { adoptedDepartments, changedFigures, initiationSet } from './rules.ts'
import { list, part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of the office, its rules and its calendar. */
export const officeKinds: Readonly<Record<string, KindWords>> = {
  'office.created': {
    word: '建立单位',
    told: (body) => `${text(body, 'bureau')}${body['rehearsal'] === true ? '（演练）' : ''}`,
  },
  'office.updated': { word: '修改单位信息', told: (body) => text(body, 'bureau') },
  'clock.corrected': {
    word: '时钟更正',
    told: (body) =>
      `${longTime(text(body, 'last'))} 更正为 ${longTime(text(body, 'now'))}，理由：${text(body, 'reason')}，${list(body, 'people').join('、')}`,
  },
  'backup.place-set': {
    word: '设定备份第二处',
    told: (body) => (text(body, 'after') === '' ? '不再使用' : text(body, 'after')),
  },
  'encryption.turned-on': { word: '开启数据库加密', told: byPeople },
  'encryption.turned-off': { word: '关闭数据库加密', told: byPeople },
  'encryption.passphrase-changed': { word: '修改加密口令', told: () => '' },
  'encryption.recovery-key-shown': { word: '再次显示恢复密钥', told: () => '' },
  'backup.journal-cut': { word: '按最后完整的状态打开', told: journalCut },
  'backup.opened-behind': { word: '按现有的记录打开', told: openedBehind },
  'encryption.recovered': {
    word: '用恢复密钥打开并另设口令',
    told: (body) => longTime(text(body, 'at')),
  },
  'backup.restored': { word: '从备份恢复', told: restoredFrom },
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

function byPeople(body: Body): string {
  return list(body, 'people').join('、')
}

function holidayOf(body: Body): string {
  const after = part(body, 'after')
  const words: Readonly<Record<string, string>> = markWords
  return `${longDate(text(after, 'date'))} ${words[text(after, 'mark')] ?? ''} ${text(after, 'name')}`.trim()
}

/** 预写日志损坏，其后 3 次写入不再在册，理由：停电，两人 */
function journalCut(body: Body): string {
  const commits = text(body, 'commits')
  const lost = commits === '0' ? '没有丢失操作' : `其后 ${commits} 次写入不再在册`
  return ['预写日志有损坏', lost, `理由：${text(body, 'reason')}`, list(body, 'people').join('、')].join('，')
}

/** 记得用到第 12 条，只剩到第 9 条，理由：硬盘更换，两人 */
function openedBehind(body: Body): string {
  const facts = `记得用到第 ${text(body, 'remembered')} 条，现有到第 ${text(body, 'found')} 条`
  return [facts, `理由：${text(body, 'reason')}`, list(body, 'people').join('、')].join('，')
}

/** 恢复到2024年5月27日 9:00的备份；丢开 12 条操作、抽取2024003号；理由；两人 */
function restoredFrom(body: Body): string {
  const lost = part(body, 'lost')
  const draws = list(lost, 'draws')
  const parts = [
    `恢复到${text(body, 'at') === '' ? text(body, 'backup') : longTime(text(body, 'at'))}的备份`,
    text(lost, 'entries') === '' ? '' : `此后的 ${text(lost, 'entries')} 条操作不再在册`,
    draws.length === 0 ? '' : `其中有抽取${draws.join('、')}`,
    `理由：${text(body, 'reason')}`,
    list(body, 'people').join('、'),
  ]
  return parts.filter(Boolean).join('，')
}
