import type { DueItem } from '#shared/contract/index.ts'
import { deskAfter } from '#shared/domain/report/archive.ts'
import { volumeState } from '#shared/domain/report/archive-terms.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { listArchiveEvents } from '../../store/archive.ts'
import type { PublicationSources } from '../publication/sources.ts'
import { headsOf } from './heads.ts'
import { destroyedVolumes } from './view.ts'

/** Volumes to be filed soon or too late: one line per year and state. What lies in them is not looked at here. */
export async function archiveDue(
  context: Context,
  sources: readonly PublicationSources[],
): Promise<readonly DueItem[]> {
  const { db } = context
  const today = dayOf(context)
  const events = await listArchiveEvents(db)
  const destroyed = await destroyedVolumes(db)
  const open = headsOf(sources).map((head) => {
    const { filed } = deskAfter((events.get(head.key) ?? []).map(({ facts }) => facts))
    const state = volumeState({ ...head, filed, destroyed: destroyed.has(head.key) }, today, head.calendar)
    return { year: head.year, dueOn: head.dueOn, state }
  })
  return (['overdue', 'soon'] as const).flatMap((state) => {
    const own = Map.groupBy(
      open.filter((one) => one.state === state),
      ({ year }) => year,
    )
    return [...own].map(([year, volumes]): DueItem => {
      const dueOn = volumes.map((one) => one.dueOn).toSorted()[0] ?? ''
      return { code: 'archive', year, state, volumes: volumes.length, dueOn }
    })
  })
}
