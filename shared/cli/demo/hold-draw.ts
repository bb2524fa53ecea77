import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Call, DrawView, PoolView } from '#shared/contract/index.ts'
import type { Demo } from '#shared/core/resources/demo.ts'
import { inFours } from '#shared/text/numbers.ts'
import type { Told } from './told.ts'

type DemoDraw = Demo['draws'][number]

interface DemoAt {
  readonly year: number
  /** Where the packages are laid */
  readonly folder: string
}

/** One draw as a rehearsal with fixed slips: both rounds, all papers, the package verified. */
export async function holdDraw(
  call: Call,
  demo: DemoDraw,
  { year, folder }: DemoAt,
  told: Told,
): Promise<void> {
  const plans = told.must(await call('plan.list', { year }))
  const task = plans.flatMap(({ tasks }) => tasks).find(({ number }) => number === demo.task)
  if (task === undefined) throw new Error(`没有任务 ${demo.task}`)
  told.step(`三、抽取（演练）：${demo.scheme.title}`)
  const pool = told.must(await call('scheme.save', { scheme: { ...demo.scheme, taskId: task.id } }))
  told.fact(`抽查范围 ${pool.scope} 户，可抽 ${pool.eligible} 户，全部列入 ${pool.mandatory} 户`)
  for (const { reason, count } of pool.excluded) told.fact(`不抽 ${count} 户：${reason}`)
  const { contributors } = demo
  const first = told.must(await call('draw.commitFirst', { taskId: task.id, contributors }))
  sayCommit(first, 1, told)
  const drawn = await writeSlips(call, first.id, 1, demo.slips[0] ?? [], told)
  const winners = drawn.tickets.filter(({ outcome }) => outcome !== 'reserve')
  told.fact(`抽中 ${winners.length} 户，事项 ${drawn.items.length} 项`)
  checkFloor(demo, pool, winners.length, told)
  for (const { inspectorId, winner, reason } of demo.recusals) {
    const targetId = winners[winner - 1]?.id ?? ''
    told.must(await call('recusals.add', { recusal: { inspectorId, targetId, reason, source: 'statement' } }))
  }
  const departments = demo.scheme.departments.map(({ department }) => department)
  const second = told.must(
    await call('draw.commitSecond', { drawId: first.id, contributors, departments, absent: demo.absent }),
  )
  sayCommit(second, 2, told)
  const finished = await writeSlips(call, first.id, 2, demo.slips[1] ?? [], told)
  const places = finished.assignments.flatMap((assignment) => assignment.places)
  told.fact(
    `岗位 ${places.length} 个，空缺 ${finished.openPlaces.length} 个，专家 ${finished.experts.length} 名`,
  )
  told.draws.push(finished.number)
  told.check(finished.openPlaces.length === 0, `${finished.number} 有空缺岗位`)
  const papers = told.must(
    await call('documents.makeDraw', { drawId: first.id, kinds: ['T6', 'T7', 'W3', 'W5'] }),
  )
  told.fact(`文书 ${papers.length} 份：${dirname(papers[0]?.path ?? '')}`)
  await verify(call, finished, folder, told)
}

/** 「不低于」: of all that could be drawn, those taken in full among them. */
function checkFloor(
  { scheme: { title, floor } }: DemoDraw,
  { eligible, mandatory }: Pick<PoolView, 'eligible' | 'mandatory'>,
  drawn: number,
  told: Told,
): void {
  if (floor === null) return
  const all = eligible + mandatory
  const asked = `${(floor.p * 100) / floor.q}%`
  const share = `${Math.floor((drawn * 10_000) / all) / 100}%`
  told.fact(`比例 ${share}，要求不低于${asked}`)
  told.kept.push(`${title}：要求抽查比例不低于${asked}；抽中${drawn}户（${share}）。`)
  told.check(drawn * floor.q >= all * floor.p, `${title}的抽查比例低于${asked}`)
}

function sayCommit({ rounds }: DrawView, round: 1 | 2, told: Told): void {
  const commit = rounds.find((one) => one.round === round)?.commit ?? ''
  told.fact(`第${round === 1 ? '一' : '二'}轮承诺码 ${inFours(commit).slice(0, 4).join(' ')} …`)
}

async function writeSlips(call: Call, drawId: string, round: 1 | 2, slips: readonly string[], told: Told) {
  for (const [index, digits] of slips.entries()) {
    const slip = { drawId, round, position: index + 1, digits }
    told.must(await call('draw.enterSlip', slip))
    told.must(await call('draw.fixSlip', slip))
  }
  return told.must(await call('draw.conclude', { drawId, round }))
}

async function verify(call: Call, draw: DrawView, folder: string, told: Told): Promise<void> {
  const zip = told.must(await call('draw.package', { drawId: draw.id }))
  const verdict = told.must(await call('draw.verify', { file: zip }))
  told.fact(verdict.verified ? '核验包经本程序核验通过' : '核验包没有通过本程序核验')
  told.check(verdict.verified, `${draw.number} 的核验包没有通过本程序核验`)
  const place = join(folder, '核验包', zip.name.replace(/\.zip$/, ''))
  mkdirSync(place, { recursive: true })
  writeFileSync(`${place}.zip`, zip.bytes)
  for (const [path, bytes] of Object.entries(unzipSync(zip.bytes))) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), bytes)
  }
  const python = spawnSync('python3', ['-B', 'verify.py'], { cwd: place, encoding: 'utf8' })
  if (python.error !== undefined) {
    told.fact('本机没有 python3，未用 verify.py 核验')
    return
  }
  told.fact(
    python.status === 0 ? '核验包经 verify.py 核验通过' : `verify.py：${python.stdout}${python.stderr}`,
  )
  told.check(python.status === 0, `${draw.number} 的核验包没有通过 verify.py`)
}
