import { expect, test } from 'vitest'
import { verifyPackage } from '#shared/domain/draw/index.ts'
import { sha256, tools } from './hashing.ts'
import { drawnIds, officeFirstRound, officePackage, officeSecondRound } from './office-package.ts'
import { aFirstRound, packed, withSecondRound } from './package-maker.ts'
import { frame, inspectors, quotas } from './sample-office.ts'
import { vectorBytes } from './vectors.ts'

const findingsOf = (files: ReadonlyMap<string, Uint8Array>) => verifyPackage(files, tools).findings
const codesOf = (files: ReadonlyMap<string, Uint8Array>) =>
  findingsOf(files).map(({ code, file }) => `${code} ${file}`)

/** Every byte of every file once, by turns in its last bit and in the bit that changes the case of letters. */
function* everyByteChanged(files: ReadonlyMap<string, Uint8Array>) {
  for (const [path, bytes] of files) {
    for (const at of bytes.keys()) {
      const changed = bytes.slice()
      changed[at] = (bytes[at] ?? 0) ^ (at % 2 === 0 ? 0x01 : 0x20)
      yield { path, at, changed }
    }
  }
}

test('any changed byte of any file is found', () => {
  const files = vectorBytes('v1')
  const unnoticed = []
  let tried = 0
  for (const { path, at, changed } of everyByteChanged(files)) {
    tried += 1
    if (findingsOf(new Map(files).set(path, changed)).length === 0) unnoticed.push({ path, at })
  }
  expect(unnoticed).toEqual([])
  expect(tried).toBe([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0))
})

test('any changed byte is found also when the forger makes SHA256SUMS anew, but for digits that change nothing', () => {
  const files = packed(officePackage())
  files.delete('SHA256SUMS')
  const honest = verifyPackage(packed(files), tools).summary.commits
  const unnoticed: string[] = []
  for (const { path, at, changed } of everyByteChanged(files)) {
    const { findings, summary } = verifyPackage(packed(new Map(files).set(path, changed)), tools)
    if (findings.length > 0) continue
    // Other digits can give the same few places. Then the package says another S than the signed sheet.
    expect(summary.commits).not.toEqual(honest)
    unnoticed.push(`${path} ${at}`)
  }
  const unanchored = unnoticed.filter((change) => !change.startsWith('more/2/7-seed.txt'))
  expect(unanchored).toEqual([])
})

test('a package cut short, or with a line left out or moved, is found', () => {
  const files = officePackage()
  const unnoticed: string[] = []
  for (const [path, text] of files) {
    const lines = text.split('\n').slice(0, -1)
    const changes = lines.flatMap((line, at) => [
      lines.toSpliced(at, 1),
      lines.toSpliced(at, 0, line),
      lines.toSpliced(at, 2, lines[at + 1] ?? line, line),
    ])
    for (const change of changes.filter((changed) => changed.join() !== lines.join())) {
      const forged = packed(new Map(files).set(path, change.map((line) => `${line}\n`).join('')))
      if (findingsOf(forged).length === 0) unnoticed.push(`${path}: ${change.join('|')}`)
    }
    if (text !== '' && findingsOf(packed(new Map(files).set(path, text.slice(0, -1)))).length === 0) {
      unnoticed.push(`${path}: last byte`)
    }
  }
  expect(unnoticed).toEqual([])
})

test('any file left out is found, whether SHA256SUMS still lists it or not', () => {
  const files = packed(officePackage())
  const without = (path: string) => new Map([...files].filter(([other]) => other !== path))
  const unnoticed = [...files.keys()].filter((path) => findingsOf(without(path)).length === 0)
  const forged = [...files.keys()].filter((path) => findingsOf(packed(without(path))).length === 0)
  expect(unnoticed).toEqual([])
  expect(forged).toEqual(['SHA256SUMS'])
})

test('a result that differs is shown with the line that was computed', () => {
  const files = officeFirstRound()
  const right = files.get('4-targets.tsv') ?? ''
  const [, line = ''] = right.split('\n')
  const id = line.split('\t')[3] ?? ''
  const other = frame.find((row) => row.status === 'E' && !right.includes(row.id))?.id ?? ''
  const forged = packed(new Map(files).set('4-targets.tsv', right.replace(id, other)))
  const found = line.replace(id, other)
  expect(findingsOf(forged)).toEqual([
    { code: 'result-differs', file: '4-targets.tsv', line: 2, expected: line, found, count: 1 },
  ])
})

test('digits exchanged after the draw are caught by the second round, even with round 1 computed anew', () => {
  const files = officeSecondRound()
  const seed = (files.get('3-seed.txt') ?? '').replace('1=482913', '1=482914')
  const first = new Map([...files].filter(([path]) => !/^[5-8]/.test(path)))
  const forged = verifyPackage(packed(first.set('3-seed.txt', seed)), tools)
  const expected = forged.findings.flatMap((each) => (each.code === 'result-differs' ? each.file : []))
  expect(expected).toContain('4-targets.tsv')
  expect(codesOf(packed(new Map(files).set('3-seed.txt', seed)))).toContain('digest-differs 6-plan.txt')
})

test('a package made anew as a whole is not found by any file, but its commit code is another', () => {
  const honest = verifyPackage(packed(aFirstRound({ frame, quotas })), tools)
  const renamed = frame.map((row, at) => (at === 3 ? { ...row, status: 'X:已注销' } : row)) as typeof frame
  const forged = verifyPackage(packed(aFirstRound({ frame: renamed, quotas })), tools)
  expect(forged.findings).toEqual([])
  expect(forged.summary.commits).not.toEqual(honest.summary.commits)
})

