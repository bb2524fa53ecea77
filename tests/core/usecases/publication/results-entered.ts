import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { PublicationDraw, PublicationLine } from '#shared/contract/index.ts'
import { blankRecord } from '#shared/domain/results/blank-record.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import type { ReadyOffice, SchemeFields } from '#tests/core/makers.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

/** The day of the draw */
export const drawnOn = '2026-01-05'

export interface Publishing extends ReadyOffice {
  readonly drawId: string
  /** The evening of a day of the office */
  readonly on: (day: string) => void
  readonly view: () => Promise<PublicationDraw>
  /** Enters the record of one line of the draw as complete; `codes` of its first item */
  readonly enter: (at: number, endedOn: string, codes?: readonly string[]) => Promise<PublicationLine>
  /** Entered and approved */
  readonly approved: (at: number, endedOn: string) => Promise<PublicationLine>
  readonly approve: (line: PublicationLine) => Promise<PublicationLine>
}

interface Held {
  readonly folder: string
  readonly ids: { readonly drawId: string; readonly taskId: string; readonly planId: string }
}

const held = new Map<string, Promise<Held>>()

afterAll(async () => {
  for (const { folder } of await Promise.all(held.values())) rmSync(folder, { recursive: true, force: true })
  held.clear()
})

async function hold(packId: string, scheme: SchemeFields): Promise<Held> {
  const office = await anOfficeReadyToDraw(scheme)
  const { office: profile } = await office.must('office.status', {})
  if (profile === null) throw new Error('no office')
  await office.must('office.update', { profile: { ...profile, packId } })
  office.setTime(`${drawnOn}T04:00:00Z`)
  const { id: drawId } = await holdDraw(office)
  await office.close()
  const folder = mkdtempSync(join(tmpdir(), 'office-held-'))
  cpSync(office.folder, folder, { recursive: true })
  return { folder, ids: { drawId, taskId: office.taskId, planId: office.planId } }
}

/** A draw of five targets is held once per rules and scheme; each test gets a copy of the office. */
export async function aPublishingOffice(
  packId: 'ningjin' | 'yanshi' = 'ningjin',
  scheme: SchemeFields = {},
): Promise<Publishing> {
  const key = JSON.stringify([packId, scheme])
  const made = held.get(key) ?? hold(packId, scheme)
  held.set(key, made)
  const { folder: from, ids } = await made
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  const office = await openOffice({ folder, at: `${drawnOn}T08:00:00Z` })
  return publishingOver({ ...office, ...ids })
}

/** What a test does with an open office whose draw is held. */
export function publishingOver(office: ReadyOffice & { readonly drawId: string }): Publishing {
  const { drawId } = office
  const on = (day: string) => office.setTime(`${day}T10:00:00Z`)
  const view = async () => {
    const [draw] = (await office.must('publication.list', { drawId })).draws
    if (draw === undefined) throw new Error('no draw')
    return draw
  }
  const line = async (at: number) => {
    const found = (await view()).records[at]
    if (found === undefined) throw new Error(`no line ${at}`)
    return found
  }
  const enter = async (at: number, endedOn: string, codes: readonly string[] = ['未发现问题']) => {
    const { targetId, department, state } = await line(at)
    const sheet = await office.must('results.get', { drawId, targetId, department })
    const { items, ...blank } = blankRecord(sheet.items)
    await office.must('results.save', {
      drawId,
      targetId,
      department,
      version: sheet.version,
      complete: true,
      reason: state === 'published' || state === 'publishable' ? '录入有误' : '',
      content: {
        ...blank,
        begunAt: `${endedOn}T08:00`,
        endedAt: `${endedOn}T09:00`,
        methods: ['实地核查'],
        inspectorIds: sheet.inspectors.filter(({ drawn }) => drawn).map(({ id }) => id),
        signature: { kind: 'signed', who: '样例负责人', reason: '' },
        items: items.map((item) => ({
          ...item,
          codes: [...codes],
          finding: codes[0] === '未发现问题' ? '' : '样例情况',
          handling: codes[0] === '未发现问题' ? ['无需后续处理'] : ['行政指导'],
        })),
      },
    })
    return line(at)
  }
  const approve = async ({ recordId, version }: PublicationLine) => {
    await office.must('results.approve', { drawId, records: [{ id: recordId ?? '', version }] })
    return line((await view()).records.findIndex((one) => one.recordId === recordId))
  }
  const approved = async (at: number, endedOn: string) => approve(await enter(at, endedOn))
  return { ...office, on, view, enter, approve, approved }
}

export const asChosen = (...lines: readonly PublicationLine[]) =>
  lines.map(({ recordId, version }) => ({ id: recordId ?? '', version }))

/** A picture of one white dot */
export const dot = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
)

export const onWebsite = { place: '国家企业信用信息公示系统（河北）', who: '样例经办人' }
