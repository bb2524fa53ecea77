import { expect, test } from 'vitest'
import { setUpBoard } from '#shared/domain/draw/assignment/board.ts'
import type { AssignmentInput } from '#shared/domain/draw/assignment/board.ts'
import { fillGreedily } from '#shared/domain/draw/assignment/greedy.ts'
import { assignmentFindings, tightFindings, type Assigning } from './assignment-findings.ts'
import { productLottery, sha256, type Balance, type TargetLottery } from './county.ts'
import { everyKth, firstCome, moduloByte } from './other-lotteries.ts'
import { allFindings, judge, lotteryFindings, usualSeed } from './run-stats.ts'

// The short form of `npm run stats`.

const draws = 400

/** Names of the questions that are answered badly */
const failedBy = (findings: Parameters<typeof judge>[0]) => judge(findings).failed.map(({ name }) => name)
const failedLottery = (lottery: TargetLottery, balance: Balance = 'none') =>
  failedBy(lotteryFindings(lottery, usualSeed, draws, [balance]))

test('the product’s draw answers every question as a fair one does', () => {
  expect(failedBy(allFindings(usualSeed, draws))).toEqual([])
})

test('a random start and every k-th row is caught: by pairs, by places and by its few results', () => {
  expect(failedLottery(everyKth)).toEqual(
    expect.arrayContaining([
      'none/A: every target equally often',
      'none/A: neighbours drawn together',
      'none: no result came twice',
      'order: a roster turned round gives the same winners',
    ]),
  )
})

test('whoever comes first is caught', () => {
  expect(failedLottery(firstCome)).toContain('none/A: place in the roster (rank sum)')
})

test('modulo bias is caught', () => {
  expect(failedLottery(moduloByte)).toContain('none/A: every target equally often')
})

test('a ruler that always starts at the same mark is caught', () => {
  const fixedStart = productLottery((text) => (text.includes('/start\n') ? '0'.repeat(64) : sha256(text)))
  expect(failedLottery(fixedStart, 'region')).toContain('region/A: k·N_r/N per region on average')
})

test('tickets that end where the id begins are caught', () => {
  const oneDigit = productLottery(
    (text) => sha256(text).slice(0, 1) + (text.split('\n')[2] ?? '').padEnd(63, '0'),
  )
  expect(failedLottery(oneDigit)).toContain('none/A: every target equally often')
})

/** The product's own steps without the last two */
const greedyAlone: Assigning = (input) => {
  const board = setUpBoard(input)
  fillGreedily(board, input)
  return placesOf(input, (place) => board.inspectors[board.holder[place] ?? -1] ?? null)
}

test('an assignment without repair is caught', () => {
  expect(failedBy(tightFindings(usualSeed, draws, greedyAlone))).toEqual([
    'picks: no place stays open that can be filled',
  ])
})

test('inspectors by rotation are caught', () => {
  const rotation: Assigning = (input) => {
    const people = input.candidates.map(({ id }) => id)
    return placesOf(input, (place) => people[place % people.length] ?? null)
  }
  expect(failedBy(assignmentFindings(usualSeed, draws, rotation))).toEqual([
    'assignment: who gets the places left over',
    'assignment: pairs of inspectors',
    'assignment: who meets whom',
  ])
})

function placesOf({ needs }: AssignmentInput, holderOf: (place: number) => string | null) {
  const all = needs.flatMap(({ id, places }) => places.map((place) => ({ ...place, target: id })))
  return { places: all.map((place, at) => ({ ...place, holder: holderOf(at) })) }
}
