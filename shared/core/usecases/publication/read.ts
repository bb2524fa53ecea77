import type { AttachmentView, PublicationDraw } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import { listAttachmentsOfKind } from '../../store/attachments.ts'
import type { Db, Tx } from '../../store/database.ts'
import { batchViews } from './batch-views.ts'
import { feedbackLines } from './feedback-lines.ts'
import { publicationLines } from './lines.ts'
import type { PublicationSources } from './sources.ts'
import { isSecret, publicationSources } from './sources.ts'

/** Finished draws with every record as far as the public is concerned, newest first. */
export async function publicationDraws(
  db: Db | Tx,
  today: IsoDate,
  drawId: string | null,
): Promise<readonly PublicationDraw[]> {
  return drawsOf(db, await publicationSources(db, today, drawId))
}

/** The same of sources that were read before. */
export async function drawsOf(
  db: Db | Tx,
  sources: readonly PublicationSources[],
): Promise<readonly PublicationDraw[]> {
  if (sources.length === 0) return []
  const papers = await listAttachmentsOfKind(db, 'publication')
  return sources.map((one) => drawOf(one, papers))
}

function drawOf(
  sources: PublicationSources,
  papers: ReadonlyMap<string, readonly AttachmentView[]>,
): PublicationDraw {
  const { draw, task, pack, release } = sources
  const { id, number, title, secret, rehearsal, date } = draw
  const records = publicationLines(sources)
  return {
    draw: { id, number, title, secret, rehearsal, date },
    year: task.plan.year,
    task: task.task.name,
    term: figureOf(pack, 'publication'),
    feedbackTerm: figureOf(pack, 'feedback'),
    release,
    secret: isSecret(sources),
    records,
    batches: batchViews(sources, records, papers),
    feedback: feedbackLines(sources),
  }
}
