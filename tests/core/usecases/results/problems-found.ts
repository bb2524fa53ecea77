import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { ResultLine } from '#shared/contract/index.ts'
import { blankRecord } from '#shared/domain/results/blank-record.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

export interface Inspected extends ReadyOffice {
  readonly drawId: string
  /** Of the draw, in its order */
  readonly lines: () => Promise<readonly ResultLine[]>
}

/** The day after the draw of 2023-05-08, in the office's own time. */
export const nextDay = '2023-05-09'

interface Held {
  readonly folder: string
  readonly drawId: string
  readonly taskId: string
  readonly planId: string
}

let held: Held | null = null

afterAll(() => {
  if (held !== null) rmSync(held.folder, { recursive: true, force: true })
  held = null
})

/** A draw is held once for all tests of a file: each gets a copy of the office that held it. */
async function heldOnce(): Promise<Held> {
  if (held !== null) return held
  const office = await anOfficeReadyToDraw({ itemRate: { p: 1, q: 1 } })
  const { id: drawId } = await holdDraw(office)
  await office.close()
  const folder = mkdtempSync(join(tmpdir(), 'sjsj-held-'))
  cpSync(office.folder, folder, { recursive: true })
  held = { folder, drawId, taskId: office.taskId, planId: office.planId }
  return held
}

/** An office whose draw is held, on the evening of the inspection. */
export async function anInspectedOffice(): Promise<Inspected> {
  const { folder: from, ...ids } = await heldOnce()
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  const office = await openOffice({ folder, at: `${nextDay}T10:00:00Z` })
  return { ...office, ...ids, lines: () => office.must('results.list', { drawId: ids.drawId }) }
}

interface Found {
  readonly finding?: string
  readonly handling?: readonly string[]
  readonly complete?: boolean
  readonly reason?: string
  readonly remark?: string
  /** Begun and ended */
  readonly times?: readonly [string, string]
}

/** Enters the record of one target: its first item with a problem, the others without. */
export async function enterProblem(
  office: Pick<Inspected, 'must' | 'drawId' | 'lines'>,
  at: number,
  found: Found = {},
): Promise<string> {
  const {
    finding = '未按规定存放',
    handling = ['责令限期整改'],
    complete = true,
    reason = '',
    remark = '',
  } = found
  const [begunAt, endedAt] = found.times ?? [`${nextDay}T08:00`, `${nextDay}T09:00`]
  const line = (await office.lines())[at]
  if (line === undefined) throw new Error(`no target ${at}`)
  const { drawId, targetId, department } = { ...line, drawId: office.drawId }
  const sheet = await office.must('results.get', { drawId, targetId, department })
  const { items, ...blank } = blankRecord(sheet.items)
  const saved = await office.must('results.save', {
    drawId,
    targetId,
    department,
    version: sheet.version,
    complete,
    reason,
    content: {
      ...blank,
      begunAt,
      endedAt,
      remark,
      methods: ['实地核查'],
      inspectorIds: sheet.inspectors.filter(({ drawn }) => drawn).map(({ id }) => id),
      signature: { kind: 'signed', who: '样例负责人', reason: '' },
      items: items.map((item, index) =>
        index === 0
          ? { ...item, codes: ['发现问题待后续处理'], finding, handling: [...handling] }
          : { ...item, codes: ['未发现问题'], handling: ['无需后续处理'] },
      ),
    },
  })
  return saved.recordId
}
