import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { FrameRow, InspectorRow, PostRow, RecusalRow } from '#shared/domain/draw/index.ts'
import { drawnIds, tableOf } from '#tests/domain/draw/office-package.ts'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { aFirstRound, packed, withSecondRound } from '#tests/domain/draw/package-maker.ts'

// verify.py was written from the protocol's text alone. What this program draws, it must compute too: on packages
// nobody thought of, with teams, caps, recusals, late departments and refills. CASES sets how many.

const cases = Number(process.env['CASES'] ?? 30)
const program = join(import.meta.dirname, '../../resources/verify/verify.py')

/** Chance that a failing case can be repeated by. */
class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1))
  }
  often(share: number): boolean {
    return this.next() < share
  }
  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.upTo(values.length - 1)] ?? values[0]
  }
}

const departments = ['应急局', '消防队'] as const

function frameOf(chance: Chance): readonly FrameRow[] {
  return Array.from({ length: 4 + chance.upTo(40) }, (_, index) => ({
    id: `91139999T${sha256(`${chance.next()}`).slice(0, 6).toUpperCase()}${String(index).padStart(3, '0')}`,
    status: chance.often(0.1) ? 'X:已注销' : chance.often(0.1) ? 'M' : 'E',
    class: chance.pick(['A', 'B', '重点']),
    region: chance.pick(['凤凰镇', '𠮷庄镇', 'Ａ区', '河渠镇']),
    kind: chance.pick(['危化', '工贸', '']),
    name: `测试企业${index}`,
  }))
}

function peopleOf(chance: Chance): readonly InspectorRow[] {
  return departments.flatMap((department, at) =>
    Array.from({ length: 3 + chance.upTo(6) }, (_, index) => ({
      id: `${at}-${index}`,
      status: chance.often(0.1) ? ('X:请假' as const) : ('E' as const),
      department,
      specialties: ['危化', '工贸', '组长'].filter(() => chance.often(0.4)),
      name: `某${at}${index}`,
    })),
  )
}

function postsOf(chance: Chance): readonly PostRow[] {
  return departments.flatMap((department) =>
    ['*', '危化'].flatMap((kind) =>
      Array.from({ length: 1 + chance.upTo(2) }, (_, index) => ({
        kind,
        department,
        place: index + 1,
        specialty: kind === '危化' && index === 0 ? '危化' : '',
      })),
    ),
  )
}

function recusalsOf(
  chance: Chance,
  people: readonly InspectorRow[],
  targets: readonly string[],
): RecusalRow[] {
  return people.flatMap(({ id }) =>
    targets.filter(() => chance.often(0.15)).map((target) => ({ inspector: id, target })),
  )
}

/** Both rounds, now and then a late department, and a refill of some places on top. */
function aRandomPackage(seed: number): ReadonlyMap<string, string> {
  const chance = new Chance(seed)
  const frame = frameOf(chance)
  const people = peopleOf(chance)
  const files = aFirstRound({
    frame,
    inspectors: people,
    posts: postsOf(chance),
    teams: new Map(departments.filter(() => chance.often(0.4)).map((name) => [name, 1 + chance.upTo(2)])),
    quotas: ['A', 'B', '重点'].map((name) => ({
      class: name,
      quota: chance.often(0.5)
        ? { kind: 'rate', rate: { p: 1 + chance.upTo(2), q: 4 } }
        : { kind: 'count', count: chance.upTo(4) },
    })),
    balance: chance.pick(['none', 'region']),
  })
  const targets = drawnIds(files)
  const cap = chance.often(0.3) ? 1 + chance.upTo(4) : null
  const late = chance.often(0.4)
  const recusals = recusalsOf(chance, people, targets)
  const present = late ? ['应急局'] : [...departments]
  let all = withSecondRound(files, '', { departments: present, inspectors: people, recusals, cap })
  if (late)
    all = withSecondRound(all, 'more/1/', { departments: ['消防队'], inspectors: people, recusals, cap })
  const base = late && chance.often(0.5) ? 'more/1/' : ''
  const places = tableOf(all, base).filter(() => chance.often(0.2))
  if (places.length === 0) return all
  return withSecondRound(all, late ? 'more/2/' : 'more/1/', {
    departments: [...new Set(places.map(({ department }) => department))],
    inspectors: people.map((person) => (chance.often(0.2) ? { ...person, status: 'X:病假' } : person)),
    recusals: recusalsOf(chance, people, targets),
    cap,
    refill: {
      teamsSha256: sha256(all.get(`${base}8-teams.tsv`) ?? ''),
      places: places.map(({ target, department, place }) => ({ target, department, place, reason: '病假' })),
    },
  })
}

function verdictOf(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'agree-'))
  for (const [path, bytes] of packed(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const run = spawnSync('python3', ['-B', program, folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  rmSync(folder, { recursive: true })
  return run
}

test('verify.py accepts what this program draws, on packages nobody thought of', (context) => {
  if (spawnSync('python3', ['--version']).error !== undefined) context.skip('no python3 on this machine')
  const refused = Array.from({ length: cases }, (_, seed) => seed + 1).flatMap((seed) => {
    const { status, stdout } = verdictOf(aRandomPackage(seed))
    return status === 0 ? [] : [`case ${seed}: ${stdout}`]
  })
  expect(refused).toEqual([])
})
