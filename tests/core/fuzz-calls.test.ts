import { expect, test } from 'vitest'
import { operationNames } from '#shared/contract/index.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { callThemAll } from './fuzz-calls/one-office.ts'
import type { Round } from './fuzz-calls/one-office.ts'
import { shells } from './fuzz-calls/shells.ts'
import { Chance } from './fuzz/chance.ts'

/** How often each operation is called through each of the two shells; `npm run torture`: 5,000. */
const calls = Number(process.env['CALLS'] ?? 1)
/** The call to begin with: a long run can be done in parts, whose figures add up. */
const first = Number(process.env['CALLS_FROM'] ?? 0)
const seed = Number(process.env['CALLS_SEED'] ?? 8)
/** So many of each in one office: what it was told grows. */
const perOffice = 2
const aMinute = 60_000

const tally = (words: readonly string[]) => {
  const groups = [...Map.groupBy(words, (word) => word)].map(([word, own]) => [word, own.length] as const)
  return groups.toSorted((one, other) => other[1] - one[1])
}

function figuresOf(shell: string, rounds: readonly Round[]): string {
  const answers = new Map<string, number>()
  for (const round of rounds) {
    for (const [code, count] of round.answers) answers.set(code, (answers.get(code) ?? 0) + count)
  }
  const all = [...answers.values()].reduce((sum, count) => sum + count, 0)
  const of = (code: string) => answers.get(code) ?? 0
  const refused = all - of('done') - of('wrong-input') - of('not taken')
  const done = new Set(rounds.flatMap(({ reached }) => reached)).size
  const wrong = tally(rounds.flatMap((round) => round.wrong.map(({ fault }) => fault)))
  return (
    `calls through ${shell}, seed ${seed}, from ${first} to ${first + rounds.length * perOffice} of each of ${operationNames.length} operations: ` +
    `${all}; done ${of('done')} (${done} operations), refused by the schema ${of('wrong-input')}, by the shell ${of('not taken')}, ` +
    `by ${answers.size - 3} other codes ${refused}; wrong ${wrong.reduce((sum, [, count]) => sum + count, 0)} ${wrong.map(([fault, count]) => `\n  ${count} × ${fault}`).join('')}`
  )
}

test.each(Object.entries(shells))(
  `no input, sound or damaged, brings the core behind its shell out of step: %s, ${calls} of each operation`,
  async (name, openShell) => {
    const rounds: Round[] = []
    let told = performance.now()
    for (let done = 0; done < calls; done += perOffice) {
      const own = Math.imul(seed, 0x9e37_79b1) ^ Math.imul(Object.keys(shells).indexOf(name), 0x85eb_ca6b)
      const chance = new Chance(own ^ (first + done + 1))
      rounds.push(await callThemAll(openShell, chance, Math.min(perOffice, calls - done)))
      // A long run that is broken off has told how far it came.
      if (performance.now() - told < aMinute) continue
      told = performance.now()
      console.log(figuresOf(name, rounds))
    }
    if (calls > 1) console.log(figuresOf(name, rounds))
    const wrong = rounds.flatMap((round, index) =>
      round.wrong.map((one) => ({ seed, from: first + index * perOffice, ...one })),
    )
    expect(wrong.slice(0, 20)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
    // Else nothing of what was sent went further than the schema.
    const reached = new Set<OperationName>(rounds.flatMap((round) => round.reached))
    expect(reached.size).toBeGreaterThan(operationNames.length / 5)
  },
  24 * 60 * aMinute,
)
