import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { officePackage, officeSecondRound } from '#tests/domain/draw/office-package.ts'
import { packed } from '#tests/domain/draw/package-maker.ts'
import { lackOfPython } from '#tests/tools/python.ts'
import { verdictOfPage, verdictOfProgram, verdictsOfPython } from './verifiers/verdicts.ts'

const vectors = join(import.meta.dirname, '../vectors')
const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7']

const textsOf = (vector: string) =>
  new Map(
    readdirSync(join(vectors, vector)).map((name) => [
      name,
      readFileSync(join(vectors, vector, name), 'utf8'),
    ]),
  )

test.for(names)('verify.html accepts %s', (vector) => {
  expect(verdictOfPage(packed(textsOf(vector)))).toEqual({ accepted: true, places: [] })
})

type Edit = readonly [rule: string, file: string, from: string | RegExp, to: string, where: string]

/** What a forger does after a change of round 1: digest, number of rows and commitment are made to fit again. */
function forged(texts: Map<string, string>, [, file, from, to]: Edit): Map<string, string> {
  const before = texts.get(file) ?? ''
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  texts.set(file, after)
  const set = (name: string, key: string, value: string) =>
    texts.set(name, (texts.get(name) ?? '').replace(new RegExp(`^${key}=.*$`, 'm'), `${key}=${value}`))
  if (file.startsWith('1-')) set('2-plan.txt', `${file.slice(2, -4)}.sha256`, sha256(after))
  if (!file.startsWith('3-')) set('3-seed.txt', 'commit', sha256(texts.get('2-plan.txt') ?? ''))
  return texts
}

const edits: readonly Edit[] = [
  ['a zero-width character', '1-frame.tsv', '\n', '\u200b\n', '1-frame.tsv 第 1 行'],
  ['a byte order mark', '1-frame.tsv', /^/, '\ufeff', '1-frame.tsv 第 1 行'],
  ['a name that is not NFC', '1-frame.tsv', '\n', 'e\u0301\n', '1-frame.tsv 第 1 行'],
  ['a field with a space at its end', '1-frame.tsv', '\n', '\u3000\n', '1-frame.tsv 第 1 行'],
  ['Windows line ends', '1-frame.tsv', '\n', '\r\n', '1-frame.tsv 第 1 行'],
  ['a last line without an end', '1-frame.tsv', /\n$/, '', '1-frame.tsv 第 10 行'],
  ['an id twice', '1-frame.tsv', /^(.*)\n/, '$1\n$1!\n', '1-frame.tsv 第 2 行'],
  ['lines out of order', '1-frame.tsv', /^(.*\n)(.*\n)/, '$2$1', '1-frame.tsv 第 2 行'],
  ['an exclusion without a reason', '1-frame.tsv', '\tE\t', '\tX:\t', '1-frame.tsv 第 1 行'],
  ['a lower-case id', '1-frame.tsv', 'TEST', 'test', '1-frame.tsv 第 1 行'],
  ['a class with a slash', '1-frame.tsv', '\tB\t', '\tB/C\t', '1-frame.tsv 第 1 行'],
  ['a field too few', '1-frame.tsv', '\t\t', '\t', '1-frame.tsv 第 1 行'],
  ['a class without a quota', '1-frame.tsv', '\tB\t', '\tC\t', '2-plan.txt'],
  ['a ratio above one', '2-plan.txt', 'rate.B=3/10', 'rate.B=11/10', '2-plan.txt 第 12 行'],
  ['a ratio with a leading zero', '2-plan.txt', 'rate.B=3/10', 'rate.B=03/10', '2-plan.txt 第 12 行'],
  ['two quotas of a class', '2-plan.txt', 'rate.B', 'count.B=3\nrate.B', '2-plan.txt 第 13 行'],
  ['a wrong number of rows', '2-plan.txt', 'rows=10', 'rows=9', '2-plan.txt 第 11 行'],
  ['an unknown key', '2-plan.txt', 'END', 'note=1\nEND', '2-plan.txt 第 14 行'],
  ['a key twice', '2-plan.txt', 'balance=none\n', 'balance=none\nbalance=none\n', '2-plan.txt 第 14 行'],
  ['a value with a space at its end', '2-plan.txt', 'balance=none', 'balance=none ', '2-plan.txt 第 13 行'],
  ['keys out of order', '2-plan.txt', /(draw=.*\n)(title=.*\n)/, '$2$1', '2-plan.txt 第 2 行'],
  ['a line after the end', '2-plan.txt', 'END\n', 'END\nEND\n', '2-plan.txt 第 15 行'],
  ['a contributor named twice', '2-plan.txt', '企业代表 李四', '纪检监察组 张三', '2-plan.txt 第 8 行'],
  ['one contributor alone', '2-plan.txt', /contributor\.[23]=.*\ncontributor.*\n/, '', '2-plan.txt 第 7 行'],
  ['another commitment', '3-seed.txt', /commit=\w/, 'commit=0', '3-seed.txt 第 3 行'],
  ['another machine share', '3-seed.txt', /machine=\w/, 'machine=0', '3-seed.txt 第 4 行'],
  ['another draw number', '3-seed.txt', 'V-1', 'V-2', '3-seed.txt 第 2 行'],
  ['a contributor without digits', '3-seed.txt', '3=960024\n', '', '3-seed.txt 第 7 行'],
  ['five digits', '3-seed.txt', '3=960024', '3=96002', '3-seed.txt 第 7 行'],
]

