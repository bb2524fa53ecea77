import type { IsoDate } from '../kernel/days.ts'
import type { RulePack } from '../plan/rule-pack.ts'
import { wordsOf } from '../plan/rule-pack.ts'
import type { RecordContent } from './types.ts'

/** The word that excludes all others, 「未发现问题」: the first of the dictionary. */
export const nothingFound = (pack: RulePack): string => wordsOf(pack, 'resultWords')[0] ?? ''

/** The handling that excludes all others, 「无需后续处理」: the first of its dictionary that says so; empty: it has none. */
export const noHandling = (pack: RulePack): string =>
  wordsOf(pack, 'handlingWords').find((word) => word.startsWith('无需')) ?? ''

/** The result word for 不配合检查情节严重, whatever the office calls it; empty: its dictionary has none. */
export const refusalWord = (pack: RulePack): string =>
  wordsOf(pack, 'resultWords').find((word) => /不(?:予)?配合/u.test(word)) ?? ''

/** Whether any of an item's codes speaks of a problem: those of the rules that do not are told apart there. */
export function isProblem(codes: readonly string[], pack: RulePack): boolean {
  const harmless = wordsOf(pack, 'resultsWithoutProblem')
  return codes.some((code) => !harmless.includes(code))
}

/** Whether any item of a record came to a problem. */
export const hasProblem = ({ items }: Pick<RecordContent, 'items'>, pack: RulePack): boolean =>
  items.some(({ codes }) => isProblem(codes, pack))

/** The day on which the inspection ended; `''`: the record does not say yet. */
export const recordEnd = ({ endedAt }: Pick<RecordContent, 'endedAt'>): IsoDate => endedAt.slice(0, 10)

/** What came of a record in short, as the inspection history and lists tell it: each word once, in the order of the items. */
export const resultInShort = ({ items }: Pick<RecordContent, 'items'>): string =>
  [...new Set(items.flatMap(({ codes }) => codes))].join('、')
