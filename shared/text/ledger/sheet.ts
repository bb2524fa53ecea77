import type { LedgerEntryView, SignedSheet } from '#shared/contract/index.ts'
import { ledgerBodyText, ledgerKindWord } from '../ledger-words.ts'
import { longTime } from '../numbers.ts'

const most = 32_767

/** The ledger as a table for people: one row an entry, in words, with the code of each. */
export function ledgerTable(entries: readonly LedgerEntryView[]) {
  return {
    headers: ['序号', '时间', '经办人', '操作', '内容', '记录码', '登记原文'],
    rows: entries.map(({ sequence, at, actor, kind, body, hash }) => [
      String(sequence),
      longTime(at),
      actor,
      ledgerKindWord(kind),
      ledgerBodyText(kind, body).slice(0, most),
      hash,
      body.slice(0, most),
    ]),
  }
}

const roundWords = ['', '第一轮', '第二轮']

/** 「第一轮」, 「第二轮」, then 「补充第1轮」: the rounds of late departments and of places given anew. */
export const roundWord = (round: number): string => roundWords[round] ?? `补充第${round - 2}轮`

/** Which sheet people signed. */
export function signedSheetWord({ act, round }: Pick<SignedSheet, 'act' | 'round'>): string {
  if (act === 'replaced') return `第${round}次递补的记录`
  if (act === 'voided') return '作废单'
  return `${roundWord(round)}${act === 'committed' ? '承诺单' : '结果单'}`
}
