import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Failure, OperationName } from '#shared/contract/index.ts'
import { commonFailures, operationNames, operations } from '#shared/contract/index.ts'
import { usecases } from '#shared/core/usecases/index.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anItem, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import type { Inputs } from './sound-inputs.ts'
import { soundInputs } from './sound-inputs.ts'

const calmly = { signal: new AbortController().signal, onProgress: () => undefined }

async function outcomeOf(office: OfficeUnderTest, name: string, input: unknown) {
  const outcome = await office.core.call(name, input, calmly)
  return outcome.ok ? null : outcome.failure
}

test('every operation of the contract has a use case, and there is no other', () => {
  expect(Object.keys(usecases).toSorted()).toEqual([...operationNames].toSorted())
})

test('no operation is called by a name that objects have by themselves', async () => {
  const office = await anOfficeReadyToDraw()
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'draw', 'draw.List']) {
    expect(await outcomeOf(office, name, {})).toMatchObject({ code: 'wrong-input', path: 'operation' })
  }
})

test('every operation refuses what is no object', async () => {
  const office = await anOfficeReadyToDraw()
  const allowed: string[] = []
  for (const name of operationNames) {
    for (const input of [undefined, null, 7, 'text', true, [], ['{}']]) {
      const failure = await outcomeOf(office, name, input)
      if (failure?.code !== 'wrong-input') allowed.push(`${name} ${JSON.stringify(input)}`)
    }
  }
  expect(allowed).toEqual([])
})

const garbage = fc.oneof(
  { arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }), weight: 3 },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '=1+1',
    "'; drop table target; --",
    'constructor',
    '../../x',
    '9'.repeat(5000),
  ),
  fc.constantFrom(-1, 0, 1e308, Number.NaN, Infinity, 2 ** 53, 1.5),
  fc.uint8Array({ maxLength: 200 }),
)

/** The parts of a value by path, the value itself apart. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])])
}

function spoilt(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return part
  if (Array.isArray(value))
    return value.map((own, index) => (String(index) === key ? spoilt(own, rest, part) : own))
  const own = value as Readonly<Record<string, unknown>>
  return { ...own, [key]: spoilt(own[key], rest, part) }
}

const spoiltCall = (inputs: Inputs) =>
  fc.constantFrom(...operationNames).chain((name) => {
    const input = inputs[name] ?? {}
    const whole = fc.tuple(fc.constant(name), garbage)
    const paths = pathsOf(input)
    if (paths.length === 0) return whole
    const oneOrTwo = fc.array(fc.tuple(fc.constantFrom(...paths), garbage), { minLength: 1, maxLength: 2 })
    const inPart = oneOrTwo.map(
      (spoils) =>
        [name, spoils.reduce((done, [path, part]) => spoilt(done, path, part), input as unknown)] as [
          OperationName,
          unknown,
        ],
    )
    return fc.oneof({ arbitrary: inPart, weight: 6 }, whole)
  })

const known = (name: OperationName): readonly string[] => [...operations[name].failures, ...commonFailures]

test('some hundred spoilt calls: each is done or refused in words, none is unexpected, a refusal leaves no entry', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  await office.must('rosters.save', {
    entry: { roster: 'targets', record: aTarget({ id: 'A1' }) },
    revision: 0,
  })
  await office.must('rosters.save', { entry: { roster: 'items', record: anItem(9) }, revision: 0 })
  const lengthOf = async () => (await office.must('records.verifyLedger', {})).entries
  let refused = 0
  await fc.assert(
    fc.asyncProperty(spoiltCall(soundInputs(office.taskId, drawId)), async ([name, input]) => {
      const before = await lengthOf()
      const failure: Failure | null = await outcomeOf(office, name, input)
      if (failure === null) return
      refused += 1
      expect(failure.code).not.toBe('unexpected')
      expect(known(name)).toContain(failure.code)
      expect(failureSentence(failure)).toMatch(/\p{Script=Han}/u)
      expect(await lengthOf()).toBe(before)
    }),
    { numRuns: 300, seed: 20230508 },
  )
  expect(refused).toBeGreaterThan(150)
})
