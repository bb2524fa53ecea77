import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import { joinLines, readLines } from './lines.ts'
import type { FileProblems } from './problems.ts'
import { isPositive, isWord, type Accepts } from './text-rules.ts'

/** One key of a plan or seed; `numbered` and `per-word` keys are `key` and a number from 1, or a word. */
export interface KeyRule {
  readonly key: string
  readonly occurs: 'once' | 'optional' | 'numbered' | 'per-word'
  readonly accepts: Accepts
}

/** Head line and keys in the order in which they stand. */
export interface Grammar {
  readonly head: string
  readonly rules: readonly KeyRule[]
}

/** A plan or seed read: values by key, and what is needed to speak of their lines. */
export interface KeyedFile {
  readonly values: ReadonlyMap<string, string>
  /** Line of a key, 0 where it is absent */
  readonly lineOf: (key: string) => number
  /** Values of numbered keys in order: `contributor.` → who */
  readonly numbered: (key: string) => readonly string[]
  /** Values of keys with a word: `rate.` → class → ratio, in byte order */
  readonly perWord: (key: string) => ReadonlyMap<string, string>
}

interface Place {
  readonly rule: number
  readonly suffix: string
}

/** Reads head, keys and END strictly; every broken rule goes to `problems`. */
export function readKeyedFile(grammar: Grammar, text: string, problems: FileProblems): KeyedFile {
  const lines = readLines(text, problems)
  if (lines[0] !== grammar.head) problems.add({ code: 'head-wrong', expected: grammar.head }, 1)
  const end = lines.indexOf('END')
  if (end === -1) problems.add({ code: 'end-missing' })
  else if (end < lines.length - 1) problems.add({ code: 'line-after-end' }, end + 2)
  const values = new Map<string, string>()
  const lineOf = new Map<string, number>()
  let last: Place = { rule: 0, suffix: '' }
  for (const [index, line] of lines.slice(1, end === -1 ? undefined : end).entries()) {
    last = readLine(grammar, line, last, index + 2, { values, lineOf }, problems)
  }
  checkPresence(grammar, values, problems)
  return keyedFile(values, lineOf)
}

interface Read {
  readonly values: Map<string, string>
  readonly lineOf: Map<string, number>
}

function readLine(
  grammar: Grammar,
  line: string,
  last: Place,
  at: number,
  { values, lineOf }: Read,
  problems: FileProblems,
): Place {
  const equals = line.indexOf('=')
  if (equals < 1) {
    problems.add({ code: 'line-without-key' }, at)
    return last
  }
  const key = line.slice(0, equals)
  const value = line.slice(equals + 1)
  const place = placeOf(grammar, key)
  const rule = grammar.rules[place.rule]
  if (rule === undefined) problems.add({ code: 'key-unknown', key }, at)
  else if (values.has(key)) problems.add({ code: 'key-repeated', key }, at)
  else {
    values.set(key, value)
    lineOf.set(key, at)
    if (comparePlaces(rule, place, last) < 0) problems.add({ code: 'key-out-of-order', key }, at)
    // A TAB would be a field's end elsewhere; in a value it is a control character (§1).
    if (value.includes('\t') || !rule.accepts(value)) problems.add({ code: 'value-refused', key, value }, at)
    return place
  }
  return last
}

function placeOf(grammar: Grammar, key: string): Place {
  const rule = grammar.rules.findIndex((rule) => {
    if (rule.occurs === 'once' || rule.occurs === 'optional') return key === rule.key
    const suffix = key.slice(rule.key.length)
    return key.startsWith(rule.key) && (rule.occurs === 'numbered' ? isPositive(suffix) : isWord(suffix))
  })
  return { rule, suffix: key.slice(grammar.rules[rule]?.key.length ?? 0) }
}

function comparePlaces(rule: KeyRule, place: Place, last: Place): number {
  if (place.rule !== last.rule) return place.rule - last.rule
  if (rule.occurs === 'numbered') return Number(place.suffix) - Number(last.suffix)
  return compareBytes(place.suffix, last.suffix)
}

function checkPresence(grammar: Grammar, values: ReadonlyMap<string, string>, problems: FileProblems): void {
  for (const rule of grammar.rules) {
    if (rule.occurs === 'once' && !values.has(rule.key)) problems.add({ code: 'key-missing', key: rule.key })
    if (rule.occurs !== 'numbered') continue
    const count = [...values.keys()].filter(
      (key) => key.startsWith(rule.key) && isPositive(key.slice(rule.key.length)),
    ).length
    for (let number = 1; number <= count; number += 1) {
      const key = `${rule.key}${number}`
      if (!values.has(key)) problems.add({ code: 'key-missing', key })
    }
  }
}

function keyedFile(values: ReadonlyMap<string, string>, lines: ReadonlyMap<string, number>): KeyedFile {
  return {
    values,
    lineOf: (key) => lines.get(key) ?? 0,
    numbered: (key) => {
      const found: string[] = []
      for (let value = values.get(`${key}1`); value !== undefined;) {
        found.push(value)
        value = values.get(`${key}${found.length + 1}`)
      }
      return found
    },
    perWord: (key) =>
      new Map(
        [...values]
          .filter(([name]) => name.startsWith(key) && isWord(name.slice(key.length)))
          .map(([name, value]) => [name.slice(key.length), value]),
      ),
  }
}

/** Head, the entries whose value is not null, END; order and rules are the caller's, who reads the text back. */
export function keyedText(head: string, entries: readonly (readonly [string, string | null])[]): string {
  const lines = entries.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
  return joinLines([head, ...lines, 'END'])
}

export function numberedEntries(key: string, values: readonly string[]): readonly [string, string][] {
  return values.map((value, index) => [`${key}${index + 1}`, value])
}

/** Entries `key.word=value` in byte order of the words. */
export function perWordEntries(
  key: string,
  values: Iterable<readonly [string, string]>,
): readonly [string, string][] {
  return [...values]
    .map(([word, value]): [string, string] => [`${key}${word}`, value])
    .toSorted(([left], [right]) => compareBytes(left, right))
}