test.each<[string, (files: Map<string, string>) => unknown, string]>([
  ['an unknown file', (files) => files.set('notes.txt', 'x'), 'file-unexpected notes.txt'],
  [
    'a known name in another folder',
    (files) => files.set('old/2-plan.txt', 'x'),
    'file-unexpected old/2-plan.txt',
  ],
  [
    'a companion in another folder',
    (files) => files.set('more/1/README.txt', 'x'),
    'file-unexpected more/1/README.txt',
  ],
  ['a folder more/01', (files) => files.set('more/01/6-plan.txt', 'x'), 'file-unexpected more/01/6-plan.txt'],
  [
    'experts that no digest names',
    (files) => files.set('more/1/5-experts.tsv', ''),
    'file-not-named more/1/5-experts.tsv',
  ],
  ['a result without inputs', (files) => files.delete('more/2/6-plan.txt'), 'file-missing more/2/6-plan.txt'],
  [
    'a result that the draw does not give',
    (files) => files.set('8-assignment.tsv', ''),
    'file-unexpected 8-assignment.tsv',
  ],
  [
    'a byte order mark',
    (files) => files.set('2-plan.txt', `\uFEFF${files.get('2-plan.txt') ?? ''}`),
    'character-refused 2-plan.txt',
  ],
])('%s is found', (_, change, finding) => {
  const files = officePackage()
  change(files)
  expect(codesOf(packed(files))).toContain(finding)
})

test('bytes that are not UTF-8 are named, and not taken for a missing file', () => {
  const files = packed(officeFirstRound())
  files.set('1-frame.tsv', new Uint8Array([0xff, 0x0a]))
  const codes = codesOf(files)
  expect(codes).toContain('bytes-not-utf8 1-frame.tsv')
  expect(codes).not.toContain('file-missing 1-frame.tsv')
})

test('a decoder that drops marks or mends bytes is noticed', () => {
  const lenient = new TextDecoder()
  const files = packed(officeFirstRound())
  const plan = files.get('2-plan.txt') ?? new Uint8Array()
  files.set('2-plan.txt', new Uint8Array([0xef, 0xbb, 0xbf, ...plan]))
  const { findings } = verifyPackage(files, { ...tools, decode: (bytes) => lenient.decode(bytes) })
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain('bytes-not-utf8 2-plan.txt')
})

test('companions are held by SHA256SUMS alone', () => {
  const files = new Map<string, string | Uint8Array>(officeFirstRound())
  files.set('README.txt', '说明').set('tickets.xlsx', new Uint8Array([0x50, 0x4b, 0xff]))
  const bytes = packed(files)
  expect(findingsOf(bytes)).toEqual([])
  bytes.set('tickets.xlsx', new Uint8Array([0x50, 0x4b, 0xfe]))
  expect(findingsOf(bytes)).toMatchObject([{ code: 'sum-differs', of: 'tickets.xlsx' }])
  bytes.delete('tickets.xlsx')
  expect(findingsOf(bytes)).toMatchObject([{ code: 'sum-of-absent-file', of: 'tickets.xlsx' }])
})

test('a file that SHA256SUMS does not list, or lists twice, is found', () => {
  const files = packed(officeFirstRound())
  const sums = new TextDecoder().decode(files.get('SHA256SUMS'))
  const [line = ''] = sums.split('\n')
  const withSums = (text: string) => new Map(files).set('SHA256SUMS', new TextEncoder().encode(text))
  const file = 'SHA256SUMS'
  expect(findingsOf(withSums(sums.replace(`${line}\n`, '')))).toEqual([
    { code: 'sum-missing', of: '1-frame.tsv', file, line: 0 },
  ])
  expect(findingsOf(withSums(`${line}\n${sums}`))).toEqual([
    { code: 'sum-repeated', of: '1-frame.tsv', file, line: 2 },
  ])
  expect(findingsOf(withSums(sums.replace('  ', ' *')))).toMatchObject([
    { code: 'sum-refused', line: 1 },
    { code: 'sum-missing' },
  ])
})

test('all that is wrong is named, not only the first', () => {
  const files = officePackage()
  files.set('8-leaders.tsv', '').set('more/1/8-teams.tsv', 'x\n').set('1-items.tsv', 'x\n')
  const codes = codesOf(packed(files))
  expect(codes).toContain('result-differs 8-leaders.tsv')
  expect(codes).toContain('result-differs more/1/8-teams.tsv')
  expect(codes).toContain('field-count-wrong 1-items.tsv')
})

test('what was checked is counted', () => {
  const files = officePackage()
  const { summary } = verifyPackage(packed(files), tools)
  expect(summary).toMatchObject({ draw: 'T-1', title: '演练抽查', date: '2026-03-02' })
  expect(summary.commits[0]).toEqual({
    file: '2-plan.txt',
    commit: sha256(files.get('2-plan.txt') ?? ''),
    seed: sha256(files.get('3-seed.txt') ?? ''),
  })
  expect(summary.checked).toContainEqual({ code: 'scope', count: frame.length })
  expect(summary.checked).toContainEqual({ code: 'targets', count: drawnIds(files).length })
})

test('inspectors that were excluded when round 2 was committed hold no place', () => {
  const absent = inspectors.map((row) =>
    row.id === 'XF02' ? ({ ...row, status: 'X:证件过期' } as const) : row,
  )
  const files = withSecondRound(officeFirstRound(), '', { departments: ['消防队'], inspectors: absent })
  expect(files.get('8-teams.tsv')).not.toContain('XF02')
  expect(files.get('8-teams.tsv')).toContain('XF01')
})