test.for(edits)('verify.html refuses %s, although all digests fit', (edit) => {
  const { accepted, places } = verdictOfPage(packed(forged(textsOf('v1'), edit)))
  expect([accepted, places]).toEqual([false, [edit[4]]])
})

test('verify.html refuses a list that is not the one of the plan', () => {
  const texts = textsOf('v1')
  texts.set('1-frame.tsv', (texts.get('1-frame.tsv') ?? '').replace('企业0号', '企业零号'))
  expect(verdictOfPage(packed(texts)).places).toEqual(['1-frame.tsv'])
})

test('verify.html wants every file listed once in SHA256SUMS, and none that it does not know', () => {
  const texts = packed(new Map([...textsOf('v1'), ['README.txt', '说明\n']]))
  const sums = new TextDecoder().decode(texts.get('SHA256SUMS'))
  const withSums = (text: string) =>
    verdictOfPage(new Map(texts).set('SHA256SUMS', new TextEncoder().encode(text)))
  expect(withSums(sums).accepted).toBe(true)
  expect(withSums(sums.replace(/.*README.*\n/, '')).places).toEqual(['README.txt'])
  expect(withSums(sums.replace(/(.*README.*\n)/, '$1$1')).places).toEqual(['SHA256SUMS 第 6 行'])
  expect(withSums(sums.replace('README', 'README2')).places).toEqual(['SHA256SUMS 第 5 行', 'README.txt'])
  expect(verdictOfPage(packed(new Map([...textsOf('v1'), ['说明.docx', '']]))).places).toEqual(['说明.docx'])
})

test.for([
  ['a share used in another round', 'more/1/7-seed.txt', '7-seed.txt'],
  ['a second round of another draw', '6-plan.txt', 'draw=T-1'],
] as const)('verify.html and the program both refuse %s', ([, file, what]) => {
  const texts = officePackage()
  const plan = file.replace('7-seed', '6-plan')
  if (file === '6-plan.txt') texts.set(file, (texts.get(file) ?? '').replace(what, 'draw=T-2'))
  else {
    const share = /^machine=(.*)$/m.exec(texts.get(what) ?? '')?.[1] ?? ''
    texts.set(file, (texts.get(file) ?? '').replace(/^machine=.*$/m, `machine=${share}`))
    texts.set(
      plan,
      (texts.get(plan) ?? '').replace(/^machine\.commit=.*$/m, `machine.commit=${sha256(share)}`),
    )
  }
  const seed = plan.replace('6-plan', '7-seed')
  const commit = `commit=${sha256(texts.get(plan) ?? '')}`
  texts.set(seed, (texts.get(seed) ?? '').replace(/^commit=.*$/m, commit))
  const page = verdictOfPage(packed(texts))
  const program = verdictOfProgram(packed(texts))
  expect([page.accepted, program.accepted]).toEqual([false, false])
  expect(program.places).toEqual(expect.arrayContaining(page.places.slice(0, 1)))
})

test('no verifier lets an extra place take the number of a place that the rule has', (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const texts = officeSecondRound()
  const before = texts.get('5-extra.tsv') ?? ''
  const extra = before.replace('\t3\t', '\t1\t')
  const plan = (texts.get('6-plan.txt') ?? '').replace(sha256(before), sha256(extra))
  const seed = (texts.get('7-seed.txt') ?? '').replace(/^commit=.*$/m, `commit=${sha256(plan)}`)
  const files = packed(texts.set('5-extra.tsv', extra).set('6-plan.txt', plan).set('7-seed.txt', seed))
  expect(extra).not.toBe(before)
  expect(verdictOfPage(files).places).toEqual(['5-extra.tsv 第 1 行'])
  expect(verdictOfProgram(files).places).toContain('5-extra.tsv 第 1 行')
  expect(verdictsOfPython([files])).toEqual([{ accepted: false, places: ['5-extra.tsv'] }])
})
