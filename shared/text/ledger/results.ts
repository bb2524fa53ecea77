import { longDate } from '../numbers.ts'
import { followUpActWords } from '../follow-up-words.ts'
import type { FollowUpAct } from '#shared/domain/results/follow-up-events.ts'
import { isBody, text, type Body, type KindWords } from './facts.ts'

/** Acts that are an entry of their own; orders, reviews and referrals are issued as papers. */
const plainActs = [
  'guided',
  'corrected',
  'extended',
  'listed',
  'filed',
  'filing-ended',
  'replied',
  'fed-back',
  'closed',
  'reopened',
] as const satisfies readonly FollowUpAct[]

/** What the ledger tells of 结果录入表 and 后续处置. */
export const followUpKinds: Readonly<Record<string, KindWords>> = {
  'result.sheets-made': { word: '发出结果录入表', told: sent },
  'result.sheet-taken': { word: '收回结果录入表', told: taken },
  'follow-up.opened': { word: '建立后续处置', told: opened },
  ...Object.fromEntries(
    plainActs.map((act) => [`follow-up.${act}`, { word: `后续处置：${followUpActWords[act]}`, told: acted }]),
  ),
}

function sent(body: Body): string {
  const sheets = Array.isArray(body['sheets']) ? body['sheets'].filter(isBody) : []
  const names = sheets.map((sheet) => `${text(sheet, 'department')}第${text(sheet, 'edition')}版`)
  return `${text(body, 'number')}，${names.join('、')}`
}

function taken(body: Body): string {
  const versions = Array.isArray(body['versions']) ? body['versions'].length : 0
  return `${text(body, 'number')}，${text(body, 'department')}第${text(body, 'edition')}版，${versions} 户`
}

function opened(body: Body): string {
  const cases = Array.isArray(body['cases']) ? body['cases'].filter(isBody) : []
  const [first] = cases
  if (first === undefined) return ''
  const who = `${text(first, 'drawNumber')}，${text(first, 'target')}`
  return cases.length === 1 ? who : `${who}等 ${cases.length} 件`
}

function acted(body: Body): string {
  const told = text(body, 'told')
  return `${text(body, 'drawNumber')}，${text(body, 'target')}，${longDate(text(body, 'day'))}${told === '' ? '' : `，${told}`}`
}
