import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ticketsWorkbook } from '#shared/core/usecases/draw/tickets-workbook.ts'
import { companionFiles } from '#shared/domain/draw/package-files.ts'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { drawnIds, officePackage } from '#tests/domain/draw/office-package.ts'
import { aFirstRound, packed, withSecondRound } from '#tests/domain/draw/package-maker.ts'
import { lackOfPython } from '#tests/tools/python.ts'
import { changed, changesOfFile, someChanges } from './verifiers/byte-changes.ts'
import { Chance } from './verifiers/chance.ts'
import { verdictOfPage, verdictOfProgram, verdictsOfPython } from './verifiers/verdicts.ts'
import type { Change, Package } from './verifiers/verdicts.ts'

// One changed byte in any file of a package is found by each verifier. By default some bytes; where CASES is set, all bytes
// of a small package, and CASES of one with the true companions and of a large one.

const cases = process.env['CASES'] === undefined ? null : Number(process.env['CASES'])
const resources = join(import.meta.dirname, '../../resources/verify')

/** With the true companions, or with short ones: of a companion only the digest is known, and its length plays no part. */
async function withCompanions(texts: ReadonlyMap<string, string>, isShort = false): Promise<Package> {
  const files = new Map<string, string | Uint8Array>(texts)
  for (const name of companionFiles) {
    files.set(
      name,
      isShort ? `${name}\n` : name === 'tickets.xlsx' ? await ticketsWorkbook(texts) : companion(name),
    )
  }
  return packed(files)
}

const companion = (name: string) => readFileSync(join(resources, name))

interface Unnoticed extends Change {
  /** Of the program, verify.html, verify.py */
  readonly accepts: readonly boolean[]
}

/** Which changes any of the three leaves unnoticed. */
function unnoticed(files: Package, changes: readonly Change[]): readonly Unnoticed[] {
  const [whole, ...ofPython] = verdictsOfPython([files, ...changes])
  if (whole?.accepted !== true) throw new Error(`the package itself is refused: ${whole?.places.join('、')}`)
  return changes.flatMap((change, index) => {
    const copy = changed(files, change)
    const verdicts = [verdictOfProgram(copy), verdictOfPage(copy), ofPython[index]]
    const accepts = verdicts.map((verdict) => verdict?.accepted !== false)
    return accepts.includes(true) ? [{ ...change, accepts }] : []
  })
}

function print(files: Package, changes: readonly Change[], what: string): void {
  if (cases === null) return
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  process.stdout.write(
    `${what}: ${changes.length} changes of ${bytes} bytes in ${files.size} files tried on three verifiers\n`,
  )
}

const isProtocols = (path: string) => path !== 'SHA256SUMS' && !companionFiles.has(path)

test('a changed byte in any file of a package is found by all three', async (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const files = await withCompanions(officePackage(), true)
  const chance = new Chance(1)
  const changes = cases === null ? someChanges(chance, files, 80) : everyChange(chance, files)
  print(files, changes, 'small package')
  expect(unnoticed(files, changes)).toEqual([])
})

const everyChange = (chance: Chance, files: Package) =>
  [...files].flatMap(([path, bytes]) => changesOfFile(chance, path, bytes, 3))

test('a changed byte in a package with its true companions is found by all three', async (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const files = await withCompanions(officePackage())
  const changes = someChanges(new Chance(4), files, cases ?? 10)
  print(files, changes, 'package with its companions')
  expect(unnoticed(files, changes)).toEqual([])
})

test('a changed byte of inputs, plans, seeds and results is found even when SHA256SUMS is made to fit', (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const files = packed(officePackage())
  const chance = new Chance(2)
  const protocols = new Map([...files].filter(([path]) => isProtocols(path)))
  const tried = cases === null ? someChanges(chance, protocols, 80) : everyChange(chance, protocols)
  const changes = tried.map((change) => ({ ...change, sums: true }))
  print(protocols, changes, 'small package, sums made to fit')
  const left = unnoticed(files, changes).filter(
    ({ accepts, ...change }) => !isAnotherSlip(files, change) || accepts.includes(false),
  )
  expect(left).toEqual([])
})

/**
 * Other digits on a slip of a small second round can happen to give the same result. That is a different seed, as the signed
 * sheet shows; no file can (§6).
 */
function isAnotherSlip(files: Package, change: Change): boolean {
  const text = Buffer.from(changed(files, change).get(change.path) ?? []).toString('latin1')
  const line = text.slice(text.lastIndexOf('\n', change.at - 1) + 1).split('\n')[0] ?? ''
  return change.path.endsWith('7-seed.txt') && /^[12]=[0-9]{6}$/.test(line)
}

test('a changed byte is found in a package of 5,000 targets', async (context) => {
  if (lackOfPython !== null) context.skip(lackOfPython)
  const files = await withCompanions(aLargePackage())
  const changes = someChanges(new Chance(3), files, cases ?? 1)
  print(files, changes, 'large package')
  expect(unnoticed(files, changes)).toEqual([])
})

function aLargePackage(): ReadonlyMap<string, string> {
  const inspectors = Array.from({ length: 40 }, (_, index) => ({
    id: `ZF${1000 + index}`,
    status: 'E' as const,
    department: '应急局',
    specialties: index % 3 === 0 ? ['组长'] : [],
    name: `样例${index}`,
  }))
  const first = aFirstRound({
    frame: Array.from({ length: 5000 }, (_, index) => ({
      id: `91139999T${sha256(String(index)).slice(0, 9).toUpperCase()}`,
      status: index % 50 === 0 ? ('X:已注销' as const) : ('E' as const),
      class: `${index % 4}类`,
      region: `${index % 13}镇`,
      kind: '',
      name: `测试企业${index}`,
    })),
    inspectors,
    posts: [1, 2].map((place) => ({ kind: '*', department: '应急局', place, specialty: '' })),
    quotas: [0, 1, 2, 3].map((at) => ({
      class: `${at}类`,
      quota: { kind: 'rate', rate: { p: 1 + at, q: 100 } },
    })),
    balance: 'region',
  })
  const recusals = drawnIds(first)
    .slice(0, 20)
    .map((target, index) => ({ inspector: `ZF${1000 + index}`, target }))
  return withSecondRound(first, '', { departments: ['应急局'], inspectors, recusals })
}
