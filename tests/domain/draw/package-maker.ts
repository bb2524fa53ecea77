import * as draw from '#shared/domain/draw/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { sha256, tools } from './hashing.ts'

/** Everything of a first round that a test may want to differ. */
export interface FirstRound {
  readonly frame: readonly draw.FrameRow[]
  readonly inspectors: readonly draw.InspectorRow[]
  readonly posts: readonly draw.PostRow[]
  readonly items: readonly draw.ItemRow[]
  readonly teams: ReadonlyMap<string, number>
  readonly quotas: draw.PlanOne['quotas']
  readonly balance: draw.PlanOne['balance']
}

/** Everything of a second round that a test may want to differ. */
export interface SecondRound {
  readonly departments: readonly string[]
  readonly inspectors: readonly draw.InspectorRow[]
  readonly recusals: readonly draw.RecusalRow[]
  readonly extras: readonly draw.ExtraRow[] | null
  readonly experts: readonly draw.ExpertRow[] | null
  readonly fields: ReadonlyMap<string, number>
  readonly cap: number | null
  readonly refill: draw.PlanTwo['refill']
}

export function must<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

const contributors = ['公证处 甲', '企业代表 乙']
const digits = ['482913', '071155']

/** The files of a finished first round, results and all. */
export function aFirstRound(round: Partial<FirstRound> = {}): Map<string, string> {
  const { frame = [], inspectors = [], posts = [], items = [] } = round
  const { teams = new Map(), quotas = [], balance = 'none' } = round
  const files = new Map([['1-frame.tsv', must(draw.frameText(frame))]])
  if (posts.length > 0) {
    files.set('1-inspectors.tsv', must(draw.inspectorsText(inspectors, '1-inspectors.tsv')))
    files.set('1-posts.tsv', must(draw.postsText(posts)))
  }
  if (items.length > 0) files.set('1-items.tsv', must(draw.itemRowsText(items)))
  const machine = sha256('first share')
  const digest = (name: string) => sha256(files.get(name) ?? '')
  const plan = must(
    draw.planOneText({
      draw: 'T-1',
      title: '演练抽查',
      date: '2026-03-02',
      program: 'tests',
      contributors,
      machineCommit: sha256(machine),
      frame: { sha256: digest('1-frame.tsv'), rows: frame.length },
      secondRound:
        posts.length === 0
          ? null
          : { inspectorsSha256: digest('1-inspectors.tsv'), postsSha256: digest('1-posts.tsv'), teams },
      items: items.length === 0 ? null : { sha256: digest('1-items.tsv'), rate: { p: 1, q: 2 } },
      quotas,
      balance,
    }),
  )
  files.set('2-plan.txt', plan)
  files.set('3-seed.txt', seedOf(1, plan, machine))
  return computed(files)
}

/** The package with one more second round, in `folder`: '' or `more/1/` … */
export function withSecondRound(
  files: ReadonlyMap<string, string>,
  folder: string,
  round: Partial<SecondRound>,
): Map<string, string> {
  const { departments = [], inspectors = [], recusals = [], extras = null, experts = null } = round
  const { fields = new Map(), cap = null, refill = null } = round
  const all = new Map(files)
  const put = (name: string, text: string) => {
    all.set(`${folder}${name}`, text)
    return sha256(text)
  }
  const items = files.get('4-items.tsv')
  const machine = sha256(`share of ${folder}`)
  const plan = must(
    draw.planTwoText({
      draw: 'T-1',
      contributors,
      machineCommit: sha256(machine),
      targetsSha256: sha256(files.get('4-targets.tsv') ?? ''),
      drawnItemsSha256: items === undefined ? null : sha256(items),
      departments,
      inspectorsSha256: put('5-inspectors.tsv', must(draw.inspectorsText(inspectors, '5-inspectors.tsv'))),
      recusalsSha256: put('5-recusals.tsv', must(draw.recusalsText(recusals))),
      extraSha256: extras === null ? null : put('5-extra.tsv', must(draw.extrasText(extras))),
      cap,
      experts:
        experts === null
          ? null
          : { sha256: put('5-experts.tsv', must(draw.expertRowsText(experts))), counts: fields },
      refill,
    }),
  )
  put('6-plan.txt', plan)
  put('7-seed.txt', seedOf(2, plan, machine))
  return computed(all)
}

function seedOf(round: 1 | 2, plan: string, machine: string): string {
  return must(draw.seedText({ round, draw: 'T-1', commit: sha256(plan), machine, digits }))
}

function computed(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files, ...must(draw.computePackage(files, sha256))])
}

/** As bytes, with SHA256SUMS as an office (or a forger) would write it. */
export function packed(files: ReadonlyMap<string, string | Uint8Array>): Map<string, Uint8Array> {
  const encoder = new TextEncoder()
  const bytes = new Map(
    [...files].map(([path, content]): [string, Uint8Array] => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
  bytes.delete('SHA256SUMS')
  const digests = new Map([...bytes].map(([path, content]) => [path, tools.sha256OfBytes(content)]))
  return bytes.set('SHA256SUMS', encoder.encode(draw.sumsText(digests)))
}
