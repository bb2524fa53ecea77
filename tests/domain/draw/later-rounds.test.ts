import { expect, test } from 'vitest'
import { assignAnew } from '#shared/domain/draw/assignment/assign.ts'
import { computePackage, verifyPackage } from '#shared/domain/draw/index.ts'
import { sha256, tools } from './hashing.ts'
import { officeFirstRound, officePackage, officeSecondRound } from './office-package.ts'
import { drawnIds, fieldsOf, refillOf, tableOf } from './office-package.ts'
import { packed, withSecondRound } from './package-maker.ts'
import { inspectors } from './sample-office.ts'

const person = { status: 'E', department: '应急局', specialties: [], name: '甲' } as const

const codesIn = (files: ReadonlyMap<string, string>) =>
  verifyPackage(packed(files), tools).findings.map(({ code, file }) => `${code} ${file}`)

test('a package with a late department and a refill is verified', () => {
  const { findings, summary } = verifyPackage(packed(officePackage()), tools)
  expect(findings).toEqual([])
  expect(summary.commits.map(({ file }) => file)).toEqual([
    '2-plan.txt',
    '6-plan.txt',
    'more/1/6-plan.txt',
    'more/2/6-plan.txt',
  ])
})

test('a refill gives its place to another and moves nobody else', () => {
  const files = officePackage()
  const before = tableOf(files, '')
  const after = tableOf(files, 'more/2/')
  const moved = after.filter((line, index) => line.holder !== before[index]?.holder)
  expect(after.map(({ target, place }) => [target, place])).toEqual(
    before.map(({ target, place }) => [target, place]),
  )
  expect(moved).toHaveLength(1)
  expect(moved[0]).toMatchObject({ target: before[0]?.target, place: before[0]?.place })
  expect(moved[0]?.holder).not.toBeNull()
  expect(files.has('more/2/8-assignment.tsv')).toBe(false)
})

test('a refill takes one of the least loaded, counted without the place', () => {
  const files = officePackage()
  const [place] = tableOf(files, '')
  const rest = tableOf(files, '').slice(1)
  const load = (id: string | null) => rest.filter(({ holder }) => holder === id).length
  const free = inspectors.filter(({ id, department, status, specialties }) => {
    const isOnTarget = rest.some(({ target, holder }) => target === place?.target && holder === id)
    const isAble = place?.target !== '91130500TEST000000' || specialties.includes('危化')
    return department === '应急局' && status === 'E' && id !== place?.holder && !isOnTarget && isAble
  })
  const least = Math.min(...free.map(({ id }) => load(id)))
  expect(load(tableOf(files, 'more/2/')[0]?.holder ?? null)).toBe(least)
})

test('after a late recusal the place itself does not count as load of who gives it up', () => {
  const people = ['I1', 'I2', 'I3'].map((id) => ({ ...person, id }))
  const source = { sha256, seed: sha256('refill'), draw: 'T-1' }
  const table = [
    { target: 'A1', place: 1, holder: 'I1' },
    { target: 'A2', place: 1, holder: 'I1' },
    { target: 'A3', place: 1, holder: 'I2' },
    { target: 'A4', place: 1, holder: 'I3' },
  ]
  const input = { source, label: 'inspector/应急局', candidates: people, recusals: new Map(), cap: null }
  const needs = table.map(({ target, place }) => ({ id: target, places: [{ place, specialty: '' }] }))
  const anew = (wanted: readonly string[]) =>
    assignAnew({ ...input, needs }, table, (target) => wanted.includes(target)).map(({ holder }) => holder)
  // Without his two places I1 is the only one who holds none, so the first of them returns to him.
  expect(anew(['A1', 'A2']).filter((holder) => holder === 'I1')).not.toEqual([])
  expect(anew(['A1', 'A2']).slice(2)).toEqual(['I2', 'I3'])
})

test('leaders are drawn anew only where a place was', () => {
  const files = officePackage()
  const [place] = tableOf(files, '')
  expect(fieldsOf(files, '8-leaders.tsv').length).toBeGreaterThan(1)
  const leaders = fieldsOf(files, 'more/2/8-leaders.tsv')
  expect(leaders.filter(([target]) => target !== place?.target)).toEqual([])
})

