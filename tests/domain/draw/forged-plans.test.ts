import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { computePackage, verifyPackage, type DrawProblem } from '#shared/domain/draw/index.ts'
import { sha256, tools } from './hashing.ts'
import { officePackage, officeSecondRound } from './office-package.ts'
import { packed } from './package-maker.ts'

// Here the forger commits anew: plan changed, seed's commit made to fit. What remains wrong is the plan itself.

type Change = (text: string) => string

/** The package with one plan changed and its seed committed to the changed plan. */
function recommitted(files: ReadonlyMap<string, string>, planFile: string, change: Change) {
  const seedFile = planFile.replace('2-plan', '3-seed').replace('6-plan', '7-seed')
  const before = files.get(planFile) ?? ''
  const after = change(before)
  expect(after).not.toBe(before)
  const seed = (files.get(seedFile) ?? '').replace(sha256(before), sha256(after))
  return new Map(files).set(planFile, after).set(seedFile, seed)
}

function problemsOf(files: ReadonlyMap<string, string>): readonly DrawProblem[] {
  const computed = computePackage(files, sha256)
  return computed.ok ? [] : computed.failure
}

const line = (key: string, value: string): Change => {
  const pattern = new RegExp(`^${key.replaceAll('.', '\\.')}=.*$`, 'mu')
  return (text) => text.replace(pattern, `${key}=${value}`)
}
const dropped = (key: string): Change => {
  const pattern = new RegExp(`^${key.replaceAll('.', '\\.')}=.*\\n`, 'mu')
  return (text) => text.replace(pattern, '')
}

test.each<[string, string, Change, string]>([
  ['a wrong number of rows', '2-plan.txt', line('frame.rows', '11'), 'frame-rows-differ'],
  ['a class without quota', '2-plan.txt', dropped('rate.B'), 'class-without-quota'],
  ['another frame', '2-plan.txt', line('frame.sha256', sha256('')), 'digest-differs'],
  ['other items', '2-plan.txt', line('items.sha256', sha256('')), 'digest-differs'],
  ['other posts', '2-plan.txt', line('posts.sha256', sha256('')), 'digest-differs'],
  ['another machine share', '2-plan.txt', line('machine.commit', sha256('')), 'machine-commit-differs'],
  ['another draw number', '2-plan.txt', line('draw', 'T-2'), 'draw-differs'],
  [
    'a contributor more',
    '2-plan.txt',
    (text) => text.replace('machine', 'contributor.3=丙\nmachine'),
    'digits-count-differs',
  ],
  [
    'no items, but their file',
    '2-plan.txt',
    (text) => dropped('items.rate')(dropped('items.sha256')(text)),
    'file-not-named',
  ],
  ['other targets', '6-plan.txt', line('targets.sha256', sha256('')), 'digest-differs'],
  ['other drawn items', '6-plan.txt', line('drawnitems.sha256', sha256('')), 'digest-differs'],
  ['no drawn items', '6-plan.txt', dropped('drawnitems.sha256'), 'drawn-items-not-named'],
  ['another draw number', '6-plan.txt', line('draw', 'T-2'), 'draw-differs'],
  ['other recusals', '6-plan.txt', line('recusals.sha256', sha256('')), 'digest-differs'],
  ['no extra places, but their file', '6-plan.txt', dropped('extra.sha256'), 'file-not-named'],
  [
    'a department of teams in extra places',
    '6-plan.txt',
    line('departments', '消防队'),
    'extra-department-absent',
  ],
  ['an unknown department', '6-plan.txt', line('departments', '应急局,别局'), 'department-without-posts'],
  [
    'a department that comes later',
    '6-plan.txt',
    line('departments', '应急局,消防队'),
    'department-drawn-already',
  ],
  [
    'another table in a refill',
    'more/2/6-plan.txt',
    line('teams.sha256', sha256('')),
    'refill-table-not-in-force',
  ],
  [
    'a place that is not in the table',
    'more/2/6-plan.txt',
    line('refill.1', '91130500TEST000000|应急局|9|病假'),
    'refill-place-unknown',
  ],
  [
    'a department that is not present',
    'more/2/6-plan.txt',
    line('refill.1', '91130500TEST000000|消防队|1|病假'),
    'refill-department-absent',
  ],
  [
    'a place twice',
    'more/2/6-plan.txt',
    (text) => text.replace(/^refill\.1=(.*)$/mu, 'refill.1=$1\nrefill.2=$1'),
    'refill-repeated',
  ],
  [
    'an extra place in a refill',
    'more/2/6-plan.txt',
    (text) => text.replace('cap=', `extra.sha256=${sha256('')}\ncap=`),
    'extra-in-refill',
  ],
])('%s in %s is refused', (_, planFile, change, code) => {
  const files = officePackage().set('more/2/5-extra.tsv', '')
  if (code !== 'extra-in-refill') files.delete('more/2/5-extra.tsv')
  const problems = problemsOf(recommitted(files, planFile, change))
  expect(problems.map((problem) => problem.code)).toContain(code)
})

test('drawn items are named only if there are some', () => {
  const withoutItems = (text: string) => dropped('items.rate')(dropped('items.sha256')(text))
  const files = recommitted(officeSecondRound(), '2-plan.txt', withoutItems)
  files.delete('1-items.tsv')
  expect(problemsOf(files)).toContainEqual({
    code: 'key-without-other',
    key: 'drawnitems.sha256',
    other: 'items.sha256',
    file: '6-plan.txt',
    line: 7,
  })
})

test('no package, however broken, makes the verifier itself fail', () => {
  const files = officePackage()
  const honest = JSON.stringify(verifyPackage(packed(files), tools).summary.commits)
  const paths = fc.constantFrom(...files.keys())
  const pieces = fc.constantFrom(
    '\t',
    '\n',
    '=',
    '-',
    '0',
    '9007199254740993',
    'END',
    '*',
    '\uFEFF',
    '\0',
    '',
  )
  const edit = fc.tuple(paths, fc.nat(2000), fc.nat(40), pieces)
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const broken = new Map(files)
      for (const [path, at, length, piece] of edits) {
        const text = broken.get(path) ?? ''
        const from = at % (text.length + 1)
        broken.set(path, text.slice(0, from) + piece + text.slice(from + length))
      }
      const isChanged = [...files].some(([path, text]) => broken.get(path) !== text)
      const { findings, summary } = verifyPackage(packed(broken), tools)
      const isNoticed = findings.length > 0 || JSON.stringify(summary.commits) !== honest
      expect(isNoticed).toBe(isChanged)
    }),
    { numRuns: 1000 },
  )
})

test('an empty folder is not verified', () => {
  expect(verifyPackage(new Map(), tools).findings).toEqual([
    { code: 'file-missing', file: '2-plan.txt', line: 0 },
    { code: 'file-missing', file: 'SHA256SUMS', line: 0 },
  ])
})
