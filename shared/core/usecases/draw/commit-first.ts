import { frameRows, inspectorRows, itemRows, postRows } from '#shared/domain/draw/freeze.ts'
import { planOneText } from '#shared/domain/draw/plan-one.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import { readinessOf, stopsDraw } from '#shared/domain/draw/readiness.ts'
import type { Means } from '#shared/domain/draw/readiness.ts'
import { inspectorsText, itemRowsText, postsText } from '#shared/domain/draw/table-texts.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { eligibleByClass, quotasInForce } from '#shared/domain/plan/floor.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, freshBytes, isForbiddenChance, newId } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask } from '../../store/plans.ts'
import { commitmentProblems } from './check-commitment.ts'
import { checkContributors } from './contributors.ts'
import { meansOf } from './means.ts'
import { realRoster } from './rehearsed-roster.ts'
import { isOpen } from './schemes.ts'
import { putPackSnapshot } from './snapshots.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { digestOf, frameTextOnce } from '../../large-texts.ts'
import { sha256 } from '../../sha256.ts'
import { drawView } from './view.ts'

/** Freezes rosters and scheme, makes the machine's share and commits plan 1: from here on nothing of it changes. */
export const commitFirst: Usecase<'draw.commitFirst'> = async (context, { taskId, contributors }) => {
  const done = await act(context, async (tx) => {
    const ready = await readyTask(context, tx, taskId)
    if (!ready.ok) return ready
    const { pack, scheme, means } = ready.value
    const who = checkContributors(pack, contributors)
    if (!who.ok) return who
    const draw = await newDraw(context, tx, ready.value)
    const machine = newShare(context)
    const files = firstFiles(draw, scheme, means, who.value, machine, context.options.program)
    if (!files.ok) return fail({ code: 'draw-refused', problems: files.failure })
    const real = draw.rehearsal ? realRoster(files.value) : null
    if (real !== null) return fail(real)
    await draws.insertDraw(tx, draw)
    await draws.insertShare(tx, draw.id, '1', machine)
    await draws.insertSlips(tx, draw.id, '1', who.value)
    await draws.insertDrawFiles(tx, draw.id, files.value)
    await draws.putSnapshot(tx, draw.id, 'task', { plan: ready.value.plan, task: ready.value.task, scheme })
    await putPackSnapshot(tx, draw.id, 1, pack)
    const { number, serial, secret } = draw
    const body = {
      number,
      round: 1,
      commit: sha256(files.value.get('2-plan.txt') ?? ''),
      contributors: who.value,
      pack: stampOf(pack),
      // What no plan says and the opening holds the draw against.
      identity: { serial, task: taskId, secret },
      snapshots: await draws.snapshotDigests(tx, draw.id),
    }
    return ok({ value: draw.id, kind: 'draw.committed', signed: true, body })
  })
  return done.ok ? drawView(context, done.value) : done
}

/** Everything a draw of the task needs, or what is missing. */
async function readyTask(context: Context, tx: Tx, taskId: string) {
  const found = await findTask(tx, taskId)
  const office = await findOffice(tx)
  const pack = await packInForce(tx)
  if (found === null || office === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'task', id: taskId })
  }
  if (isForbiddenChance(context, office)) return fail({ code: 'randomness-fixed' })
  const all = await draws.listDraws(tx)
  const earlier = all.filter((draw) => draw.taskId === taskId)
  const held = earlier.find((draw) => draw.state !== 'voided')
  // A second draw beside a first would be a choice between two results.
  if (held !== undefined) {
    return isOpen(held.state)
      ? fail({ code: 'draw-already-open', number: held.number })
      : fail({ code: 'draw-already-held', number: held.number })
  }
  const scheme = await findScheme(tx, taskId)
  if (scheme === null) return fail({ code: 'scheme-missing', task: found.task.name })
  const undrawn = all.find(({ state }) => state === 'committed-1')
  // Two frames frozen side by side do not know of each other: together they could exceed the yearly cap.
  if (undrawn !== undefined && scheme.yearlyCap !== null) {
    return fail({ code: 'draw-already-open', number: undrawn.number })
  }
  const today = dayOf(context)
  const means = await meansOf(tx, scheme, today.slice(0, 4))
  const missing = readinessOf(scheme, means, today).filter(stopsDraw)
  return missing.length > 0
    ? fail({ code: 'scheme-not-ready', missing })
    : ok({ ...found, earlier: earlier.length, rehearsal: office.rehearsal, pack, scheme, means })
}

