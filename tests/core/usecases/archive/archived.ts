import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { VolumeLine, VolumeView } from '#shared/contract/index.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import type { Publishing } from '../publication/results-entered.ts'
import {
  aPublishingOffice,
  asChosen,
  dot,
  onWebsite,
  publishingOver,
} from '../publication/results-entered.ts'

export interface Archiving extends Publishing {
  readonly lines: () => Promise<readonly VolumeLine[]>
  readonly volume: (key: string) => Promise<VolumeView>
}

export const inspectedOn = '2026-01-08'

/** Of the plan whose task was drawn */
export const planYear = 2023

/** Two months after the inspection */
export const lastDay = '2026-03-08'

interface Held {
  readonly folder: string
  readonly ids: { readonly drawId: string; readonly taskId: string; readonly planId: string }
}

let held: Promise<Held> | null = null

afterAll(async () => {
  if (held !== null) rmSync((await held).folder, { recursive: true, force: true })
  held = null
})

/** Five targets were drawn, papers issued for all; two are inspected, the first with evidence and published. */
async function hold(): Promise<Held> {
  const office = await aPublishingOffice()
  office.on(inspectedOn)
  const { drawId, taskId, planId } = office
  await office.must('documents.makeDraw', { drawId, kinds: ['W3', 'W4'] })
  const line = await office.approved(0, inspectedOn)
  await office.must('results.addEvidence', {
    recordId: line.recordId ?? '',
    files: [{ name: '现场照片.png', bytes: dot }],
  })
  await office.enter(1, inspectedOn)
  const screenshots = [{ name: '截图.png', bytes: dot }]
  const published = { drawId, records: asChosen(line), day: inspectedOn, ...onWebsite, screenshots }
  await office.must('publication.mark', published)
  await office.close()
  const folder = mkdtempSync(join(tmpdir(), 'office-held-'))
  cpSync(office.folder, folder, { recursive: true })
  return { folder, ids: { drawId, taskId, planId } }
}

/** Made once; each test gets a copy. */
export async function anArchivingOffice(): Promise<Archiving> {
  held ??= hold()
  const { folder: from, ids } = await held
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  const opened = await openOffice({ folder, at: `${inspectedOn}T10:00:00Z` })
  const office = publishingOver({ ...opened, ...ids })
  return {
    ...office,
    lines: async () => (await office.must('archive.list', { year: planYear })).volumes,
    volume: (key) => office.must('archive.get', { volume: key }),
  }
}

/** The volumes of the draw in the order of its list. */
export async function inspections(office: Archiving): Promise<readonly VolumeLine[]> {
  return (await office.lines()).filter(({ kind }) => kind === 'inspection')
}

export const file = (office: Archiving, volume: string, shelf: string, reason = '') =>
  office.must('archive.file', {
    volumes: [{ volume, shelf }],
    day: inspectedOn,
    who: '样例经办人',
    reason,
  })
