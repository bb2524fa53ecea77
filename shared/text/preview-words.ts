import type { MissingField } from '#shared/domain/documents/index.ts'

interface MissingWords {
  readonly says: string
  /** Where it is filled in; null: with the pen or by issuing */
  readonly place: 'letterhead' | 'numbers' | null
}

/** What stands beside an empty place of an official document. */
export const missingWords: Readonly<Record<MissingField, MissingWords>> = {
  organ: { says: '发文机关没有填写', place: 'letterhead' },
  number: { says: '文号待编：签发时编号', place: 'numbers' },
  signer: { says: '签发人没有填写，留作手写', place: 'letterhead' },
  'signature-date': { says: '成文日期留作手写', place: null },
  issuer: { says: '印发机关没有填写', place: 'letterhead' },
  'issue-date': { says: '印发日期留作手写', place: null },
}

interface StandIn {
  readonly font: string
  readonly standIn: string
}

/** 本机没有仿宋_GB2312、楷体_GB2312，以仿宋代替；… */
export function standInSentence(lacking: readonly StandIn[]): string {
  if (lacking.length === 0) return '所用字体本机都有。'
  const byStandIn = Map.groupBy(lacking, ({ standIn }) => standIn)
  const parts = [...byStandIn].map(
    ([standIn, fonts]) => `${fonts.map(({ font }) => font).join('、')}以${standIn}代替`,
  )
  return `本机缺少字体：${parts.join('，')}；文件里仍写原名。`
}

export const documentStateWords = {
  unchanged: '未改动',
  changed: '外部改动',
  missing: '不见了',
} as const

/** What looking at every issued file has found. */
export function documentStatesSentence(states: readonly (keyof typeof documentStateWords)[]): string {
  const count = (state: keyof typeof documentStateWords) => states.filter((one) => one === state).length
  const parts = [
    [count('changed'), '份在外部被改动'],
    [count('missing'), '份文件不见了'],
  ] as const
  const found = parts.filter(([many]) => many > 0).map(([many, says]) => `${many} ${says}`)
  return found.length === 0
    ? `核对了 ${states.length} 份文书，都与签发时一致。`
    : `核对了 ${states.length} 份文书，${found.join('，')}。请从备份中找回，或重新生成。`
}
