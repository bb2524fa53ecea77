import { placeholders } from './naming.ts'
import type { FigureKey } from './rule-figures.ts'
import { isListKey, shapeOf } from './rule-figures.ts'
import type { Figure, RulePack } from './rule-pack.ts'
import { figureOf } from './rule-pack.ts'

/** Why a value cannot stand in a rule pack; `figure` is what the clerk corrects. */
export type FigureProblem =
  | { readonly code: 'figure-missing'; readonly figure: FigureKey }
  | { readonly code: 'figure-of-another-kind'; readonly figure: FigureKey }
  | { readonly code: 'percent-out-of-range'; readonly figure: FigureKey }
  | { readonly code: 'percent-too-fine'; readonly figure: FigureKey }
  | { readonly code: 'count-too-small'; readonly figure: FigureKey; readonly least: number }
  | { readonly code: 'count-too-large'; readonly figure: FigureKey; readonly most: number }
  | { readonly code: 'day-not-in-month'; readonly figure: FigureKey }
  | { readonly code: 'range-reversed'; readonly figure: FigureKey }
  | { readonly code: 'text-empty'; readonly figure: FigureKey }
  | { readonly code: 'placeholder-unknown'; readonly figure: FigureKey; readonly placeholder: string }
  | { readonly code: 'placeholder-missing'; readonly figure: FigureKey; readonly placeholder: string }
  | { readonly code: 'too-few-words'; readonly figure: FigureKey; readonly least: number }
  | { readonly code: 'word-twice'; readonly figure: FigureKey; readonly word: string }
  | { readonly code: 'more-bodies-than-contributors'; readonly figure: FigureKey }

const mostCount = 1000
// Shorter than any month: a form due on the 30th would have no date in February.
const lastDayOfEveryMonth = 28

/** What is wrong with a value of the right kind; null: nothing. A list is checked entry by entry and as a whole. */
export function figureProblem(pack: RulePack, key: FigureKey): FigureProblem | null {
  const kept = pack.figures[key]
  if (isListKey(key)) return listProblem(key, kept as readonly Figure<unknown>[])
  const figure = kept as Figure<unknown> | null
  if (figure === null) return shapeOf(key).needed === true ? { code: 'figure-missing', figure: key } : null
  return valueProblem(key, figure.value)
}

/** Everything wrong with a pack, also between its figures. */
export function packProblems(pack: RulePack): readonly FigureProblem[] {
  const keys = Object.keys(pack.figures) as FigureKey[]
  const problems = keys.flatMap((key) => figureProblem(pack, key) ?? [])
  const contributors = figureOf(pack, 'contributors')
  const bodies = figureOf(pack, 'bodies')
  // Held against each other only where each is sound by itself.
  const areSound = problems.every(({ figure }) => figure !== 'contributors' && figure !== 'bodies')
  return areSound && contributors !== null && bodies !== null && bodies > contributors
    ? [...problems, { code: 'more-bodies-than-contributors', figure: 'bodies' }]
    : problems
}

function listProblem(figure: FigureKey, entries: readonly Figure<unknown>[]): FigureProblem | null {
  const { least = 0 } = shapeOf(figure)
  if (entries.length < least) return { code: 'too-few-words', figure, least }
  for (const { value } of entries) {
    const problem = valueProblem(figure, value)
    if (problem !== null) return problem
  }
  const words = entries.map(({ value }) => JSON.stringify(value))
  const twice = words.findIndex((word, at) => words.indexOf(word) !== at)
  return twice === -1 ? null : { code: 'word-twice', figure, word: String(entries[twice]?.value) }
}

function valueProblem(figure: FigureKey, value: unknown): FigureProblem | null {
  const { kind, least = 0 } = shapeOf(figure)
  switch (kind) {
    case 'percent':
      return percentProblem(figure, value)
    case 'count':
      return countProblem(figure, value, least)
    case 'day-of-month':
      return isWhole(value) && value >= 1 && value <= lastDayOfEveryMonth
        ? null
        : { code: 'day-not-in-month', figure }
    case 'term':
      return isRecord(value) && typeof value['unit'] === 'string'
        ? countProblem(figure, value['count'], value['unit'] === 'working-day' ? 1 : 0)
        : { code: 'figure-of-another-kind', figure }
    case 'range':
      return rangeProblem(figure, value)
    case 'flag':
      return typeof value === 'boolean' ? null : { code: 'figure-of-another-kind', figure }
    case 'start':
      return value === 'next-day' || value === 'same-day' ? null : { code: 'figure-of-another-kind', figure }
    case 'text':
    case 'words':
      return textProblem(figure, value)
    case 'template':
      return textProblem(figure, value) ?? templateProblem(figure, String(value))
    case 'shares':
      return sharesProblem(figure, value)
  }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function percentProblem(figure: FigureKey, value: unknown): FigureProblem | null {
  if (typeof value !== 'number') return { code: 'figure-of-another-kind', figure }
  if (!(value >= 0 && value <= 100)) return { code: 'percent-out-of-range', figure }
  // Two decimals become an exact fraction; more are no figure anybody writes down.
  return /^\d+(?:\.\d{1,2})?$/.test(String(value)) ? null : { code: 'percent-too-fine', figure }
}

function countProblem(figure: FigureKey, value: unknown, least: number): FigureProblem | null {
  if (!isWhole(value)) return { code: 'figure-of-another-kind', figure }
  if (value < least) return { code: 'count-too-small', figure, least }
  return value > mostCount ? { code: 'count-too-large', figure, most: mostCount } : null
}

function rangeProblem(figure: FigureKey, value: unknown): FigureProblem | null {
  if (!isRecord(value)) return { code: 'figure-of-another-kind', figure }
  const { from, to } = value
  const problem = percentProblem(figure, from) ?? percentProblem(figure, to)
  return problem ?? (Number(from) > Number(to) ? { code: 'range-reversed', figure } : null)
}

function textProblem(figure: FigureKey, value: unknown): FigureProblem | null {
  if (typeof value !== 'string') return { code: 'figure-of-another-kind', figure }
  return value.trim() === '' ? { code: 'text-empty', figure } : null
}

function templateProblem(figure: FigureKey, template: string): FigureProblem | null {
  const named = [...template.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name)
  const unknown = named.find((name) => !placeholders.some((known) => known === name))
  if (unknown !== undefined) return { code: 'placeholder-unknown', figure, placeholder: unknown }
  const stray = /[{}]/u.exec(template.replaceAll(/\{[^{}]*\}/gu, ''))
  if (stray !== null) return { code: 'placeholder-unknown', figure, placeholder: stray[0] }
  // Without them a second plan would get the number of the first: numbers are unique over all years.
  const wanted = figure.endsWith('.planNumber')
    ? ['year', 'serial']
    : figure.endsWith('.taskNumber')
      ? ['serial']
      : []
  const missing = wanted.find((name) => !named.includes(name))
  return missing === undefined ? null : { code: 'placeholder-missing', figure, placeholder: missing }
}

function sharesProblem(figure: FigureKey, value: unknown): FigureProblem | null {
  if (!isRecord(value) || !Array.isArray(value['groups'])) return { code: 'figure-of-another-kind', figure }
  if (value['groups'].length === 0) return { code: 'text-empty', figure }
  for (const group of value['groups'] as unknown[]) {
    const problem = textProblem(figure, group)
    if (problem !== null) return problem
  }
  return percentProblem(figure, value['percent'])
}
