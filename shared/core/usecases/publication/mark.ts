import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { canPublish, canWithhold } from '#shared/domain/results/publication.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'
import type { PublicationBatch } from '../../store/publications.ts'
import { insertBatch, listBatches } from '../../store/publications.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import type { ChosenLine, ChosenLines } from './chosen.ts'
import { chosenLines } from './chosen.ts'
import { drawAfter } from './list.ts'
import { strangeFile } from './screenshots.ts'

/** Published on a day at a place, with what the page looked like. Late is late and still registered. */
export const markPublished: Usecase<'publication.mark'> = async (context, input) => {
  const { day, place, who, remark: reason, screenshots } = input
  const strange = strangeFile(screenshots)
  if (strange !== null) return strange
  const done = await actWithDocuments(context, screenshots, async (tx, at, kept) => {
    const chosen = await chosenLines(tx, dayOf(context), input, canPublish)
    if (!chosen.ok) return chosen
    const told = { kind: 'published' as const, day, place, who, reason, at }
    const made = await makeBatch(context, tx, chosen.value, told)
    if (!made.ok) return made
    await insertAttachments(tx, { kind: 'publication', id: made.value.id, part: 1 }, kept, at)
    const documents = kept.map(({ name, sha256 }) => ({ name, sha256 }))
    return ok({
      value: input.drawId,
      kind: 'publication.marked',
      body: { ...made.value.body, documents },
    })
  })
  return drawAfter(context, done)
}

/** 不予公示: the reason is kept, and the record is counted apart. */
export const withhold: Usecase<'publication.withhold'> = async (context, input) => {
  const { day, who, reason } = input
  const done = await act(context, async (tx, at) => {
    const chosen = await chosenLines(tx, dayOf(context), input, canWithhold)
    if (!chosen.ok) return chosen
    const told = { kind: 'withheld' as const, day, place: '', who, reason, at }
    const made = await makeBatch(context, tx, chosen.value, told)
    if (!made.ok) return made
    return ok({ value: input.drawId, kind: 'publication.withheld', body: made.value.body })
  })
  return drawAfter(context, done)
}

interface Telling {
  readonly kind: PublicationBatch['kind']
  readonly day: IsoDate
  readonly place: string
  readonly who: string
  readonly reason: string
  readonly at: string
}

async function makeBatch(context: Context, tx: Tx, { draw, lines }: ChosenLines, { kind, ...told }: Telling) {
  const refused = dayRefusal(told.day, lines, dayOf(context))
  if (refused !== null) return refused
  const { id: drawId, number } = draw.draw
  const batch: PublicationBatch = {
    id: newId(context),
    drawId,
    serial: (await listBatches(tx, drawId)).length + 1,
    kind,
    records: lines.map(({ recordId, version }) => ({ recordId, version })),
    events: [{ position: 1, kind: 'told', ...told }],
  }
  await insertBatch(tx, batch)
  const { day, place, who, reason } = told
  const results = lines.map(({ targetId, department, version }) => ({ targetId, department, version }))
  return ok({
    id: batch.id,
    body: { number, batch: batch.serial, day, site: place, by: who, reason, results },
  })
}

/** Nothing is published before it was inspected, or tomorrow. */
export function dayRefusal(day: IsoDate, lines: readonly Pick<ChosenLine, 'endedOn'>[], today: IsoDate) {
  const from =
    lines
      .map(({ endedOn }) => endedOn)
      .toSorted()
      .at(-1) ?? ''
  return day < from || day > today
    ? fail({ code: 'publication-day-not-accepted', date: day, from, to: today })
    : null
}
