import { reportIssued } from './report.ts'
import { inFours, longDate } from '../numbers.ts'
import { roundName } from '../round-words.ts'
import { list, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of draws and papers. */
export const drawKinds: Readonly<Record<string, KindWords>> = {
  'draw.committed': { word: '作出承诺', told: committed },
  'draw.slip-entered': { word: '录入号码', told: slip },
  'draw.slip-fixed': { word: '固定号码', told: slip },
  'draw.concluded': { word: '合成种子并抽取', told: roundOf },
  'draw.replaced': { word: '递补', told: replaced },
  'draw.voided': {
    word: '抽取作废',
    told: (body) => `${text(body, 'number')}，理由：${text(body, 'reason')}`,
  },
  'documents.issued': { word: '生成文书', told: (body) => reportIssued(body) || files(body) },
  'platform.exported': {
    word: '导出个人信息',
    told: (body) => `${text(body, 'number')} 公示平台录入表，含电话等个人信息`,
  },
  'dispatch.sent': { word: '登记派发', told: dispatched },
  'dispatch.answered': { word: '登记部门回执', told: answered },
  'dispatch.settled': { word: '处理部门异议', told: dispatched },
  'number.by-hand': {
    word: '登记手工编号',
    told: (body) =>
      `${text(body, 'letterCode')}〔${text(body, 'year')}〕到${text(body, 'upTo')}号，理由：${text(body, 'reason')}`,
  },
  'number.withdrawn': {
    word: '撤回文书',
    told: (body) => `${text(body, 'number')}，理由：${text(body, 'reason')}`,
  },
  'template.saved': { word: '修改文书模板', told: (body) => text(body, 'name') },
  'template.reset': { word: '恢复文书模板', told: (body) => text(body, 'name') },
}

function roundOf(body: Body): string {
  const round = typeof body['round'] === 'number' ? body['round'] : 1
  return `${text(body, 'number')} ${roundName(round)}`
}

function replaced(body: Body): string {
  const rank = `「${text(body, 'stratum')}」第 ${text(body, 'rank')} 名`
  return `${text(body, 'number')}，${text(body, 'targetId')} 由 ${text(body, 'replacementId')}（${rank}）递补，理由：${text(body, 'reason')}`
}

function committed(body: Body): string {
  const refill = list(body, 'refill').length
  const places = refill === 0 ? '' : `，补位 ${refill} 个岗位`
  return `${roundOf(body)}${places}，承诺码 ${inFours(text(body, 'commit').slice(0, 12)).join(' ')}……`
}

function slip(body: Body): string {
  return `${roundOf(body)}，第 ${text(body, 'position')} 位 ${text(body, 'who')}`
}

function dispatched(body: Body): string {
  const told = text(body, 'told')
  return `${text(body, 'number')}，${text(body, 'department')}，${longDate(text(body, 'day'))}${told === '' ? '' : `，${told}`}`
}

function answered(body: Body): string {
  const objections = list(body, 'objections').length
  const absent = list(body, 'absent').length
  const said = objections + absent === 0 ? '全部确认' : `异议 ${objections} 户，不能参加 ${absent} 人`
  return `${dispatched(body)}，${said}`
}

function files(body: Body): string {
  const list = body['files']
  const number = text(body, 'number')
  const count = Array.isArray(list) ? `${list.length} 份` : ''
  return number === '' ? count : `${number}，${count}`
}
