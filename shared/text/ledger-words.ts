import { accountKinds } from './ledger/accounts.ts'
import { archiveKinds } from './ledger/archive.ts'
import { drawKinds } from './ledger/draw.ts'
import { parsedBody, type KindWords } from './ledger/facts.ts'
import { inspectionsKinds } from './ledger/inspections.ts'
import { resultKinds } from './ledger/inspection-records.ts'
import { leadKinds } from './ledger/leads.ts'
import { officeKinds } from './ledger/office.ts'
import { planKinds } from './ledger/plan.ts'
import { publicationKinds } from './ledger/publication.ts'
import { followUpKinds } from './ledger/results.ts'
import { reportKinds } from './ledger/report.ts'
import { rostersKinds } from './ledger/rosters.ts'

interface KindGroup {
  readonly word: string
  readonly kinds: Readonly<Record<string, KindWords>>
}

/** Kinds of entries as a clerk looks for them. */
const groups: readonly KindGroup[] = [
  { word: '抽取与文书', kinds: drawKinds },
  { word: '检查结果', kinds: resultKinds },
  { word: '后续处置', kinds: followUpKinds },
  { word: '公示与反馈', kinds: publicationKinds },
  { word: '计划与方案', kinds: planKinds },
  { word: '名录与词表', kinds: rostersKinds },
  { word: '检查历史与回避', kinds: inspectionsKinds },
  { word: '报表与工作日志', kinds: reportKinds },
  { word: '归档', kinds: archiveKinds },
  { word: '线索', kinds: leadKinds },
  { word: '单位、规则与节假日', kinds: officeKinds },
  { word: '账号', kinds: accountKinds },
]

const kinds: Readonly<Record<string, KindWords>> = Object.assign({}, ...groups.map((group) => group.kinds))

export const ledgerGroups = groups.map(({ word, kinds: own }) => ({
  word,
  kinds: Object.entries(own).map(([kind, told]) => ({ kind, word: told.word })),
}))

/** Kinds whose own word holds what somebody looks for. */
export function ledgerKindsNamed(words: string): readonly string[] {
  return words === '' ? [] : Object.keys(kinds).filter((kind) => kinds[kind]?.word.includes(words) === true)
}

/** What a ledger entry is called; a kind of a later version is shown by its number of order only. */
export function ledgerKindWord(kind: string): string {
  return kinds[kind]?.word ?? '其他操作'
}

/** What was done, in words; the entry itself stays as it is and can be verified. */
export function ledgerBodyText(kind: string, body: string): string {
  const facts = parsedBody(body)
  return facts === null ? '' : (kinds[kind]?.told(facts) ?? '')
}
