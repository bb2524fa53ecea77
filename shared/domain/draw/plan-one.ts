import { fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import type { ClassQuota, Ratio } from '#shared/domain/plan/scheme.ts'
import { keyedText, numberedEntries, perWordEntries, readKeyedFile } from './keyed-file.ts'
import type { Grammar, KeyedFile } from './keyed-file.ts'
import { FileProblems, type DrawProblem } from './problems.ts'
import { isBalance, isCount, isHex, isRatio, isTeamCount, isText } from './text-rules.ts'

/** `2-plan.txt`: all that is fixed before the first slip is opened. Digests are 64 hex digits. */
export interface PlanOne {
  readonly draw: string
  readonly title: string
  readonly date: string
  readonly program: string
  /** Who gives digits, in order; at least two, all different */
  readonly contributors: readonly string[]
  /** sha256 of the machine's share */
  readonly machineCommit: string
  readonly frame: { readonly sha256: string; readonly rows: number }
  /** null: there is no round 2. `teams`: department → number of 检查组 */
  readonly secondRound: {
    readonly inspectorsSha256: string
    readonly postsSha256: string
    readonly teams: ReadonlyMap<string, number>
  } | null
  readonly items: { readonly sha256: string; readonly rate: Ratio } | null
  readonly quotas: readonly ClassQuota[]
  readonly balance: 'none' | 'region'
}

const grammar: Grammar = {
  head: 'SJDS-1 PLAN 1',
  rules: [
    { key: 'draw', occurs: 'once', accepts: isText },
    { key: 'title', occurs: 'once', accepts: isText },
    { key: 'date', occurs: 'once', accepts: isText },
    { key: 'program', occurs: 'once', accepts: isText },
    { key: 'contributor.', occurs: 'numbered', accepts: isText },
    { key: 'machine.commit', occurs: 'once', accepts: isHex },
    { key: 'frame.sha256', occurs: 'once', accepts: isHex },
    { key: 'frame.rows', occurs: 'once', accepts: isCount },
    { key: 'inspectors.sha256', occurs: 'optional', accepts: isHex },
    { key: 'posts.sha256', occurs: 'optional', accepts: isHex },
    { key: 'teams.', occurs: 'per-word', accepts: isTeamCount },
    { key: 'items.sha256', occurs: 'optional', accepts: isHex },
    { key: 'items.rate', occurs: 'optional', accepts: isRatio },
    { key: 'count.', occurs: 'per-word', accepts: isCount },
    { key: 'rate.', occurs: 'per-word', accepts: isRatio },
    { key: 'balance', occurs: 'once', accepts: isBalance },
  ],
}

const pairs = [
  ['inspectors.sha256', 'posts.sha256'],
  ['posts.sha256', 'inspectors.sha256'],
  ['items.sha256', 'items.rate'],
  ['items.rate', 'items.sha256'],
] as const

/** The plan, or all that is wrong with its text. */
export function parsePlanOne(file: string, text: string): Result<PlanOne, readonly DrawProblem[]> {
  const problems = new FileProblems(file)
  const read = readKeyedFile(grammar, text, problems)
  for (const [key, other] of pairs) {
    if (read.values.has(key) && !read.values.has(other)) {
      problems.add({ code: 'key-without-other', key, other }, read.lineOf(key))
    }
  }
  for (const department of read.perWord('teams.').keys()) {
    const key = `teams.${department}`
    if (!read.values.has('posts.sha256')) {
      problems.add({ code: 'key-without-other', key, other: 'posts.sha256' }, read.lineOf(key))
    }
  }
  for (const name of read.perWord('count.').keys()) {
    if (!read.values.has(`rate.${name}`)) continue
    problems.add({ code: 'class-with-two-quotas', class: name }, read.lineOf(`rate.${name}`))
  }
  checkContributors(read, problems)
  return problems.list.length === 0 ? ok(planOf(read)) : fail(problems.list)
}

/** At least two, all different: respelling a name would otherwise be a free redraw. */
export function checkContributors(read: KeyedFile, problems: FileProblems): void {
  const contributors = read.numbered('contributor.')
  if (contributors.length < 2) problems.add({ code: 'contributors-too-few', found: contributors.length })
  for (const [index, who] of contributors.entries()) {
    if (contributors.indexOf(who) === index) continue
    problems.add({ code: 'contributor-repeated', who }, read.lineOf(`contributor.${index + 1}`))
  }
}

function planOf(read: KeyedFile): PlanOne {
  const value = (key: string) => read.values.get(key) ?? ''
  const has = (key: string) => read.values.has(key)
  return {
    draw: value('draw'),
    title: value('title'),
    date: value('date'),
    program: value('program'),
    contributors: read.numbered('contributor.'),
    machineCommit: value('machine.commit'),
    frame: { sha256: value('frame.sha256'), rows: Number(value('frame.rows')) },
    secondRound: has('posts.sha256')
      ? {
          inspectorsSha256: value('inspectors.sha256'),
          postsSha256: value('posts.sha256'),
          teams: new Map([...read.perWord('teams.')].map(([word, count]) => [word, Number(count)])),
        }
      : null,
    items: has('items.sha256') ? { sha256: value('items.sha256'), rate: ratioOf(value('items.rate')) } : null,
    quotas: quotasOf(read),
    balance: value('balance') === 'region' ? 'region' : 'none',
  }
}

function quotasOf(read: KeyedFile): readonly ClassQuota[] {
  const counts = [...read.perWord('count.')].map(([name, count]): ClassQuota => ({
    class: name,
    quota: { kind: 'count', count: Number(count) },
  }))
  const rates = [...read.perWord('rate.')].map(([name, rate]): ClassQuota => ({
    class: name,
    quota: { kind: 'rate', rate: ratioOf(rate) },
  }))
  return [...counts, ...rates]
}

function ratioOf(text: string): Ratio {
  const [p = '', q = ''] = text.split('/')
  return { p: Number(p), q: Number(q) }
}

const ratioText = ({ p, q }: Ratio) => `${p}/${q}`

/** The text of `2-plan.txt`, keys in their order; its sha256 is the commitment. */
export function planOneText(plan: PlanOne): Result<string, readonly DrawProblem[]> {
  const counts: [string, string][] = []
  const rates: [string, string][] = []
  for (const { class: name, quota } of plan.quotas) {
    if (quota.kind === 'count') counts.push([name, String(quota.count)])
    else rates.push([name, ratioText(quota.rate)])
  }
  const teams = [...(plan.secondRound?.teams ?? [])]
  const text = keyedText(grammar.head, [
    ['draw', plan.draw],
    ['title', plan.title],
    ['date', plan.date],
    ['program', plan.program],
    ...numberedEntries('contributor.', plan.contributors),
    ['machine.commit', plan.machineCommit],
    ['frame.sha256', plan.frame.sha256],
    ['frame.rows', String(plan.frame.rows)],
    ['inspectors.sha256', plan.secondRound?.inspectorsSha256 ?? null],
    ['posts.sha256', plan.secondRound?.postsSha256 ?? null],
    ...perWordEntries(
      'teams.',
      teams.map(([department, count]) => [department, String(count)]),
    ),
    ['items.sha256', plan.items?.sha256 ?? null],
    ['items.rate', plan.items === null ? null : ratioText(plan.items.rate)],
    ...perWordEntries('count.', counts),
    ...perWordEntries('rate.', rates),
    ['balance', plan.balance],
  ])
  const read = parsePlanOne('2-plan.txt', text)
  return read.ok ? ok(text) : read
}
