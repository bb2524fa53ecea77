import { cpSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonFailures } from '#shared/contract/failures.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { operationNames, operations, permissions } from '#shared/contract/index.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { Chance } from '#tests/core/fuzz/chance.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { preparedFolders } from '#tests/core/prepared-folder.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { afterTheDraw, enter, sheetAt } from '#tests/core/usecases/results/an-entry.ts'
import { aPhoto } from '#tests/core/usecases/results/evidence-files.ts'
import { inputOf, learn, mutated } from './inputs.ts'
import type { OpenShell, Shell } from './shells.ts'

/** Where the call under way is named: of one that never ends nothing else could tell. */
const log = process.env['CALLS_LOG']

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly failure?: { readonly code: string }
}

export interface Wrong {
  /** What is wrong, the same for every call that finds it */
  readonly fault: string
  readonly input: string
}

/** What came of one office. */
export interface Round {
  readonly wrong: readonly Wrong[]
  /** Operations that were done */
  readonly reached: readonly OperationName[]
  /** How often each code, `done` or `not taken` was answered */
  readonly answers: ReadonlyMap<string, number>
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

const codeOf = (answer: Answer | null) => {
  if (answer === null) return 'not taken'
  return answer.ok ? 'done' : (answer.failure?.code ?? 'no code')
}

/** What is wrong with an answer; null: nothing. */
function wrongOf(name: OperationName, answer: Answer | null, isTouched: boolean): string | null {
  if (answer?.ok === true) return null
  const code = answer === null ? 'wrong-input' : codeOf(answer)
  const declared: readonly string[] = [...operations[name].failures, ...commonFailures]
  if (code === 'unexpected' || !declared.includes(code)) return `${name}: ${JSON.stringify(answer)}`
  return isTouched && !countsTries(name) ? `${name}: ${code}, and yet something was written` : null
}

const show = (input: unknown) =>
  JSON.stringify(input, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))?.slice(
    0,
    400,
  ) ?? 'undefined'

type Known = Map<string, unknown[]>

/** An office at work: a draw with papers, a result with evidence; and what it answers to whoever only asks. */
const officesAtWork = preparedFolders(async (folder) => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  await office.must('documents.makeDraw', { drawId, kinds: ['T6'] })
  office.setTime(afterTheDraw)
  const { recordId } = await enter(office, await sheetAt(office, drawId))
  await office.must('results.addEvidence', { recordId, files: [aPhoto()] })
  const known = await learnFrom(office)
  await office.close()
  cpSync(office.folder, folder, { recursive: true })
  return known
})

/** What an auditor asks leaves the office as it is. */
async function learnFrom(office: OfficeUnderTest): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const known: Known = new Map()
  const chance = new Chance(1)
  const asked = operationNames.filter((name) => permissions[name] === 'auditor')
  for (const name of [...asked, ...asked, ...asked]) {
    const input = inputOf(operations[name].input, { chance, known })
    const answer = await office.call(name, input as never)
    if (answer.ok) learn(known, answer.value, name)
  }
  return known
}

/** Calls each operation a few times in an office of its own; what went wrong, and what was reached. */
export async function callThemAll(openShell: OpenShell, chance: Chance, times: number): Promise<Round> {
  const { folder, facts } = await officesAtWork('')
  const office = await openOffice({ folder, at: afterTheDraw })
  const page = temporaryFolder()
  const shell = await openShell(office.core, page)
  const known: Known = new Map([...facts].map(([key, words]) => [key, [...words]]))
  const round = { wrong: [] as Wrong[], reached: [] as OperationName[], answers: new Map<string, number>() }
  for (const name of Array.from({ length: times }, () => inSomeOrder(chance)).flat()) {
    const sound = inputOf(operations[name].input, { chance, known })
    const input = chance.below(2) === 0 ? sound : mutated(sound, chance)
    const { answer, fault } = await callOne(shell, folder, name, input)
    const code = codeOf(answer)
    round.answers.set(code, (round.answers.get(code) ?? 0) + 1)
    if (fault !== null) round.wrong.push({ fault, input: show(input) })
    if (answer?.ok !== true) continue
    round.reached.push(name)
    learn(known, answer.value, name)
  }
  const verified = await office.call('records.verifyLedger', {})
  if (!verified.ok) round.wrong.push({ fault: JSON.stringify(verified.failure), input: 'all of this office' })
  await shell.close()
  await office.close()
  // And the next start finds nothing wrong; an office that was encrypted on the way asks for its password.
  if (verified.ok && !existsSync(join(folder, 'office.key')))
    await (await openOffice({ folder, at: afterTheDraw })).close()
  for (const place of [folder, page]) rmSync(place, { recursive: true })
  return round
}

async function callOne(shell: Shell, folder: string, name: OperationName, input: unknown) {
  if (log !== undefined) writeFileSync(log, `${name} ${show(input)}`)
  const before = stampOf(folder)
  const answer = (await shell.call(name, input)) as Answer | null
  return { answer, fault: wrongOf(name, answer, stampOf(folder) !== before) }
}
