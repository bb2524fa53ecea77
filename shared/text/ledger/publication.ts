import { longDate } from '../numbers.ts'
import { list, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of publication and feedback. */
export const publicationKinds: Readonly<Record<string, KindWords>> = {
  'publication.marked': {
    word: '登记公示',
    told: (body) => `${batch(body)}，记录 ${list(body, 'results').length} 条，${told(body)}`,
  },
  'publication.withheld': {
    word: '决定不予公示',
    told: (body) =>
      `${batch(body)}，记录 ${list(body, 'results').length} 条，${told(body)}，理由：${text(body, 'reason')}`,
  },
  'publication.amended': {
    word: '更正公示登记',
    told: (body) => `${batch(body)}，${told(body)}，理由：${text(body, 'reason')}`,
  },
  'publication.withdrawn': {
    word: '撤销公示登记',
    told: (body) => `${batch(body)}，理由：${text(body, 'reason')}`,
  },
  'publication.released': {
    word: '暗查解密',
    told: (body) => `${text(body, 'number')}，${longDate(text(body, 'day'))}，理由：${text(body, 'reason')}`,
  },
  'publication.fed-back': {
    word: '登记结果反馈',
    told: (body) =>
      `${text(body, 'number')}，${list(body, 'targets').length} 户，${longDate(text(body, 'day'))}，${text(body, 'how')}`,
  },
}

const batch = (body: Body): string => `${text(body, 'number')}，第 ${text(body, 'batch')} 批`

function told(body: Body): string {
  const site = text(body, 'site')
  return `${longDate(text(body, 'day'))}${site === '' ? '' : `，${site}`}`
}
