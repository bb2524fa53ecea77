import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWire, toWire } from '#shared/contract/index.ts'

const bytes = fc.uint8Array({ maxLength: 70_000, size: 'medium' })
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('$bytes', '$$bytes', '$$$bytes', 'bytes', '__proto__', 'toJSON'),
)
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    bytes,
  ),
  tree: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}))

test('whatever goes through the wire comes out the same: data, bytes, and data that looks like bytes', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(fromWire(toWire(value))).toStrictEqual(plainly(value))
    }),
    { numRuns: 500 },
  )
})

/** What JSON makes of the prototypes of a generated value; its contents stay. */
function plainly(value: unknown): unknown {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plainly)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainly(part)]))
}

test("Node's own buffers arrive as bytes too", () => {
  expect(fromWire(toWire({ file: Buffer.from([0, 1, 255]) }))).toEqual({ file: new Uint8Array([0, 1, 255]) })
})

test('bytes that are no base64 are refused by the reader, not invented', () => {
  expect(() => fromWire('{"$bytes":"***"}')).toThrow(/decod|character|base64/i)
})
