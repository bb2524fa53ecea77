import type { FrameRow, InspectorRow, ItemRow, PostRow, RecusalRow } from '#shared/domain/draw/index.ts'
import type { ExpertRow, ExtraRow } from '#shared/domain/draw/index.ts'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { drawnIds, tableOf } from '#tests/domain/draw/office-package.ts'
import { aFirstRound, withSecondRound, type SecondRound } from '#tests/domain/draw/package-maker.ts'
import type { Chance } from './chance.ts'

// Packages nobody thought of: one or two departments, teams, caps, recusals, extra places, experts, a late
// department, refills one on top of another.

const departments = ['应急局', '𠮷消防队'] as const
const classes = ['A', 'B', '重点'] as const

function frameOf(chance: Chance): readonly FrameRow[] {
  return Array.from({ length: 4 + chance.upTo(40) }, (_, index) => ({
    id: `91139999T${sha256(`${chance.next()}`).slice(0, 6).toUpperCase()}${String(index).padStart(3, '0')}`,
    status: chance.often(0.1) ? 'X:已注销' : chance.often(0.1) ? 'M' : 'E',
    class: chance.pick(classes),
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
      // Places need not be 1, 2, 3: 10 comes after 9 as a number and before it as text.
      chance.pickOf([[1], [1, 2], [1, 2, 3], [9, 10]]).map((place, index) => ({
        kind,
        department,
        place,
        specialty: kind === '危化' && index === 0 ? '危化' : '',
      })),
    ),
  )
}

function itemsOf(chance: Chance): readonly ItemRow[] {
  return Array.from({ length: chance.often(0.5) ? 0 : 1 + chance.upTo(8) }, (_, index) => ({
    id: `W${String(index).padStart(2, '0')}`,
    status: chance.often(0.1) ? 'X:事项已取消' : chance.often(0.3) ? 'M' : 'E',
    group: chance.pick(['应急局·危化', '𠮷消防队']),
    name: `事项${index}`,
  }))
}

function recusalsOf(chance: Chance, people: readonly InspectorRow[], targets: readonly string[]) {
  return people.flatMap(({ id }): RecusalRow[] =>
    targets.filter(() => chance.often(0.15)).map((target) => ({ inspector: id, target })),
  )
}

function expertsOf(chance: Chance): Pick<SecondRound, 'experts' | 'fields'> {
  if (chance.often(0.6)) return { experts: null, fields: new Map() }
  const experts = Array.from({ length: 1 + chance.upTo(6) }, (_, index): ExpertRow => ({
    id: `E${index}`,
    status: chance.often(0.2) ? 'X:出差' : 'E',
    field: chance.pick(['化工', '电气']),
    name: `专家${index}`,
  }))
  return { experts, fields: new Map([['化工', chance.upTo(3)]]) }
}

/** Helpers beyond the rule, at a department that does not work in teams. */
function extrasOf(
  chance: Chance,
  present: readonly string[],
  teams: ReadonlyMap<string, number>,
  targets: readonly string[],
): readonly ExtraRow[] | null {
  const able = present.filter((department) => !teams.has(department))
  if (able.length === 0 || chance.often(0.5)) return null
  return targets
    .filter(() => chance.often(0.2))
    .map((target) => ({
      target,
      department: chance.pickOf(able),
      place: 5 + chance.upTo(2),
      specialty: chance.pick(['', '危化']),
      reason: '增派专业人员',
    }))
}

/** Both rounds, now and then a late department, and refills of some places on top. */
export function aRandomPackage(chance: Chance): ReadonlyMap<string, string> {
  const people = peopleOf(chance)
  const teams = new Map(departments.filter(() => chance.often(0.4)).map((name) => [name, 1 + chance.upTo(2)]))
  const first = aFirstRound({
    frame: frameOf(chance),
    inspectors: people,
    posts: postsOf(chance),
    items: itemsOf(chance),
    teams,
    quotas: classes.map((name) => ({
      class: name,
      quota: chance.often(0.5)
        ? { kind: 'rate', rate: { p: 1 + chance.upTo(2), q: 4 } }
        : { kind: 'count', count: chance.upTo(4) },
    })),
    balance: chance.pick(['none', 'region']),
  })
  const targets = drawnIds(first)
  const cap = chance.often(0.3) ? 1 + chance.upTo(4) : null
  const recusals = recusalsOf(chance, people, targets)
  const round = { inspectors: people, recusals, cap }
  const isLate = chance.often(0.4)
  const present: readonly string[] = isLate ? ['应急局'] : departments
  let all = withSecondRound(first, '', {
    ...round,
    ...expertsOf(chance),
    departments: present,
    extras: extrasOf(chance, present, teams, targets),
  })
  if (isLate) {
    const extras = extrasOf(chance, ['𠮷消防队'], teams, targets)
    all = withSecondRound(all, 'more/1/', { ...round, departments: ['𠮷消防队'], extras })
  }
  let base = isLate && chance.often(0.5) ? 'more/1/' : ''
  for (let number = isLate ? 2 : 1; number <= 3 && chance.often(0.6); number += 1) {
    const refill = refillOf(chance, all, base, people, targets)
    if (refill === null) break
    base = `more/${number}/`
    all = withSecondRound(all, base, { ...refill, cap })
  }
  return all
}

function refillOf(
  chance: Chance,
  files: ReadonlyMap<string, string>,
  base: string,
  people: readonly InspectorRow[],
  targets: readonly string[],
): Partial<SecondRound> | null {
  const places = tableOf(files, base).filter(() => chance.often(0.2))
  if (places.length === 0) return null
  return {
    departments: [...new Set(places.map(({ department }) => department))],
    inspectors: people.map((person) => (chance.often(0.2) ? { ...person, status: 'X:病假' } : person)),
    recusals: recusalsOf(chance, people, targets),
    refill: {
      teamsSha256: sha256(files.get(`${base}8-teams.tsv`) ?? ''),
      places: places.map(({ target, department, place }) => ({ target, department, place, reason: '病假' })),
    },
  }
}
