import type { z } from 'zod'
import type { Chance } from '#tests/core/fuzz/chance.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { nastyTexts, nastyValue } from './nasty.ts'

/** As much of a schema's own description as is read here (zod 4, `_zod.def`). */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly getter?: () => z.ZodType
}

const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition

/** Words that the office under test has under a key, so that inputs reach beyond their schema. */
export type Known = ReadonlyMap<string, readonly unknown[]>

export interface Making {
  readonly chance: Chance
  readonly known: Known
}

const texts = [
  '样例',
  '2023-05-08',
  '2023-05',
  '2023',
  'A1',
  'ZF0001',
  '482913',
  '910000',
  'ab'.repeat(32),
  ...nastyTexts,
]
const numbers = [0, 1, 2, 3, 5, 6, 12, 50, 100, 2023, 2024, -1, 1_000_000]
const files = ['统一社会信用代码,企业名称\nA9,样例\n', '', 'PK\u0003\u0004', '{"a":1}', '\0\0\0']

/** A path is never made up: what is tried must not write beside the office's folder. */
const isPath = (key: string) => /^(?:folder|secondPlace|place)$/u.test(key)
const paths = ['', '/dev/null/office', '\0', '/a\0b', `/${'长'.repeat(100)}`]

/** An input as its schema has it, as far as a few tries find one; ids and names are mostly those of the office. */
export function inputOf(schema: z.ZodType, making: Making, key = '', depth = 0): unknown {
  const { chance } = making
  const definition = definitionOf(schema)
  const inner = (part: z.ZodType | undefined, name = key) =>
    part === undefined ? null : inputOf(part, making, name, depth + 1)
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).map(([name, part]) => [name, inner(part, name)]),
      )
    case 'array':
      return Array.from({ length: depth > 8 ? 0 : chance.below(3) }, () => inner(definition.element))
    case 'record':
      return chance.below(2) === 0 ? {} : { [chance.pick(texts)]: inner(definition.valueType) }
    case 'optional':
      return chance.below(3) === 0 ? undefined : inner(definition.innerType)
    case 'nullable':
      return chance.below(3) === 0 ? null : inner(definition.innerType)
    case 'default':
    case 'prefault':
      return chance.below(4) === 0 ? undefined : inner(definition.innerType)
    case 'lazy':
      return inner(definition.getter?.())
    case 'union':
      return inner(chance.pick(definition.options ?? []))
    case 'literal':
      return chance.pick(definition.values ?? [null])
    case 'enum':
      return chance.pick(Object.values(definition.entries ?? {}))
    case 'boolean':
      return chance.below(2) === 0
    case 'custom':
      return new TextEncoder().encode(chance.pick(files))
    default:
      return leafOf(schema, making, key)
  }
}

function leafOf(schema: z.ZodType, { chance, known }: Making, key: string): unknown {
  if (isPath(key)) return chance.pick(paths)
  const own = known.get(key) ?? known.get(key.replace(/^.*(?=Id$)/u, '').toLowerCase()) ?? []
  const plain: readonly unknown[] = definitionOf(schema).type === 'number' ? numbers : texts
  for (let tries = 0; tries < 12; tries += 1) {
    const value = own.length > 0 && chance.below(4) > 0 ? chance.pick(own) : chance.pick(plain)
    if (schema.safeParse(value).success) return value
  }
  return chance.pick(plain)
}

/** The same input with up to three parts of it replaced, left out, doubled or joined by what nobody asked for. */
export function mutated(input: unknown, chance: Chance): unknown {
  let value = input
  for (let left = 1 + chance.below(3); left > 0; left -= 1) value = mutatedOnce(value, chance, '')
  return value
}

function mutatedOnce(value: unknown, chance: Chance, key: string): unknown {
  if (isPath(key)) return chance.pick([null, 1, [], {}])
  const isHere = typeof value !== 'object' || value === null || value instanceof Uint8Array
  if (isHere || chance.below(6) === 0) return nastyValue(chance)
  if (Array.isArray(value)) return mutatedList(value, chance, key)
  const parts = Object.entries(value)
  if (parts.length === 0 || chance.below(5) === 0) {
    return Object.fromEntries([...parts, [chance.pick(['__proto__', 'more', 'length', '$bytes']), 'x']])
  }
  const [name] = chance.pick(parts)
  if (chance.below(5) === 0) return Object.fromEntries(parts.filter(([each]) => each !== name))
  return Object.fromEntries(
    parts.map(([each, part]) => [each, each === name ? mutatedOnce(part, chance, each) : part]),
  )
}

function mutatedList(value: readonly unknown[], chance: Chance, key: string): unknown {
  if (value.length === 0 || chance.below(3) === 0) return [...value, ...value, nastyValue(chance)]
  const at = chance.below(value.length)
  return value.map((part, index) => (index === at ? mutatedOnce(part, chance, key) : part))
}

/** Every word and number that stands in an answer, by the key under which it stands; an id also by whose it is. */
export function learn(known: Map<string, unknown[]>, answer: unknown, from: OperationName): void {
  // `documents.list` answers with ids that others ask for as `documentId`.
  const owner = from.split('.')[0]?.replace(/s$/u, '') ?? ''
  learnPart(known, answer, '', `${owner}Id`)
}

function learnPart(known: Map<string, unknown[]>, answer: unknown, key: string, idKey: string): void {
  if (typeof answer === 'string' || typeof answer === 'number') {
    for (const name of key === 'id' ? [key, idKey] : [key]) {
      const words = known.get(name) ?? []
      if (words.length < 12 && !words.includes(answer)) known.set(name, [...words, answer])
    }
  } else if (Array.isArray(answer)) for (const part of answer.slice(0, 5)) learnPart(known, part, key, idKey)
  else if (typeof answer === 'object' && answer !== null && !(answer instanceof Uint8Array)) {
    for (const [name, part] of Object.entries(answer)) learnPart(known, part, name, idKey)
  }
}