test('a second refill starts from the table of the first; the old table is no longer in force', () => {
  const once = officePackage()
  const again = refillOf(once, 'more/2/', tableOf(once, 'more/2/')[1])
  expect(codesIn(withSecondRound(once, 'more/3/', again))).toEqual([])
  const stale = new Map(withSecondRound(once, 'more/3/', again))
  for (const [path, text] of officePackage()) {
    if (path.startsWith('more/2/')) stale.set(path.replace('2', '3'), text)
  }
  expect(codesIn(stale)).toContain('refill-table-not-in-force more/3/6-plan.txt')
})

test('a department that has drawn cannot draw again', () => {
  const files = withoutResults(officeSecondRound())
  for (const [path, text] of officeSecondRound()) {
    if (/^[567]/.test(path)) files.set(`more/1/${path}`, text)
  }
  const computed = computePackage(files, sha256)
  expect(computed.ok ? [] : computed.failure).toContainEqual({
    code: 'department-drawn-already',
    department: '应急局',
    other: '6-plan.txt',
    file: 'more/1/6-plan.txt',
    line: 8,
  })
})

test('a machine share is used once', () => {
  const files = withoutResults(officeSecondRound())
  for (const [path, text] of officeSecondRound()) {
    if (/^[567]/.test(path)) files.set(`more/1/${path}`, text)
  }
  const computed = computePackage(files, sha256)
  expect(computed.ok ? [] : computed.failure).toContainEqual({
    code: 'machine-share-reused',
    other: '7-seed.txt',
    file: 'more/1/7-seed.txt',
    line: 4,
  })
})

test('a later folder cannot be left out', () => {
  const files = officePackage()
  for (const path of files.keys()) if (path.startsWith('more/1/')) files.delete(path)
  expect(codesIn(files)).toEqual(['file-missing more/1/6-plan.txt'])
})

test('whoever joins a team in a refill is recused at none of its targets', () => {
  const second = withSecondRound(officeFirstRound(), '', { departments: ['消防队'], inspectors })
  const [place] = tableOf(second, '')
  const going = fieldsOf(second, '8-assignment.tsv').filter(([, , team]) => team === place?.target)
  const [target = ''] = going[0] ?? []
  const refill = refillOf(second, '', place)
  const others = inspectors.filter(({ department, id }) => department === '消防队' && id !== place?.holder)
  const inTeam = tableOf(second, '')
    .filter((line) => line.target === place?.target)
    .map(({ holder }) => holder)
  const free = others.filter(({ id }) => !inTeam.includes(id)).map(({ id }) => id)
  expect(free.length).toBeGreaterThan(1)
  for (const spared of free) {
    const recusals = free.filter((id) => id !== spared).map((inspector) => ({ inspector, target }))
    const files = withSecondRound(second, 'more/1/', { ...refill, recusals })
    expect(tableOf(files, 'more/1/')[0]?.holder).toBe(spared)
  }
  const nobody = free.map((inspector) => ({ inspector, target }))
  expect(
    tableOf(withSecondRound(second, 'more/1/', { ...refill, recusals: nobody }), 'more/1/')[0]?.holder,
  ).toBe(null)
})

test.each<[string, Parameters<typeof withSecondRound>[2], string]>([
  ['a department without posts', { departments: ['别局'] }, 'department-without-posts'],
  [
    'a recusal of a stranger',
    { recusals: [{ inspector: 'NOBODY', target: 'DRAWN' }] },
    'recusal-inspector-unknown',
  ],
  [
    'a recusal at a target not drawn',
    { recusals: [{ inspector: 'YJ01', target: 'NONE' }] },
    'recusal-target-not-drawn',
  ],
  [
    'an extra place at a target not drawn',
    { extras: [extraAt('NONE', '应急局', 9)] },
    'extra-target-not-drawn',
  ],
  ['an extra place that the rule has', { extras: [extraAt('DRAWN', '应急局', 1)] }, 'extra-place-taken'],
  [
    'an extra place of an absent department',
    { extras: [extraAt('DRAWN', '消防队', 9)] },
    'extra-department-absent',
  ],
])('%s is refused', (_, round, code) => {
  const [drawn = ''] = drawnIds(officeFirstRound())
  const at = <Row extends { readonly target: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, target: row.target === 'DRAWN' ? drawn : row.target }))
  const differing = {
    ...round,
    ...(round.recusals && { recusals: at(round.recusals) }),
    ...(round.extras && { extras: at(round.extras) }),
  }
  expect(() => officeSecondRound(differing)).toThrow(code)
})

function extraAt(target: string, department: string, place: number) {
  return { target, department, place, specialty: '', reason: '增派' }
}

function withoutResults(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !/^(more\/\d+\/)?[48]-/.test(path)))
}
