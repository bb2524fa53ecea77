import { expect, test } from 'vitest'
import { packed } from '#tests/domain/draw/package-maker.ts'
import { lackOfPython } from '#tests/tools/python.ts'
import { Chance } from './verifiers/chance.ts'
import { damaged, forged } from './verifiers/damage.ts'
import type { Damaged } from './verifiers/damage.ts'
import { aRandomPackage } from './verifiers/random-package.ts'
import { exitOfShell, lackOfShell } from './verifiers/verdicts.ts'
import { verdictOfPage, verdictOfProgram, verdictsOfPython } from './verifiers/verdicts.ts'
import type { Verdict } from './verifiers/verdicts.ts'

// verify.html and verify.py were each written from the protocol's text alone. On packages nobody thought of they and the
// program must say the same. CASES sets how many.

const cases = Number(process.env['CASES'] ?? 8)
const seeds = Array.from({ length: cases }, (_, index) => index + 1)

interface Judged extends Damaged {
  readonly seed: number
  readonly verdicts: readonly [Verdict, Verdict, Verdict]
}

/** The verdicts of the program, verify.html and verify.py, in this order. */
function judged(packages: readonly (Damaged & { readonly seed: number })[]): readonly Judged[] {
  const ofPython = verdictsOfPython(packages.map(({ files }) => files))
  return packages.map((one, index) => {
    const python = ofPython[index]
    if (python === undefined) throw new Error(`verify.py said nothing of case ${one.seed}`)
    return { ...one, verdicts: [verdictOfProgram(one.files), verdictOfPage(one.files), python] }
  })
}

const told = ({ seed, what, verdicts }: Judged) => ({ seed, what, verdicts })
const isRefusedByAll = ({ verdicts }: Judged) => verdicts.every(({ accepted }) => !accepted)
const isAcceptedByAll = ({ verdicts }: Judged) => verdicts.every(({ accepted }) => accepted)

/** The printed figures: only of a run that was asked for. */
function print(figures: string): void {
  if (process.env['CASES'] !== undefined) process.stdout.write(`${figures}\n`)
}

test('all three accept what this program draws', (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const all = judged(
    seeds.map((seed) => ({ seed, what: 'untouched', files: packed(aRandomPackage(new Chance(seed))) })),
  )
  print(
    `three verifiers: ${all.filter(isAcceptedByAll).length} of ${all.length} packages accepted by all three`,
  )
  expect(all.filter((one) => !isAcceptedByAll(one)).map(told)).toEqual([])
})

test('all three refuse a package that something happened to', (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const all = judged(
    seeds.flatMap((seed) => {
      const chance = new Chance(seed)
      const files = packed(aRandomPackage(chance))
      return [1, 2, 3, 4].map(() => ({ seed, ...damaged(chance, files) }))
    }),
  )
  print(
    `three verifiers: ${all.filter(isRefusedByAll).length} of ${all.length} damaged packages refused by all three`,
  )
  expect(all.filter((one) => !isRefusedByAll(one)).map(told)).toEqual([])
})

test('of inputs edited with care and committed anew, all three accept the same and refuse the rest for the same file', (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const all = judged(
    seeds.flatMap((seed) => {
      const chance = new Chance(seed)
      const files = aRandomPackage(chance)
      return [1, 2, 3, 4].map(() => ({ seed, ...forged(chance, files) }))
    }),
  )
  const accepted = all.filter(isAcceptedByAll)
  const refused = all.filter((one) => isRefusedByAll(one) && namesOneFile(one))
  print(
    `three verifiers: of ${all.length} edited and committed anew, ${accepted.length} accepted by all three, ${refused.length} refused by all three naming the same file`,
  )
  expect(all.filter((one) => !accepted.includes(one) && !refused.includes(one)).map(told)).toEqual([])
  // Both kinds occur, else the edits prove nothing.
  expect(Math.min(accepted.length, refused.length)).toBeGreaterThan(0)
})

/** verify.html and verify.py stop at the first broken rule; the program goes on and must name that file too. */
function namesOneFile({ verdicts }: Judged): boolean {
  const [program, page, python] = verdicts.map(({ places }) => places.map((place) => place.split(' ')[0]))
  return (page ?? []).some((file) => python?.includes(file) === true && program?.includes(file) === true)
}

test('verify.sh accepts no less than the others, and of a first round without regions exactly as much', (context) => {
  const lack = lackOfShell()
  if (lack !== null) context.skip(lack)
  const all = seeds.slice(0, Math.ceil(cases / 25)).flatMap((seed) => {
    const chance = new Chance(seed)
    const texts = aRandomPackage(chance)
    const first = new Map([...texts].filter(([path]) => /^[1-4]-/.test(path)))
    const whole = [packed(texts), packed(first)]
    return [
      ...whole.map((files) => ({ seed, what: 'untouched', files, isSubtle: false })),
      ...whole.map((files) => ({ seed, ...damaged(chance, files), isSubtle: false })),
      ...[texts, first].map((files) => ({ seed, ...forged(chance, files), isSubtle: true })),
    ]
  })
  const wrong = all.flatMap(({ seed, what, files, isSubtle }) => {
    const exit = exitOfShell(files)
    const { accepted, places } = verdictOfProgram(files)
    const held = isFirstAlone(files) ? 0 : 2
    // Of Unicode it knows nothing, and says so: only what is damaged without care must it find.
    const right = accepted ? [held] : isSubtle || held === 2 ? [1, held] : [1]
    return right.includes(exit ?? -1) ? [] : [{ seed, what, exit, right, places }]
  })
  print(`verify.sh: ${all.length - wrong.length} of ${all.length} packages judged as far as it can`)
  expect(wrong).toEqual([])
})

/** All of it is within what verify.sh verifies: no second round, no regions. */
function isFirstAlone(files: ReadonlyMap<string, Uint8Array>): boolean {
  const plan = new TextDecoder().decode(files.get('2-plan.txt'))
  return plan.includes('\nbalance=none\n') && ![...files.keys()].some((path) => /^[5-8]-|^more\//.test(path))
}
