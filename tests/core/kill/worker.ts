import { writeSync } from 'node:fs'
import type { Call, Failure, Result } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import { findDemo } from '#shared/core/resources/demo.ts'
import { rowsPerImport, targetsFile } from './rows.ts'

// `node worker.ts FOLDER ROUNDS`: a clerk who imports and draws without a pause, until somebody pulls the plug.
// Writes one line when it begins and one after each thing that it was told is done.
const [folder = '', rounds = '0'] = process.argv.slice(2)
const demo = findDemo('ningjin')
if (demo === null) throw new Error('no demo')
const [{ scheme, contributors }] = demo.draws as [(typeof demo.draws)[number]]

// Straight to the descriptor: a line that was told must not wait in a buffer when the process dies.
const tell = (line: string) => writeSync(1, `${line}\n`)

function must<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

async function importRows(call: Call, round: number): Promise<void> {
  const file = { name: `第${round}次.csv`, bytes: targetsFile(round) }
  const { token } = must(await call('rosters.previewImport', { roster: 'targets', file }))
  must(await call('rosters.confirmImport', { token }))
  tell(`imported ${rowsPerImport}`)
}

async function writeSlips(call: Call, drawId: string, round: 1 | 2): Promise<void> {
  for (const position of [1, 2, 3]) {
    const slip = { drawId, round, position, digits: `48291${position}` }
    must(await call('draw.enterSlip', slip))
    must(await call('draw.fixSlip', slip))
  }
  must(await call('draw.conclude', { drawId, round }))
}

async function holdDraw(call: Call, round: number): Promise<string> {
  const proposed = must(await call('plan.propose', { year: 2023, scope: 'internal' }))
  const filled = proposed.tasks.map((task) => ({ ...task, initiator: '样例股', periodText: '5月' }))
  const { tasks } = must(
    await call('plan.save', { plan: { ...proposed, name: `第${round}次`, tasks: filled } }),
  )
  const taskId = tasks[0]?.id ?? ''
  must(await call('scheme.save', { scheme: { ...scheme, yearlyCap: null, taskId } }))
  const { id: drawId } = must(await call('draw.commitFirst', { taskId, contributors }))
  await writeSlips(call, drawId, 1)
  const departments = scheme.departments.map(({ department }) => department)
  must(await call('draw.commitSecond', { drawId, contributors, departments }))
  await writeSlips(call, drawId, 2)
  tell(`drawn ${drawId}`)
  return drawId
}

const done = await withOffice({ folder, clock: () => new Date(demo.clock) }, async (call) => {
  tell('begun')
  const { rows } = must(await call('records.ledger', { limit: 1 }))
  const first = rows[0]?.sequence ?? 0
  for (let round = 0; round < Number(rounds); round += 1) {
    await importRows(call, first + round)
    await holdDraw(call, first + round)
    const drawId = await holdDraw(call, first + round)
    must(await call('documents.makeDraw', { drawId, kinds: ['T6'] }))
    tell(`written ${drawId}`)
  }
})
must(done)
tell('ended')
