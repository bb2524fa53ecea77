import { cpSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commonFailures } from '#shared/contract/failures.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { operationNames, operations } from '#shared/contract/index.ts'
import { holdDraw } from './ceremony.ts'
import { inputOf, learn, mutated } from './fuzz-calls/inputs.ts'
import type { OpenShell } from './fuzz-calls/shells.ts'
import { shells } from './fuzz-calls/shells.ts'
import { Chance } from './fuzz/chance.ts'
import { anOfficeReadyToDraw } from './makers.ts'
import { openOffice } from './office-under-test.ts'
import { preparedFolders } from './prepared-folder.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

/** How often each operation is called through each of the two shells; `npm run torture`: 5,000. */
const calls = Number(process.env['CALLS'] ?? 1)
const seed = Number(process.env['CALLS_SEED'] ?? 8)
/** Where the call under way is named: of one that never ends nothing else could tell. */
const log = process.env['CALLS_LOG']
/** So many of each in one office: what it was told grows. */
const perOffice = 2

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly failure?: { readonly code: string }
}

/** Changes with every commit, and with nothing else: the office's file and its log. */
const stampOf = (folder: string) =>
  ['office.db', 'office.db-wal']
    .map((name) => statSync(join(folder, name), { bigint: true, throwIfNoEntry: false }))
    .map((stat) => `${stat?.size} ${stat?.mtimeNs}`)
    .join()

/** A wrong password is counted before it is looked at. */
const countsTries = (name: OperationName) => name === 'accounts.login' || name === 'accounts.changePassword'

/** In an order of its own each time; those last after which everything asks for a login or a password. */
function inSomeOrder(chance: Chance): readonly OperationName[] {
  const isLast = (name: OperationName) => /^(?:accounts|encryption)\./u.test(name)
  const places = operationNames.map((name) => ({ name, place: chance.next() + (isLast(name) ? 1 : 0) }))
  return places.toSorted((one, other) => one.place - other.place).map(({ name }) => name)
}

/** What is wrong with an answer; null: nothing. */
function wrongOf(name: OperationName, answer: Answer | null, isTouched: boolean): string | null {
  if (answer?.ok === true) return null
  const code = answer === null ? 'wrong-input' : (answer.failure?.code ?? 'no code')
  const declared: readonly string[] = [...operations[name].failures, ...commonFailures]
  if (code === 'unexpected' || !declared.includes(code)) return JSON.stringify(answer)
  return isTouched && !countsTries(name) ? `${code}, and yet something was written` : null
}

const show = (input: unknown) =>
  JSON.stringify(input, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))?.slice(
    0,
    400,
  )

const officesThatDrew = preparedFolders(async (folder) => {
  const office = await anOfficeReadyToDraw()
  await holdDraw(office)
  await office.close()
  cpSync(office.folder, folder, { recursive: true })
})

/** Calls each operation a few times in an office of its own; what went wrong, and what was reached. */
async function callThemAll(openShell: OpenShell, chance: Chance, times: number) {
  const { folder } = await officesThatDrew('')
  const office = await openOffice({ folder })
  const shell = await openShell(office.core, temporaryFolder())
  const known = new Map<string, unknown[]>()
  const wrong: string[] = []
  const reached: OperationName[] = []
  for (const name of Array.from({ length: times }, () => inSomeOrder(chance)).flat()) {
    const sound = inputOf(operations[name].input, { chance, known })
    const input = chance.below(2) === 0 ? sound : mutated(sound, chance)
    if (log !== undefined) writeFileSync(log, `${name} ${show(input)}`)
    const before = stampOf(folder)
    const answer = (await shell.call(name, input)) as Answer | null
    const found = wrongOf(name, answer, stampOf(folder) !== before)
    if (found !== null) wrong.push(`${name} ${show(input)}: ${found}`)
    if (answer?.ok !== true) continue
    reached.push(name)
    learn(known, answer.value)
  }
  await office.must('records.verifyLedger', {})
  await shell.close()
  await office.close()
  // And the next start finds nothing wrong; an office that was encrypted on the way asks for its password.
  if (!existsSync(join(folder, 'office.key'))) await (await openOffice({ folder })).close()
  return { wrong, reached }
}

test.each(Object.entries(shells))(
  `no input, sound or damaged, brings the core behind its shell out of step: %s, ${calls} of each operation`,
  async (_name, openShell) => {
    const reached = new Set<OperationName>()
    for (let done = 0; done < calls; done += perOffice) {
      const chance = new Chance(Math.imul(seed, 0x9e37_79b1) ^ (done + 1))
      const round = await callThemAll(openShell, chance, Math.min(perOffice, calls - done))
      expect([`seed ${seed}, from call ${done}`, round.wrong]).toEqual([
        `seed ${seed}, from call ${done}`,
        [],
      ])
      for (const name of round.reached) reached.add(name)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    // Else nothing of what was sent went further than the schema.
    expect(reached.size).toBeGreaterThan(operationNames.length / 5)
  },
  24 * 60 * 60_000,
)
