import type { IsoDate } from '../kernel/days.ts'
import { isValidCertificate } from '../plan/pool.ts'
import type { RulePack } from '../plan/rule-pack.ts'
import { neededFigure, wordsOf } from '../plan/rule-pack.ts'
import type { RecordField, RecordProblem } from './record-problems.ts'
import { isProblem, noHandling, nothingFound, recordEnd, refusalWord } from './result-words.ts'
import type { ItemResult, RecordContent } from './types.ts'

/** Whom the office knows as inspectors, now or when the draw was held. */
export interface KnownInspector {
  readonly name: string
  readonly department: string
  readonly certificateExpires: IsoDate
  /** Drawn for this target */
  readonly drawn: boolean
}

/** Times as the record has them, `2024-05-27T09:30` by the office's clock. */
export interface RecordRules {
  /** The rules of the draw */
  readonly pack: RulePack
  readonly department: string
  readonly concludedAt: string
  readonly now: string
  /** 执法证号 → who */
  readonly inspectors: ReadonlyMap<string, KnownInspector>
}

/** All that keeps a record from being complete; none: it is. Nothing is taken for granted (E7). */
export function recordProblems(content: RecordContent, rules: RecordRules): readonly RecordProblem[] {
  return [
    ...timeProblems(content, rules),
    ...methodProblems(content, rules),
    ...inspectorProblems(content, rules),
    ...content.items.flatMap((item, index) => itemProblems(item, index, rules.pack)),
    ...signatureProblems(content),
    ...refusalProblems(content, rules.pack),
  ]
}

function timeProblems({ begunAt, endedAt }: RecordContent, rules: RecordRules): readonly RecordProblem[] {
  const problems: RecordProblem[] = []
  if (!isMinute(begunAt)) problems.push({ field: 'begunAt', code: 'time-missing' })
  else if (begunAt > rules.now) problems.push({ field: 'begunAt', code: 'time-in-future', now: rules.now })
  else if (begunAt < rules.concludedAt)
    problems.push({ field: 'begunAt', code: 'begun-before-draw', concluded: rules.concludedAt })
  if (!isMinute(endedAt)) problems.push({ field: 'endedAt', code: 'time-missing' })
  else if (endedAt < begunAt) problems.push({ field: 'endedAt', code: 'ended-before-begun' })
  else if (endedAt > rules.now) problems.push({ field: 'endedAt', code: 'time-in-future', now: rules.now })
  return problems
}

const isMinute = (text: string) => text.includes('T')

function methodProblems({ methods }: RecordContent, { pack }: RecordRules): readonly RecordProblem[] {
  if (methods.length === 0) return [{ field: 'methods', code: 'method-missing' }]
  return unknownWords(methods, wordsOf(pack, 'methods'), 'methods')
}

const unknownWords = (
  words: readonly string[],
  known: readonly string[],
  field: RecordField,
  item = '',
): readonly RecordProblem[] =>
  words.filter((word) => !known.includes(word)).map((word) => ({ field, code: 'word-unknown', word, item }))

function inspectorProblems(content: RecordContent, rules: RecordRules): readonly RecordProblem[] {
  const field = 'inspectorIds'
  const ids = [...new Set(content.inspectorIds)]
  const needed = neededFigure(rules.pack, 'inspectorsPerTarget')
  const few: readonly RecordProblem[] =
    ids.length < needed ? [{ field, code: 'too-few-inspectors', needed, given: ids.length }] : []
  return [...few, ...ids.flatMap((id) => problemsOfInspector(id, content, rules))]
}

/** What the remark explains is for the reviewer to judge. */
function problemsOfInspector(
  id: string,
  content: RecordContent,
  { inspectors, department }: RecordRules,
): readonly RecordProblem[] {
  const field = 'inspectorIds'
  const one = inspectors.get(id)
  if (one === undefined) return [{ field, code: 'inspector-unknown', inspector: id }]
  const { name: inspector, certificateExpires: expires } = one
  // A department that was given another name since still sends those who were drawn for it.
  if (!one.drawn && one.department !== department)
    return [{ field, code: 'inspector-of-another-department', inspector, department }]
  if (content.remark !== '') return []
  const areDrawn = [...inspectors.values()].some(({ drawn }) => drawn)
  const problems: RecordProblem[] = []
  if (areDrawn && !one.drawn) problems.push({ field, code: 'inspector-not-drawn', inspector })
  if (content.endedAt !== '' && !isValidCertificate(expires, recordEnd(content)))
    problems.push({ field, code: 'certificate-not-valid', inspector, expires })
  return problems
}

function itemProblems(
  { itemName: item, codes, handling }: ItemResult,
  index: number,
  pack: RulePack,
): readonly RecordProblem[] {
  const atCodes = `items.${index}.codes` as const
  const atHandling = `items.${index}.handling` as const
  if (codes.length === 0) return [{ field: atCodes, code: 'item-unanswered', item }]
  const isBare = isProblem(codes, pack) && handling.length === 0
  const word = codes.find((code) => isProblem([code], pack)) ?? ''
  return [
    ...unknownWords(codes, wordsOf(pack, 'resultWords'), atCodes, item),
    ...excluded(codes, nothingFound(pack), atCodes, item),
    ...unknownWords(handling, wordsOf(pack, 'handlingWords'), atHandling, item),
    ...excluded(handling, noHandling(pack), atHandling, item),
    ...(isBare ? [{ field: atHandling, code: 'handling-missing', item, word } as const] : []),
  ]
}

const excluded = (
  words: readonly string[],
  alone: string,
  field: RecordField,
  item: string,
): readonly RecordProblem[] =>
  words.length > 1 && words.includes(alone)
    ? [{ field, code: 'word-excludes-others', word: alone, item }]
    : []

function signatureProblems({ signature: { kind, who, reason } }: RecordContent): readonly RecordProblem[] {
  const field = 'signature'
  if (kind === '') return [{ field, code: 'signature-missing' }]
  if (kind === 'signed') return who === '' ? [{ field, code: 'signature-without-name' }] : []
  return reason === '' ? [{ field, code: 'signature-without-reason', kind }] : []
}

/** 不予配合情节严重 needs one of the grounds that the rules name, and is coded where they are given (偃师第二十一条). */
function refusalProblems({ refusalGrounds, items }: RecordContent, pack: RulePack): readonly RecordProblem[] {
  const field = 'refusalGrounds'
  const known = wordsOf(pack, 'refusalGrounds')
  const word = refusalWord(pack)
  const isCoded = items.some(({ codes }) => codes.includes(word))
  const problems = [...unknownWords(refusalGrounds, known, field)]
  if (word !== '' && refusalGrounds.length > 0 && !isCoded)
    problems.push({ field, code: 'refusal-not-coded', word })
  if (known.length > 0 && isCoded && refusalGrounds.length === 0)
    problems.push({ field, code: 'refusal-without-ground', word })
  return problems
}
