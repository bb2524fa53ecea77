import { backupsInputs } from './sound-inputs/backups.ts'
import { documentsInputs } from './sound-inputs/documents.ts'
import { drawInputs } from './sound-inputs/draw.ts'
import { officeInputs } from './sound-inputs/office.ts'
import { planInputs } from './sound-inputs/plan.ts'
import { reportInputs } from './sound-inputs/report.ts'
import { resultsInputs } from './sound-inputs/results.ts'
import { rostersInputs } from './sound-inputs/rosters.ts'
import type { Inputs } from './sound-inputs/inputs.ts'

export type { Inputs } from './sound-inputs/inputs.ts'

/** A sound input of every operation that takes any: to be spoilt one part at a time, or to be tried where it must not help. */
export const soundInputs = (taskId: string, drawId: string): Inputs => {
  const held = { taskId, drawId }
  return {
    ...officeInputs,
    ...backupsInputs,
    ...rostersInputs,
    ...planInputs(held),
    ...drawInputs(held),
    ...documentsInputs(held),
    ...resultsInputs(held),
    ...reportInputs(held),
  }
}
