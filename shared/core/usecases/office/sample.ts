import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RosterName } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { findDemo } from '../../resources/demo.ts'
import { resourcesFolder } from '../../resources/folder.ts'
import { findOffice, putDepartment } from '../../store/offices.ts'
import { readRoster } from '../../store/rosters.ts'
import { saveScheme } from '../draw/schemes.ts'
import { savePlan } from '../plan/plans.ts'
import { confirmImport } from '../rosters/confirm-import.ts'
import { previewImport } from '../rosters/imports.ts'
import { statusOf } from './office.ts'
import { packInForce } from './pack-in-force.ts'

/** The invented county as files, in the order they are read. */
export const sampleFiles: readonly { readonly roster: RosterName; readonly file: string }[] = [
  { roster: 'targets', file: 'targets.xlsx' },
  { roster: 'inspectors', file: 'inspectors.csv' },
  { roster: 'experts', file: 'experts.csv' },
  { roster: 'items', file: 'items.xlsx' },
]

/** Imports the sample as a clerk would import a file; a real office's rosters never mix with it. */
export const loadSample: Usecase<'office.loadSample'> = async (context, _nothing, run) => {
  const office = await findOffice(context.db)
  if (office?.rehearsal !== true) return fail({ code: 'not-a-rehearsal-office' })
  for (const { roster, file } of sampleFiles) {
    const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'samples', file)))
    const preview = await previewImport(context, { roster, file: { name: file, bytes }, defaults: {} }, run)
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
      await putDepartment(tx, { name, own, units: [...new Set(people.map(({ unit }) => unit))] })
    }
    return ok({ value: null, kind: 'sample.loaded', body: { files: sampleFiles.map(({ file }) => file) } })
  })
  // A copy of a preset has the preset's sample.
  await planSampleYear(context, (await packInForce(context.db))?.preset ?? '')
  return ok(await statusOf(context))
}

/** The source document's plan and its schemes, moved to this year: a draw can be rehearsed at once. */
async function planSampleYear(context: Context, preset: string): Promise<void> {
  const demo = findDemo(preset)
  if (demo === null) return
  const year = dayOf(context).slice(0, 4)
  const moved = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(demo.clock.slice(0, 4), year)) as Value
  for (const plan of demo.plans) {
    const saved = await savePlan(context, { plan: { ...moved(plan), year: Number(year) }, reason: '' }, quietly)
    if (!saved.ok) continue
    for (const task of saved.value.tasks) {
      const draw = demo.draws.find((one) => one.task === task.number)
      if (draw === undefined) continue
      await saveScheme(context, { scheme: { ...moved(draw.scheme), taskId: task.id } }, quietly)
    }
  }
}

const quietly: Run = { signal: new AbortController().signal, onProgress: () => undefined }
