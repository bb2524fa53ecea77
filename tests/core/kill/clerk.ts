import { writeSync } from 'node:fs'
import type { Call, DrawView, Failure, Result } from '#shared/contract/index.ts'
import { withOffice } from '#shared/cli/office.ts'
import type { Ceremony } from './ceremony.ts'
import { stepsDone, strikeAt } from './strike.ts'

// `node clerk.ts CEREMONY`: holds draws, each with both rounds, a late department, a refill, a replacement, papers and package,
// and takes up whatever an earlier clerk left when somebody pulled the plug. Two draws are given up in the middle.
// Writes one line when it begins and one after each result that it was told.
const ceremony = JSON.parse(process.argv[2] ?? '') as Ceremony
const { folder, taskIds, contributors, departments } = ceremony
const [first = '', ...others] = departments

const tell = (line: string) => writeSync(1, `${line}\n`)

function must<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

const paper = { name: '证明.txt', bytes: new TextEncoder().encode('样例证明材料\n'.repeat(500)) }

/** Fixes what is not fixed yet. False: given up in the middle. */
async function writeSlips(call: Call, draw: DrawView, round: number): Promise<boolean> {
  const slips = draw.rounds.find((one) => one.round === round)?.slips ?? []
  for (const { position, state } of slips) {
    if (state === 'fixed') continue
    if (isGivenUp(draw, round) && position === 3) return false
    const slip = { drawId: draw.id, round, position, digits: `${round}8291${position}` }
    must(await call('draw.enterSlip', slip))
    must(await call('draw.fixSlip', slip))
  }
  return !isGivenUp(draw, round) || slips.length < 3
}

/** The first draw of task 002 in round 1, that of 003 in round 2; what comes after them stands. */
const isGivenUp = ({ number }: DrawView, round: number) =>
  (round === 1 && number.endsWith('-002号')) || (round === 2 && number.endsWith('-003号'))

async function conclude(call: Call, draw: DrawView, round: number): Promise<void> {
  if (!(await writeSlips(call, draw, round))) {
    must(await call('draw.void', { drawId: draw.id, reason: '样例理由', people: ['甲', '乙'] }))
    tell(`voided ${draw.number}`)
    return
  }
  const { files } = must(await call('draw.conclude', { drawId: draw.id, round }))
  const results = files.filter(({ path }) => /(?:^|\/)[48]-/u.test(path))
  for (const { path, sha256 } of results) tell(`drawn ${draw.number} ${path} ${sha256}`)
}

/** The next thing to do with a draw; false: nothing is left. */
async function goOn(call: Call, draw: DrawView): Promise<boolean> {
  const { id: drawId, openRound } = draw
  if (openRound !== null && draw.state !== 'voided') await conclude(call, draw, openRound)
  else if (draw.state === 'drawn-1') {
    must(await call('draw.commitSecond', { drawId, contributors, departments: [first] }))
  } else if (draw.state === 'finished' && draw.departmentsToCome.length > 0) {
    must(await call('draw.commitLate', { drawId, contributors, departments: others }))
  } else if (draw.state === 'finished' && draw.furtherRounds.length < 2) await refill(call, draw)
  else if (draw.state === 'finished' && draw.replacements.length === 0) {
    const targetId = draw.seats[0]?.inspectedId ?? ''
    must(await call('draw.replace', { drawId, targetId, reason: '样例停产', documents: [paper] }))
  } else {
    const papers = must(await call('documents.list', {}))
    if (papers.some((one) => one.drawId === drawId)) return false
    const kinds = draw.state === 'voided' ? (['W5'] as const) : (['T6', 'T7', 'W5'] as const)
    must(await call('documents.makeDraw', { drawId, kinds }))
    tell(`written ${draw.number}`)
  }
  return true
}

async function refill(call: Call, draw: DrawView): Promise<void> {
  const [held] = draw.assignments.filter(({ department }) => department === first)
  const { place = 1, inspectorId = '' } = held?.places[0] ?? {}
  const places = [{ unit: held?.targetId ?? '', department: first, place, reason: '样例急病' }]
  const absent = { [inspectorId]: '样例急病' }
  must(await call('draw.commitRefill', { drawId: draw.id, contributors, places, absent, documents: [paper] }))
}

const done = await withOffice({ folder, clock: () => new Date(ceremony.now) }, async (call) => {
  const before = stepsDone()
  strikeAt(ceremony.strike === null ? Infinity : before + ceremony.strike)
  tell('begun')
  for (const taskId of taskIds) {
    for (;;) {
      const held = must(await call('draw.list', {})).find((draw) => draw.taskId === taskId)
      const draw = held === undefined ? null : must(await call('draw.get', { drawId: held.id }))
      if (draw !== null && (await goOn(call, draw))) continue
      if (draw !== null && draw.state !== 'voided') break
      must(await call('draw.commitFirst', { taskId, contributors }))
    }
  }
  tell(`ended ${stepsDone() - before}`)
})
must(done)
