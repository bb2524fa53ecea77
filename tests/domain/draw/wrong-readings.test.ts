import { expect, test } from 'vitest'
import { setUpBoard, type AssignmentInput } from '#shared/domain/draw/assignment/board.ts'
import { evenOut } from '#shared/domain/draw/assignment/even-out.ts'
import { fillGreedily } from '#shared/domain/draw/assignment/greedy.ts'
import { repair } from '#shared/domain/draw/assignment/repair.ts'
import { drawInspectors, readPackage } from '#shared/domain/draw/index.ts'
import { postsOf } from '#shared/domain/draw/posts.ts'
import { candidatesOf, needsOf, recusedByTarget } from '#shared/domain/draw/round-two.ts'
import { sha256 } from './hashing.ts'
import { vectorNames, vectorTexts } from './vectors.ts'

// The vectors must tell a right program from those that read the protocol in a nearby, wrong way (§4).

const secondRounds = vectorNames.filter((name) => vectorTexts(name).has('6-plan.txt'))

/** Input of every department without teams of a vector. */
function inputsOf(name: string): readonly { readonly department: string; readonly input: AssignmentInput }[] {
  const { first, second } = readPackage(vectorTexts(name), sha256)
  const round = second[0]
  const inputs = round?.inputs
  if (round?.plan == null || inputs == null || first.posts === null || first.drawn === null) {
    throw new Error(`${name} has no second round`)
  }
  const posts = postsOf(first.posts)
  const { posts: rows, drawn } = { posts, drawn: first.drawn }
  const source = { sha256, seed: round.seed ?? '', draw: first.plan?.draw ?? '' }
  const { departments, cap } = round.plan
  return departments
    .filter((department) => first.plan?.secondRound?.teams.has(department) !== true)
    .map((department) => ({
      department,
      input: {
        source,
        label: `inspector/${department}`,
        needs: needsOf(rows, inputs.extras, department, drawn),
        candidates: candidatesOf(inputs.inspectors, department),
        recusals: recusedByTarget(inputs.recusals),
        cap,
      },
    }))
}

type Steps = (input: AssignmentInput) => ReturnType<typeof setUpBoard>

/** Lines of 8-teams.tsv as a program with these steps would write them, in any order. */
function linesBy(steps: Steps, name: string): readonly string[] {
  return inputsOf(name)
    .flatMap(({ department, input }) => {
      const board = steps(input)
      return board.places.map(({ place }, index) => {
        const target = board.targets[board.targetOf[index] ?? 0] ?? ''
        return [target, department, place, board.inspectors[board.holder[index] ?? -1] ?? '-'].join('\t')
      })
    })
    .toSorted()
}

function rightLines(name: string): readonly string[] {
  const departments = new Set(inputsOf(name).map(({ department }) => department))
  const lines = vectorTexts(name).get('8-teams.tsv')?.trimEnd().split('\n') ?? []
  return lines.filter((line) => departments.has(line.split('\t')[1] ?? '')).toSorted()
}

const told = (steps: Steps) =>
  secondRounds.filter((name) => linesBy(steps, name).join('\n') !== rightLines(name).join('\n'))

const whole: Steps = (input) => {
  const board = setUpBoard(input)
  repair(board, fillGreedily(board, input), input.cap)
  evenOut(board)
  return board
}

test('all steps together are the right reading', () => {
  expect(told(whole)).toEqual([])
})

test.each<[string, Steps]>([
  [
    'no repair',
    (input) => {
      const board = setUpBoard(input)
      fillGreedily(board, input)
      evenOut(board)
      return board
    },
  ],
  [
    'no evening out',
    (input) => {
      const board = setUpBoard(input)
      repair(board, fillGreedily(board, input), input.cap)
      return board
    },
  ],
  ['a cap that does not bind', (input) => whole({ ...input, cap: null })],
  ['recusals ignored', (input) => whole({ ...input, recusals: new Map() })],
  [
    'specialties ignored',
    (input) =>
      whole({
        ...input,
        needs: input.needs.map(({ id, places }) => ({
          id,
          places: places.map(({ place }) => ({ place, specialty: '' })),
        })),
      }),
  ],
  ['another label', (input) => whole({ ...input, label: input.label.replace('inspector/', '') })],
])('%s is told by a vector', (_, steps) => {
  expect(told(steps)).not.toEqual([])
})

test('recusals not inherited by teams are told by a vector', () => {
  const wrong = secondRounds.filter((name) => {
    const { first, second } = readPackage(vectorTexts(name), sha256)
    const round = second[0]
    const teams = first.plan?.secondRound?.teams ?? new Map<string, number>()
    if (round?.plan == null || round.inputs === null || teams.size === 0) return false
    const draw = drawInspectors({
      ...round.inputs,
      source: { sha256, seed: round.seed ?? '', draw: first.plan?.draw ?? '' },
      plan: round.plan,
      teams,
      posts: first.posts ?? [],
      targets: first.drawn ?? [],
      recusals: [],
    })
    const lines = draw.departments.flatMap(({ department, teams }) =>
      (teams?.assignment ?? []).map(({ target, team }) => `${target}\t${department}\t${team ?? '-'}`),
    )
    const right = vectorTexts(name).get('8-assignment.tsv')?.trimEnd().split('\n') ?? []
    return lines.toSorted().join('\n') !== right.toSorted().join('\n')
  })
  expect(wrong).not.toEqual([])
})

const sortedBy = (text: string, compare: (left: string[], right: string[]) => number) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .toSorted(compare)
    .map((fields) => `${fields.join('\t')}\n`)
    .join('')

const plainly = (left: string[], right: string[]) => (left.join('\t') < right.join('\t') ? -1 : 1)

test('UTF-16 order is told by a vector', () => {
  const files = vectorNames.map((name) => vectorTexts(name).get('4-targets.tsv') ?? '')
  const eligible = files.map((text) => text.replaceAll(/^M.*\n/gm, '')).filter((text) => text !== '')
  expect(eligible.filter((text) => sortedBy(text, plainly) !== text)).not.toEqual([])
})

test('places compared as text are told by a vector', () => {
  const files = secondRounds.map((name) => vectorTexts(name).get('8-teams.tsv') ?? '')
  const asText = (text: string) =>
    sortedBy(text, (left, right) =>
      left.slice(0, 2).join() === right.slice(0, 2).join()
        ? (left[2] ?? '') < (right[2] ?? '')
          ? -1
          : 1
        : 0,
    )
  expect(files.filter((text) => asText(text) !== text)).not.toEqual([])
})

test.each<[string, (share: number) => number]>([
  ['四舍五入', Math.round],
  ['rounding down', Math.floor],
])('%s is told by a vector', (_, round) => {
  const wrong = vectorNames.filter((name) => {
    const { first } = readPackage(vectorTexts(name), sha256)
    return first.targets?.classes.some((drawn) => {
      const quota = first.plan?.quotas.find((each) => each.class === drawn.class)?.quota
      return quota?.kind === 'rate' && round((drawn.eligible * quota.rate.p) / quota.rate.q) !== drawn.quota
    })
  })
  expect(wrong).not.toEqual([])
})
