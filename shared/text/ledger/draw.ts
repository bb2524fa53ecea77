import { inFours } from '../numbers.ts'
import { text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of draws and papers. */
export const drawKinds: Readonly<Record<string, KindWords>> = {
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