interface ReadyTask {
  readonly plan: Plan
  readonly task: Task
  readonly scheme: Scheme
  /** Void draws of the task so far: each keeps its number */
  readonly earlier: number
  readonly rehearsal: boolean
}

async function newDraw(context: Context, tx: Tx, ready: ReadyTask): Promise<draws.Draw> {
  const { plan, task, scheme, earlier, rehearsal } = ready
  const number = `${plan.number}-${task.number}${earlier === 0 ? '' : `-${earlier + 1}`}`
  return {
    id: newId(context),
    serial: await draws.nextDrawSerial(tx),
    number: rehearsal ? `演练-${number}` : number,
    taskId: task.id,
    scope: plan.scope,
    title: scheme.title,
    date: dayOf(context),
    rehearsal,
    secret: scheme.secret,
    state: 'committed-1',
    voidReason: '',
  }
}

/** 64 hex digits of fresh randomness (draw-protocol.md §2). */
export function newShare(context: Context): string {
  return Buffer.from(freshBytes(context, 32)).toString('hex')
}

function firstFiles(
  draw: draws.Draw,
  scheme: Scheme,
  means: Means,
  contributors: readonly string[],
  machine: string,
  program: string,
): Result<ReadonlyMap<string, string>, readonly DrawProblem[]> {
  const names = scheme.departments.map(({ department }) => department)
  const frame = frameRows(means.pool)
  const texts = {
    '1-frame.tsv': frameTextOnce(frame),
    '1-inspectors.tsv': inspectorsText(inspectorRows(means.inspectors, names, draw.date), '1-inspectors.tsv'),
    '1-posts.tsv': postsText(postRows(scheme.departments)),
    '1-items.tsv': itemRowsText(itemRows(scheme, means.items)),
  }
  const files = gather(texts)
  if (!files.ok) return files
  const digest = (path: keyof typeof texts) => digestOf(files.value.get(path) ?? '')
  const eligible = eligibleByClass(means.pool)
  const plan = planOneText({
    draw: draw.number,
    title: draw.title,
    date: draw.date,
    program,
    contributors,
    machineCommit: sha256(machine),
    frame: { sha256: digest('1-frame.tsv'), rows: frame.length },
    secondRound: {
      inspectorsSha256: digest('1-inspectors.tsv'),
      postsSha256: digest('1-posts.tsv'),
      teams: new Map(
        scheme.departments.flatMap(({ department, teams }) => (teams === null ? [] : [[department, teams]])),
      ),
    },
    items: { sha256: digest('1-items.tsv'), rate: scheme.itemRate },
    // A class that nobody is in is left out: the plan names what is drawn from.
    quotas: quotasInForce(scheme, means.pool).filter((quota) => eligible.has(quota.class)),
    balance: scheme.balance,
  })
  if (!plan.ok) return plan
  const committed = new Map([...files.value, ['2-plan.txt', plan.value]])
  const problems = commitmentProblems(committed, 1)
  return problems.length > 0 ? fail(problems) : ok(committed)
}

/** Texts by path, or everything that any of them refuses. */
export function gather(
  texts: Readonly<Record<string, Result<string, readonly DrawProblem[]>>>,
): Result<ReadonlyMap<string, string>, readonly DrawProblem[]> {
  const files = new Map<string, string>()
  const problems: DrawProblem[] = []
  for (const [path, text] of Object.entries(texts)) {
    if (text.ok) files.set(path, text.value)
    else problems.push(...text.failure)
  }
  return problems.length > 0 ? fail(problems) : ok(files)
}
