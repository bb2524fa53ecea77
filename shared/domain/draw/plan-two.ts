import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import { keyedText, numberedEntries, perWordEntries, readKeyedFile } from './keyed-file.ts'
import type { Grammar, KeyedFile } from './keyed-file.ts'
import { checkContributors } from './plan-one.ts'
import { FileProblems, type DrawProblem } from './problems.ts'
import { isCap, isCount, isHex, isId, isPositive, isText, isWord, isWords } from './text-rules.ts'

/** A place given anew (late recusal, illness). `target` is a drawn target, or a team of a department in teams. */
export interface Refill {
  readonly target: string
  readonly department: string
  readonly place: number
  readonly reason: string
}

/** `6-plan.txt`: what is fixed before the digits of a round 2 are opened. */
export interface PlanTwo {
  readonly draw: string
  readonly contributors: readonly string[]
  readonly machineCommit: string
  readonly targetsSha256: string
  /** null: no items were drawn */
  readonly drawnItemsSha256: string | null
  readonly departments: readonly string[]
  readonly inspectorsSha256: string
  readonly recusalsSha256: string
  readonly extraSha256: string | null
  /** Most places an inspector may hold; null: none */
  readonly cap: number | null
  /** `counts`: field → how many */
  readonly experts: { readonly sha256: string; readonly counts: ReadonlyMap<string, number> } | null
  /** null: an ordinary round. `teamsSha256`: the table in force */
  readonly refill: { readonly teamsSha256: string; readonly places: readonly Refill[] } | null
}

const refillPattern = /^([^|]*)\|([^|]*)\|([^|]*)\|(.*)$/su

function refillOf(text: string): Refill | null {
  const [, target = '', department = '', place = '', reason = ''] = refillPattern.exec(text) ?? []
  const isRight = isId(target) && isWord(department) && isPositive(place) && isText(reason)
  return isRight ? { target, department, place: Number(place), reason } : null
}

const grammar: Grammar = {
  head: 'SJDS-1 PLAN 2',
  rules: [
    { key: 'draw', occurs: 'once', accepts: isText },
    { key: 'contributor.', occurs: 'numbered', accepts: isText },
    { key: 'machine.commit', occurs: 'once', accepts: isHex },
    { key: 'targets.sha256', occurs: 'once', accepts: isHex },
    { key: 'drawnitems.sha256', occurs: 'optional', accepts: isHex },
    { key: 'departments', occurs: 'once', accepts: isWords },
    { key: 'inspectors.sha256', occurs: 'once', accepts: isHex },
    { key: 'recusals.sha256', occurs: 'once', accepts: isHex },
    { key: 'extra.sha256', occurs: 'optional', accepts: isHex },
    { key: 'cap', occurs: 'once', accepts: isCap },
    { key: 'experts.sha256', occurs: 'optional', accepts: isHex },
    { key: 'experts.', occurs: 'per-word', accepts: isCount },
    { key: 'teams.sha256', occurs: 'optional', accepts: isHex },
    { key: 'refill.', occurs: 'numbered', accepts: (text) => refillOf(text) !== null },
  ],
}

/** The plan, or all that is wrong with its text. */
export function parsePlanTwo(file: string, text: string): Result<PlanTwo, readonly DrawProblem[]> {
  const problems = new FileProblems(file)
  const read = readKeyedFile(grammar, text, problems)
  checkContributors(read, problems)
  checkDepartments(read, problems)
  for (const field of read.perWord('experts.').keys()) {
    const key = `experts.${field}`
    if (field !== 'sha256') needs(read, key, 'experts.sha256', problems)
  }
  needs(read, 'teams.sha256', 'refill.1', problems)
  needs(read, 'refill.1', 'teams.sha256', problems)
  return problems.list.length === 0 ? ok(planOf(read)) : fail(problems.list)
}

function needs(read: KeyedFile, key: string, other: string, problems: FileProblems): void {
  if (!read.values.has(key) || read.values.has(other)) return
  problems.add({ code: 'key-without-other', key, other }, read.lineOf(key))
}

function checkDepartments(read: KeyedFile, problems: FileProblems): void {
  const departments = (read.values.get('departments') ?? '').split(',')
  for (const [index, department] of departments.entries()) {
    if (departments.indexOf(department) === index) continue
    problems.add({ code: 'department-repeated', department }, read.lineOf('departments'))
  }
}

function planOf(read: KeyedFile): PlanTwo {
  const value = (key: string) => read.values.get(key) ?? ''
  const optional = (key: string) => read.values.get(key) ?? null
  const experts = optional('experts.sha256')
  const teams = optional('teams.sha256')
  const fields = [...read.perWord('experts.')].filter(([field]) => field !== 'sha256')
  return {
    draw: value('draw'),
    contributors: read.numbered('contributor.'),
    machineCommit: value('machine.commit'),
    targetsSha256: value('targets.sha256'),
    drawnItemsSha256: optional('drawnitems.sha256'),
    departments: value('departments').split(','),
    inspectorsSha256: value('inspectors.sha256'),
    recusalsSha256: value('recusals.sha256'),
    extraSha256: optional('extra.sha256'),
    cap: value('cap') === 'none' ? null : Number(value('cap')),
    experts:
      experts === null
        ? null
        : { sha256: experts, counts: new Map(fields.map(([field, count]) => [field, Number(count)])) },
    refill:
      teams === null
        ? null
        : {
            teamsSha256: teams,
            places: read.numbered('refill.').flatMap((text) => refillOf(text) ?? []),
          },
  }
}

/** The text of `6-plan.txt`, keys in their order; its sha256 is the commitment. */
export function planTwoText(plan: PlanTwo): Result<string, readonly DrawProblem[]> {
  const counts = [...(plan.experts?.counts ?? [])]
  const text = keyedText(grammar.head, [
    ['draw', plan.draw],
    ...numberedEntries('contributor.', plan.contributors),
    ['machine.commit', plan.machineCommit],
    ['targets.sha256', plan.targetsSha256],
    ['drawnitems.sha256', plan.drawnItemsSha256],
    ['departments', plan.departments.join(',')],
    ['inspectors.sha256', plan.inspectorsSha256],
    ['recusals.sha256', plan.recusalsSha256],
    ['extra.sha256', plan.extraSha256],
    ['cap', plan.cap === null ? 'none' : String(plan.cap)],
    ['experts.sha256', plan.experts?.sha256 ?? null],
    ...perWordEntries(
      'experts.',
      counts.map(([field, count]) => [field, String(count)]),
    ),
    ['teams.sha256', plan.refill?.teamsSha256 ?? null],
    ...numberedEntries('refill.', (plan.refill?.places ?? []).map(refillText)),
  ])
  const read = parsePlanTwo('6-plan.txt', text)
  return read.ok ? ok(text) : read
}

function refillText({ target, department, place, reason }: Refill): string {
  return [target, department, place, reason].join('|')
}
