import { scopeClauses, withoutExcluded, type Span } from './business-scope.ts'

/** An office's own rule: what a 经营范围 suggests. Of several that fit, the first in the office's order is offered. */
export interface SuggestionRule {
  readonly gives: 'industry' | 'tag'
  /** 监管行业 or 标签 */
  readonly word: string
  /** One of these must stand there */
  readonly any: readonly string[]
  /** With it, in the same clause, one of these; empty: nothing more is asked */
  readonly along: readonly string[]
  /** None of these in the same clause */
  readonly none: readonly string[]
  /** The name of the enterprise counts as a clause too */
  readonly inName: boolean
}

export interface Described {
  readonly name: string
  readonly businessScope: string
}

export interface Suggestion {
  readonly word: string
  /** What the rule found, in the 经营范围 */
  readonly scope: readonly Span[]
  /** The same in the name */
  readonly name: readonly Span[]
}

/** All words that rules of this kind suggest, each once, in the order of the rules. Never set without a clerk's word. */
export function suggestionsFor(
  target: Described,
  rules: readonly SuggestionRule[],
  gives: SuggestionRule['gives'],
): readonly Suggestion[] {
  const { businessScope } = target
  const clauses = scopeClauses(businessScope)
  const name = withoutExcluded(target.name)
  const found = new Map<string, Suggestion>()
  for (const rule of rules) {
    if (rule.gives !== gives || found.has(rule.word)) continue
    // Most rules have no word in common with most scopes.
    const mayFit = rule.any.some((word) => businessScope.includes(word))
    const scope = (mayFit ? clauses : []).flatMap(({ from, text }) => matchesIn(text, from, rule))
    const inName = rule.inName ? matchesIn(name, 0, rule) : []
    if (scope.length + inName.length > 0) found.set(rule.word, { word: rule.word, scope, name: inName })
  }
  return [...found.values()]
}

function matchesIn(text: string, offset: number, rule: SuggestionRule): readonly Span[] {
  const has = (word: string) => text.includes(word)
  if (!rule.any.some(has) || rule.none.some(has)) return []
  if (rule.along.length > 0 && !rule.along.some(has)) return []
  const spans = [...rule.any, ...rule.along].flatMap((word) => placesIn(text, word))
  return united(spans.map(({ from, to }) => ({ from: from + offset, to: to + offset })))
}

function placesIn(text: string, word: string): readonly Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    places.push({ from: at, to: at + word.length })
  }
  return places
}

/** Overlapping spans as one, in their order. */
function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last !== undefined && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else result.push(span)
  }
  return result
}
