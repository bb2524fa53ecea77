import type { Chance } from '#tests/core/fuzz/chance.ts'

const within = (depth: number, make: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let at = 0; at < depth; at += 1) value = make(value)
  return value
}

/** An object whose own key is called `__proto__`, as a parser of JSON makes it. */
const withOwnPrototype = (): unknown => JSON.parse('{"__proto__":{"isAdministrator":true,"ok":true}}')

export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  'NaN',
  'null',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u202e\u200b\ufeff',
  '𠮷'.repeat(200),
  'x'.repeat(4001),
  '长'.repeat(100_000),
  '__proto__',
  'constructor',
  'toString',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '9999-12',
  '2023-02-29',
  '+275760-09-13',
  "'; drop table offices; --",
  '%_\\',
  '../../../../etc/passwd',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  '${x}{{x}}{x}',
  '\r\n\t',
]

/** What JSON can carry. */
const plainValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0.5,
  () => 2 ** 53,
  () => -(2 ** 31) - 1,
  () => 1e308,
  () => [],
  () => ({}),
  () => [[]],
  () => withOwnPrototype(),
  () => JSON.parse('{"constructor":{"prototype":{}},"then":"x","toString":"x","length":3}') as unknown,
  () => new Uint8Array(0),
  () => Uint8Array.from([0xff, 0xfe, 0, 0x50, 0x4b, 3, 4]),
  () => ({ $bytes: 'AAAA', more: 1 }),
  () => within(500, (inner) => [inner]),
  () => within(500, (inner) => ({ inner })),
  () => Array.from({ length: 3000 }, () => 'x'),
  () => Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, at])),
]

/** What besides comes through where values are cloned and not written as text. */
const clonedValues: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 1n,
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new Float64Array(2),
  () => new ArrayBuffer(4),
  () => /x/u,
  () => new Error('x'),
]

export function nastyValue(chance: Chance): unknown {
  if (chance.below(2) === 0) return chance.pick(nastyTexts)
  return chance.pick([...plainValues, ...clonedValues])()
}
