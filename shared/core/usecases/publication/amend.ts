import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'
import { findBatch, insertPublicationEvent } from '../../store/publications.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import { drawAfter } from './list.ts'
import { dayRefusal } from './mark.ts'
import { publicationDraws } from './read.ts'
import { strangeFile } from './screenshots.ts'
import { standingTold } from './lines.ts'

/** The day, place or person was registered wrongly, or a screenshot comes later. What was told first stays in the history. */
export const amendBatch: Usecase<'publication.amend'> = async (context, input) => {
  const { batchId, day, place, who, reason, screenshots } = input
  const strange = strangeFile(screenshots)
  if (strange !== null) return strange
  const done = await actWithDocuments(context, screenshots, async (tx, at, kept) => {
    const found = await standingBatch(tx, batchId, dayOf(context))
    if (!found.ok) return found
    const { batch, draw } = found.value
    const own = new Set(batch.records.map(({ recordId }) => recordId))
    const lines = draw.records.filter(({ recordId }) => recordId !== null && own.has(recordId))
    const refused = dayRefusal(day, lines, dayOf(context))
    if (refused !== null) return refused
    const position = batch.events.length + 1
    // What is withheld stands nowhere.
    const site = batch.kind === 'withheld' ? '' : place
    await insertPublicationEvent(tx, batchId, { position, kind: 'told', day, place: site, who, reason, at })
    await insertAttachments(tx, { kind: 'publication', id: batchId, part: position }, kept, at)
    const { number, id } = draw.draw
    const documents = kept.map(({ name, sha256 }) => ({ name, sha256 }))
    return ok({
      value: id,
      kind: 'publication.amended',
      body: { number, batch: batch.serial, day, site, by: who, reason, documents },
    })
  })
  return drawAfter(context, done)
}

/** It was registered and never happened: its records are as they were before. */
export const withdrawBatch: Usecase<'publication.withdraw'> = async (context, { batchId, who, reason }) => {
  const done = await act(context, async (tx, at) => {
    const day = dayOf(context)
    const found = await standingBatch(tx, batchId, day)
    if (!found.ok) return found
    const { batch, draw } = found.value
    const told = { day, place: '', who, reason }
    const position = batch.events.length + 1
    await insertPublicationEvent(tx, batchId, { position, kind: 'withdrawn', ...told, at })
    const { number, id } = draw.draw
    return ok({
      value: id,
      kind: 'publication.withdrawn',
      body: { number, batch: batch.serial, day, site: '', by: who, reason },
    })
  })
  return drawAfter(context, done)
}

/** A batch that was not withdrawn, with its draw. */
async function standingBatch(tx: Tx, batchId: string, today: string) {
  const batch = await findBatch(tx, batchId)
  const [draw] = batch === null ? [] : await publicationDraws(tx, today, batch.drawId)
  if (batch === null || draw === undefined)
    return fail({ code: 'record-not-found', what: 'publication', id: batchId })
  return standingTold(batch) === null
    ? fail({ code: 'publication-withdrawn', number: draw.draw.number, batch: batch.serial })
    : ok({ batch, draw })
}
