import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { isBody, part, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of inspections and recusals. */
export const inspectionsKinds: Readonly<Record<string, KindWords>> = {
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
}

function recusal(body: Body): string {
  const reason = text(body, 'reason')
  return `${certificateNumber(text(body, 'inspectorId'))} 回避 ${text(body, 'targetId')}${reason === '' ? '' : `，理由：${reason}`}`
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
