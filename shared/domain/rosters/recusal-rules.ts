import { cleanLine } from './clean-text.ts'
import type { IsoDate, Recusal } from './types.ts'

/** Whose a target is, as far as its record says. */
export interface TargetPeople {
  readonly id: string
  readonly name: string
  readonly legalRepresentative: string
  readonly contact: string
  readonly phone: string
}

/** 回避 of a person: every target whose legal representative or contact bears the name, now and after later imports. */
export interface RecusalRule {
  readonly id: string
  readonly inspectorId: string
  readonly person: string
  readonly reason: string
  readonly source: Recusal['source']
  /** When it was stated; empty: not said */
  readonly statedOn: IsoDate
}

/** What of an inspector and a target is alike. A surname alone never is. */
export type Likeness = 'legal-representative' | 'contact' | 'phone'

/** An inspector and a target that have something in common: to be looked at by a person, never a recusal by itself. */
export interface RecusalCandidate {
  readonly inspectorId: string
  readonly targetId: string
  readonly likeness: Likeness
  /** The name or the number that both bear */
  readonly value: string
}

type Pair = Pick<Recusal, 'inspectorId' | 'targetId'>

/** Spaces inside a name of two or three signs are layout. */
export function personName(text: string): string {
  const words = cleanLine(text).text.replaceAll(/\s+/g, ' ')
  return words.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

/** The people that one cell names: 「甲、乙」 are two. */
export function peopleIn(cell: string): readonly string[] {
  return cell
    .split(/[、，,;；/\n]/)
    .map(personName)
    .filter((name) => name !== '')
}

/** Person → targets that are his, in the order given. */
export function targetsByPerson(
  targets: Iterable<TargetPeople>,
): ReadonlyMap<string, readonly TargetPeople[]> {
  const found = new Map<string, TargetPeople[]>()
  for (const target of targets) {
    const people = new Set([...peopleIn(target.legalRepresentative), ...peopleIn(target.contact)])
    for (const person of people) {
      const his = found.get(person)
      if (his === undefined) found.set(person, [target])
      else his.push(target)
    }
  }
  return found
}

/**
 * Every inspector and target that must not meet: the pairs as filed, and each rule's targets. A pair stands once, filed pairs
 * before rules and rules in their order; `rule` is the person of the rule that covers it, empty for a filed pair.
 */
export function effectiveRecusals(
  filed: readonly Recusal[],
  rules: readonly RecusalRule[],
  targets: Iterable<TargetPeople>,
): readonly (Recusal & { readonly rule: string })[] {
  const byPerson = targetsByPerson(targets)
  const pairs = new Map<string, Recusal & { readonly rule: string }>()
  const add = (recusal: Recusal, rule: string) => {
    const key = pairKey(recusal)
    if (!pairs.has(key)) pairs.set(key, { ...recusal, rule })
  }
  for (const recusal of filed) add(recusal, '')
  for (const { inspectorId, person, reason, source, statedOn } of rules) {
    for (const { id: targetId } of byPerson.get(personName(person)) ?? []) {
      add({ inspectorId, targetId, reason, source, statedOn }, person)
    }
  }
  return [...pairs.values()]
}

export const pairKey = ({ inspectorId, targetId }: Pair) => `${inspectorId}\t${targetId}`

export function candidateKey({ inspectorId, targetId, likeness, value }: RecusalCandidate): string {
  return [inspectorId, targetId, likeness, value].join('\t')
}

interface Person {
  readonly id: string
  readonly name: string
  readonly phone: string
}

/** Inspectors who bear a legal representative's or contact's whole name, or a target's phone number. One per pair: the nearest likeness. */
export function recusalCandidates(
  inspectors: readonly Person[],
  targets: Iterable<TargetPeople>,
): readonly RecusalCandidate[] {
  const byName = indexed(inspectors, ({ name }) => [personName(name)].filter((word) => word.length > 1))
  const byPhone = indexed(inspectors, ({ phone }) => phonesIn(phone))
  const found: RecusalCandidate[] = []
  for (const target of targets) {
    const known = new Set<string>()
    const look = (likeness: Likeness, value: string, people: readonly Person[] = []) => {
      for (const { id: inspectorId } of people) {
        if (known.has(inspectorId)) continue
        known.add(inspectorId)
        found.push({ inspectorId, targetId: target.id, likeness, value })
      }
    }
    for (const name of peopleIn(target.legalRepresentative))
      look('legal-representative', name, byName.get(name))
    for (const name of peopleIn(target.contact)) look('contact', name, byName.get(name))
    for (const phone of phonesIn(target.phone)) look('phone', phone, byPhone.get(phone))
  }
  return found
}

function indexed(people: readonly Person[], keysOf: (person: Person) => readonly string[]) {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of keysOf(person)) {
      const same = index.get(key)
      if (same === undefined) index.set(key, [person])
      else same.push(person)
    }
  }
  return index
}

const mobile = String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`
const landline = String.raw`0\d{2,3}[ -]?\d{7,8}|\d{7,8}`
const phone = new RegExp(String.raw`(?<!\d)(?:\+?86[ -]?)?(${mobile}|${landline})(?!\d)`, 'g')

/** Whole numbers of a cell, by their digits; a short one (an extension, 110) says nothing. */
export function phonesIn(cell: string): readonly string[] {
  const found = cell.normalize('NFKC').matchAll(phone)
  return [...new Set([...found].map(([, number = '']) => number.replaceAll(/\D/g, '')))]
}
