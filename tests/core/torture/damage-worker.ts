import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Failure } from '#shared/contract/index.ts'
import type { Core } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { clientOver } from '#shared/cli/office.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { damage } from './damage.ts'
import { ask, questionsOf } from './questions.ts'
import type { Answer, Question } from './questions.ts'

// `fork('damage-worker.ts', [template, now, seed, from, to])`: damages one file of a copy of an office, opens it and asks all there is to
// ask. Tells of each case that it begins, and how it ended. Whoever started it watches the clock.
export type Told =
  | { readonly kind: 'begun'; readonly index: number }
  | ({ readonly kind: 'ended'; readonly index: number } & Examined)

export interface Examined {
  readonly file: string
  readonly done: string
  /** `unharmed`, the failure of the start, or `answers` where some answer is a refusal or tells of the damage */
  readonly outcome: string
  /** Answers that differ from those of the sound office and do not tell why */
  readonly believed: readonly string[]
  readonly faults: readonly string[]
}

const [template = '', now = '', ...numbers] = process.argv.slice(2)
const [seed = 0, from = 0, to = 0] = numbers.map(Number)

/** These tell of damage in what they answer. */
const telling = new Set(['backups.list', 'backups.preview', 'check.run', 'documents.states'])

/** 今天 says that what the backups were set to was damaged. */
const tellsOfMemory = (answer: Answer) => 'value' in answer && answer.value.includes('"backup-memory"')

const open = (folder: string) =>
  openCore({
    folder,
    clock: () => new Date(now),
    randomness: { kind: 'system' },
    program: '双随机工作台 测试',
    automaticBackups: false,
  })

async function withCopy<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-'))
  try {
    cpSync(template, folder, { recursive: true })
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Sound {
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
  readonly backup: string
}

/** Only what answers the same of two sound copies can tell anything of a damaged one. */
async function soundOffice(): Promise<Sound> {
  const [one, other] = [await withCopy(answered), await withCopy(answered)]
  const stable = one.questions.map((_, at) => isDeepStrictEqual(one.answers[at], other.answers[at]))
  const of = <Value>(all: readonly Value[]) => all.filter((_, at) => stable[at])
  return { questions: of(one.questions), answers: of(one.answers), backup: one.backup }
}

async function answered(folder: string): Promise<Sound> {
  const opened = await open(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const call = clientOver(opened.value)
  const questions = await questionsOf(call)
  const answers = await answersOf(opened.value, questions, folder)
  const list = await call('backups.list', {})
  await opened.value.close()
  return { questions, answers, backup: list.ok ? (list.value.backups[0]?.name ?? '') : '' }
}

async function answersOf(core: Core, questions: readonly Question[], folder: string) {
  const answers: Answer[] = []
  for (const question of questions) {
    const answer = await ask(core, question)
    answers.push('value' in answer ? { value: answer.value.replaceAll(folder, '') } : answer)
  }
  return answers
}

async function examine(folder: string, index: number): Promise<Examined> {
  const { path, kind, done } = damage(folder, seed, index)
  const opened = await open(folder)
  if (!opened.ok) return { file: kind, done, ...(await refusedAtStart(folder, opened.failure, path)) }
  const answers = await answersOf(opened.value, sound.questions, folder)
  await opened.value.close()
  const believed: string[] = []
  const faults: string[] = []
  let isTold = false
  for (const [at, question] of sound.questions.entries()) {
    const [answer, expected] = [answers[at], sound.answers[at]]
    if (JSON.stringify(answer) === JSON.stringify(expected) || answer === undefined) continue
    if ('failure' in answer) {
      isTold = true
      if (answer.failure === 'unexpected' || answer.failure === 'wrong-input')
        faults.push(`${path}: ${question.name}: ${answer.detail}`)
    } else if (telling.has(question.name) || tellsOfMemory(answer)) isTold = true
    else believed.push(`${path}: ${question.name}`)
  }
  const again = await open(folder)
  if (again.ok) await again.value.close()
  else faults.push(`${path}: opened once, and then ${JSON.stringify(again.failure)}`)
  return { file: kind, done, outcome: isTold ? 'told' : 'unharmed', believed, faults }
}

/** The office says why in a sentence, and its backup can be put back. */
async function refusedAtStart(folder: string, failure: Failure, path: string) {
  const faults: string[] = []
  const sentence = failureSentence(failure)
  if (!/\p{Script=Han}/u.test(sentence)) faults.push(`${path}: ${JSON.stringify(failure)} has no sentence`)
  if (['unexpected', 'office-in-use', 'folder-not-writable'].includes(failure.code))
    faults.push(`${path}: ${JSON.stringify(failure)}`)
  const rescue = rescueOf({ folder, clock: () => new Date(now) })
  const input = { backup: { name: sound.backup }, people: ['甲', '乙'], reason: '样例' }
  const restored = await rescue('backups.restore', input)
  if (restored?.ok !== true) faults.push(`${path}: not put back: ${JSON.stringify(restored)}`)
  const again = await open(folder)
  if (!again.ok) faults.push(`${path}: after it was put back: ${JSON.stringify(again.failure)}`)
  else {
    const call = clientOver(again.value)
    const { length } = sound.questions.filter(({ name }) => name === 'documents.read')
    const documents = await call('documents.list', {})
    if (!documents.ok || documents.value.length * 2 < length)
      faults.push(`${path}: put back without its papers`)
    await again.value.close()
  }
  return { outcome: failure.code, believed: [], faults }
}

function tell(told: Told): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(told, undefined, undefined, () => resolve())
  })
}

const sound = await soundOffice()
for (let index = from; index < to; index += 1) {
  await tell({ kind: 'begun', index })
  const examined = await withCopy((folder) => examine(folder, index))
  await tell({ kind: 'ended', index, ...examined })
}
process.disconnect()
