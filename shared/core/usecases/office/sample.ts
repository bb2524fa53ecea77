import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RosterName } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Demo } from '../../resources/demo.ts'
import { findDemo } from '../../resources/demo.ts'
import { resourcesFolder } from '../../resources/folder.ts'
import type { Tx } from '../../store/database.ts'
import { findOffice, putDepartment } from '../../store/offices.ts'
import { readRoster } from '../../store/rosters.ts'
import { readVocabulary, writeVocabulary } from '../../store/vocabularies.ts'
import { saveScheme } from '../draw/schemes.ts'
import { savePlan } from '../plan/plans.ts'
import { confirmImport } from '../rosters/confirm-import.ts'
import { previewImport } from '../rosters/imports.ts'
import { statusOf } from './office.ts'
import { packInForce } from './pack-in-force.ts'

const samples = join(resourcesFolder, 'samples')

/** The invented county as files, in the order they are read. */
const countyFiles: readonly { readonly roster: RosterName; readonly file: string }[] = [
  { roster: 'targets', file: 'targets.xlsx' },
  { roster: 'inspectors', file: 'inspectors.csv' },
  { roster: 'experts', file: 'experts.csv' },
  { roster: 'items', file: 'items.xlsx' },
]

/** A preset's own roster where one ships, with its source's departments and trades; else the county's. */
function sampleFiles(preset: string): typeof countyFiles {
  return countyFiles.map(({ roster, file }) => {
    const own = join(preset, `${roster}.csv`)
    return { roster, file: existsSync(join(samples, own)) ? own : file }
  })
}

/** Imports the sample as a clerk would import a file; a real office's rosters never mix with it. */
export const loadSample: Usecase<'office.loadSample'> = async (context, _nothing, run) => {
  const office = await findOffice(context.db)
  if (office?.rehearsal !== true) return fail({ code: 'not-a-rehearsal-office' })
  // A copy of a preset has the preset's sample.
  const preset = (await packInForce(context.db))?.preset ?? ''
  const files = sampleFiles(preset)
  for (const { roster, file } of files) {
    const bytes = new Uint8Array(readFileSync(join(samples, file)))
    const named = { name: basename(file), bytes }
    const preview = await previewImport(context, { roster, file: named, defaults: {} }, run)
    if (!preview.ok) throw new Error(`sample ${file}: ${preview.failure.code}`)
    const confirmed = await confirmImport(context, { token: preview.value.token }, run)
    if (!confirmed.ok && confirmed.failure.code !== 'nothing-to-import') {
      return fail({ code: 'rosters-changed-meanwhile' })
    }
  }
  await act(context, async (tx) => {
    const inspectors = await readRoster(tx, 'inspectors')
    const units = Map.groupBy(inspectors, ({ department }) => department)
    for (const [name, people] of units) {
      const own = name === office.profile.bureau
      await putDepartment(tx, {
        name,
        own,
        units: [...new Set(people.map(({ unit }) => unit))].filter(Boolean),
      })
    }
    return ok({ value: null, kind: 'sample.loaded', body: { files: files.map(({ file }) => file) } })
  })
  const demo = findDemo(preset)
  if (demo !== null) {
    await act(context, (tx) => nameSourceWords(tx, demo))
    await planSampleYear(context, demo)
  }
  return ok(await statusOf(context))
}

/** The source says 危化 where the roster says 危险化学品: both mean the same here. */
async function nameSourceWords(tx: Tx, { words }: Demo) {
  for (const { vocabulary, word, aliases } of words) {
    const known = await readVocabulary(tx, vocabulary)
    const entry = known.find((one) => one.word === word) ?? { word, aliases: [], code: '', grades: [] }
    const named = { ...entry, aliases: [...new Set([...entry.aliases, ...aliases])] }
    await writeVocabulary(tx, vocabulary, [...known.filter((one) => one.word !== word), named])
  }
  return ok({ value: null, kind: 'sample.words', body: { words } })
}

/** The source document's plan and its schemes, moved to this year: a draw can be rehearsed at once. */
async function planSampleYear(context: Context, demo: Demo): Promise<void> {
  const today = dayOf(context)
  const year = today.slice(0, 4)
  const moved = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(demo.clock.slice(0, 4), year)) as Value
  for (const plan of demo.plans) {
    const saved = await savePlan(
      context,
      { plan: { ...moved(plan), year: Number(year) }, reason: '' },
      quietly,
    )
    if (!saved.ok) continue
    for (const task of saved.value.tasks) {
      const draw = demo.draws.find((one) => one.task === task.number)
      if (draw === undefined) continue
      const { approvedOn } = draw.scheme
      const approved = { taskId: task.id, approvedOn: approvedOn === '' ? '' : today }
      await saveScheme(context, { scheme: { ...moved(draw.scheme), ...approved } }, quietly)
    }
  }
}

const quietly: Run = { signal: new AbortController().signal, onProgress: () => undefined }
