import { rosterNames } from '#shared/domain/rosters/types.ts'
import { longDate, longTime } from '../numbers.ts'
import { fieldWords } from '../roster-words.ts'
import { factWords, valueWord } from './fact-words.ts'
import { isBody, parsedBody, text, type Body } from './facts.ts'

/** One fact of an entry, for whoever reads it years later. */
export interface EntryFact {
  /** 「登记为 · 名称」: where it stands, in words */
  readonly label: string
  readonly text: string
  /** The same fact before the act, where the entry keeps it and it was another; else null */
  readonly was: string | null
}

/** Members of a list that are told one by one; the entry itself holds them all. */
const mostMembers = 20

/** Keys whose members are named by the office's files and columns, not by this program. */
const ownNames: ReadonlySet<string> = new Set(['digests', 'extra'])

/** Whole rule packs and rosters of the day, which nobody reads here */
const countedOnly: ReadonlySet<string> = new Set(['figures', 'snapshots'])

/** Every fact of a body in words, in its order; what is empty says nothing and is left out. */
export function entryFacts(body: string): readonly EntryFact[] {
  const facts = parsedBody(body)
  if (facts === null) return []
  const { before, ...rest } = facts
  const words = wordsFor(facts)
  const own = isBody(facts['after']) && isBody(before) ? { ...rest, after: facts['after'] } : rest
  const was = earlier(facts)
  const told = flat(own, [], words).map(({ path, label, value }) => {
    const old = was.get(path)
    return { label, text: value, was: old === undefined || old === value ? null : old }
  })
  const lost = [...was].filter(([path]) => !flat(own, [], words).some((one) => one.path === path))
  const gone = lost.map(([path, value]) => ({
    label: labelOf(path.split(' '), words),
    text: '（空）',
    was: value,
  }))
  return [
    ...told,
    ...gone,
    ...(hasCounterpart(facts) ? [] : flat(keep('before', before), [], words).map(plain)),
  ]
}

const plain = ({ label, value }: Flat): EntryFact => ({ label, text: value, was: null })
const keep = (key: string, value: unknown): Body => (value === undefined ? {} : { [key]: value })

/** `before` beside `after`, or beside the facts themselves (the office's profile). */
function hasCounterpart({ after, before }: Body): boolean {
  return isBody(before) && (isBody(after) || after === undefined)
}

function earlier(facts: Body): ReadonlyMap<string, string> {
  if (!hasCounterpart(facts)) return new Map()
  const root = isBody(facts['after']) ? ['after'] : []
  return new Map(flat(facts['before'], root, {}).map(({ path, value }) => [path, value]))
}

interface Flat {
  readonly path: string
  readonly label: string
  readonly value: string
}

function flat(value: unknown, path: readonly string[], words: Words): readonly Flat[] {
  if (Array.isArray(value)) return ofList(value, path, words)
  if (isBody(value)) {
    if (countedOnly.has(path.at(-1) ?? '')) return one(path, words, `共 ${Object.keys(value).length} 项`)
    if (isRate(value)) return one(path, words, `${text(value, 'p')}/${text(value, 'q')}`)
    return Object.entries(value).flatMap(([key, member]) => flat(member, [...path, key], words))
  }
  const told = wordOf(path.at(-1) ?? '', value)
  return told === '' ? [] : one(path, words, told)
}

const one = (path: readonly string[], words: Words, value: string): readonly Flat[] => [
  { path: path.join(' '), label: labelOf(path, words), value },
]

const isRate = (value: Body) => Object.keys(value).toSorted().join() === 'p,q'

function ofList(list: readonly unknown[], path: readonly string[], words: Words): readonly Flat[] {
  if (list.length === 0) return []
  const shown = list.slice(0, mostMembers)
  if (!list.some(isBody)) {
    const told = shown.map((member) => wordOf(path.at(-1) ?? '', member)).join('、')
    return one(path, words, list.length > shown.length ? `${told} 等 ${list.length} 项` : told)
  }
  const members = shown.flatMap((member, at) => flat(member, [...path, `#${at + 1}`], words))
  const more = list.length - shown.length
  return more > 0 ? [...members, ...one(path, words, `另有 ${more} 项`)] : members
}

function wordOf(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return longTime(value)
  return valueWord(key, longDate(value))
}

type Words = Readonly<Record<string, string>>

/** The words of the roster whose record the entry holds. */
function wordsFor(body: Body): Words {
  const roster = rosterNames.find((name) => name === text(body, 'roster'))
  return roster === undefined ? {} : fieldWords[roster]
}

function labelOf(path: readonly string[], words: Words): string {
  // What an act left stands first in its entry: it needs no 「登记为」 on every line.
  const shown = path[0] === 'after' ? path.slice(1) : path
  const isRecord = (at: number) =>
    at === 0 ? path[0] === 'after' : ['after', 'before'].includes(shown[at - 1] ?? '')
  return shown
    .map((key, at) => {
      if (key.startsWith('#')) return `第 ${key.slice(1)} 项`
      if (ownNames.has(shown[at - 1] ?? '')) return key
      return (isRecord(at) ? words[key] : undefined) ?? factWords[key] ?? key
    })
    .join(' · ')
}
