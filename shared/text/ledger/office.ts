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

function holidayOf(body: Body): string {
  const after = part(body, 'after')
  const words: Readonly<Record<string, string>> = markWords
  return `${longDate(text(after, 'date'))} ${words[text(after, 'mark')] ?? ''} ${text(after, 'name')}`.trim()
}
