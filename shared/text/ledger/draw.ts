import { inFours } from '../numbers.ts'
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
  'documents.issued': { word: '生成文书', told: files },
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

function files(body: Body): string {
  const list = body['files']
  return Array.isArray(list) ? `${list.length} 份` : ''
}
