import { fork } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { enter, sheetAt } from '#tests/core/usecases/results/an-entry.ts'
import { aPhoto } from '#tests/core/usecases/results/evidence-files.ts'
import type { Examined, Told } from './damage-worker.ts'

const cases = Number(process.env['DAMAGES'] ?? 4)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_230_508)
/** Far beyond what any case takes on the slowest machine: one that is not through by then hangs. */
const longest = 60_000
const worker = join(import.meta.dirname, 'damage-worker.ts')
const now = '2023-05-10T04:00:00Z'

/** A copy of an office at work: a draw with papers, a result with evidence, a backup, and acts that lie in the journal only. */
async function anOfficeAtWork(): Promise<string> {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  await office.must('documents.makeDraw', { drawId, kinds: ['T6', 'T7'] })
  office.setTime(now)
  const { recordId } = await enter(office, await sheetAt(office, drawId))
  await office.must('results.addEvidence', { recordId, files: [aPhoto()] })
  await office.must('backups.take', {})
  const folder = temporaryFolder()
  cpSync(office.folder, folder, { recursive: true })
  return folder
}

/** Examines the cases from `from` on until all are through or one crashes or hangs; that one ends with a fault. */
function runFrom(template: string, from: number): Promise<readonly Examined[]> {
  const ended: Examined[] = []
  let watch: NodeJS.Timeout | undefined
  let fault = 'the process ended in the middle'
  let errors = ''
  const child = fork(worker, [template, now, ...[seed, from, cases].map(String)], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.on('message', (told: Told) => {
    clearTimeout(watch)
    if (told.kind === 'ended') ended.push(told)
    watch = setTimeout(() => {
      fault = `not through after ${longest} ms`
      child.kill('SIGKILL')
    }, longest)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(watch)
      if (from + ended.length === cases) return resolve(ended)
      const faults = [`case ${from + ended.length}, ${fault}: ${errors.slice(0, 500)}`]
      resolve([...ended, { file: '', done: '', outcome: 'crash', believed: [], faults }])
    })
  })
}

function tally(words: readonly string[]): string {
  const groups = Map.groupBy(words, (word) => word)
  return [...groups]
    .map(([word, own]) => `${word} ${own.length}`)
    .toSorted()
    .join(', ')
}

test(`${cases} offices with one file damaged, seed ${seed}: none crashes or hangs, each says what is wrong, its backup can be put back`, async () => {
  const template = await anOfficeAtWork()
  const ended: Examined[] = []
  while (ended.length < cases) ended.push(...(await runFrom(template, ended.length)))
  const believed = ended.filter((one) => one.believed.length > 0)
  console.log(
    `damaged files: ${ended.length}, seed ${seed}; found: ${tally(ended.map(({ file, outcome }) => `${file} ${outcome}`))}; ` +
      `answered otherwise without a word ${believed.length}: ${tally(believed.flatMap((one) => one.believed))}`,
  )
  expect(ended.flatMap(({ faults }) => faults)).toEqual([])
  const mustTell = new Set(['attachment', 'paper', 'backup'])
  expect(ended.filter(({ file, outcome }) => outcome === 'unharmed' && mustTell.has(file))).toEqual([])
  // A row that no entry of the ledger has a digest of is not known to have changed.
  expect(believed.filter(({ file }) => file !== 'database')).toEqual([])
}, 3_600_000)
