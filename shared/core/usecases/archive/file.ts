import type { FailureOf } from '#shared/contract/index.ts'
import { archiveCatalogue, archiveCataloguePath } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { filedPieces, runningPages } from '#shared/domain/report/archive.ts'
import { retentionWords } from '#shared/domain/report/archive-terms.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import type { VolumeTold } from './desk.ts'
import { keepEvent } from './desk.ts'
import type { Volume } from './view.ts'
import { allHeads, findVolume, noVolume, volumesOf } from './view.ts'

/** 立卷归档: what lies in each volume on that day is written down with it; all that are chosen, or none. */
export const fileVolumes: Usecase<'archive.file'> = (context, input) =>
  act(context, async (tx, at) => {
    const { day, who, reason } = input
    const today = dayOf(context)
    const all = await volumesOf(tx, today, await allHeads(tx, today, yearsOf(input.volumes)))
    const known = new Map(all.map((volume) => [volume.head.key, volume]))
    const shelves = new Map(
      all.flatMap(({ line }) => (line.filed === null ? [] : [[line.filed.shelf, line.name] as const])),
    )
    const volumes: (VolumeTold & { readonly shelf: string })[] = []
    for (const { volume: key, shelf } of input.volumes) {
      const volume = known.get(key)
      if (volume === undefined) return noVolume(key)
      const refused = refusalOf(volume, { day, reason, today })
      if (refused !== null) return fail(refused)
      const other = shelf === '' ? undefined : shelves.get(shelf)
      if (other !== undefined) return fail({ code: 'shelf-taken', shelf, volume: other })
      shelves.set(shelf, volume.line.name)
      const { pieces, line, head } = volume
      const told = await keepEvent(
        context,
        tx,
        volume,
        {
          kind: 'filed',
          day,
          who,
          shelf,
          reason,
          retention: head.retention,
          pieces: filedPieces(pieces),
          missing: line.missing,
        },
        at,
      )
      volumes.push({ ...told, shelf })
    }
    return ok({ value: null, kind: 'archive.filed', body: { day, who, reason, volumes } })
  })

const yearsOf = (volumes: readonly { readonly volume: string }[]): readonly number[] =>
  volumes.flatMap(({ volume }) => (volume.startsWith('supervision/') ? [Number(volume.split('/')[1])] : []))

type Refusal = FailureOf<
  'volume-filed' | 'volume-destroyed' | 'volume-not-ended' | 'volume-not-complete' | 'filing-day-not-accepted'
>

function refusalOf(
  { line: { name: volume, state, endedOn, missing } }: Volume,
  { day, reason, today }: { readonly day: IsoDate; readonly reason: string; readonly today: IsoDate },
): Refusal | null {
  if (state === 'destroyed') return { code: 'volume-destroyed', volume }
  if (state === 'filed') return { code: 'volume-filed', volume }
  if (state === 'running') return { code: 'volume-not-ended', volume }
  if (day < endedOn || day > today)
    return { code: 'filing-day-not-accepted', volume, date: day, from: endedOn, to: today }
  if (missing.length > 0 && reason === '') return { code: 'volume-not-complete', volume, missing }
  return null
}

/** T10 of a volume as it stands. */
export const makeCatalogue: Usecase<'archive.makeCatalogue'> = async (context, input, run) => {
  const draft = await catalogueDraft(context, input)
  return draft.ok ? issuePapers(context, draft.value.papers, draft.value.drawId, run) : draft
}

export async function catalogueDraft(context: Context, { volume: key }: { readonly volume: string }) {
  const volume = await findVolume(context.db, dayOf(context), key)
  const office = await findOffice(context.db)
  if (volume === null || office === null) return noVolume(key)
  const { head, desk, pieces } = volume
  const spans = runningPages(pieces)
  const model = archiveCatalogue({
    volume: head.name,
    volumeNumber: desk.filed?.shelf ?? '',
    unit: office.profile.bureau,
    retention: retentionWords(desk.filed === null ? head.retention : desk.filed.retention),
    filedOn: desk.filed?.day ?? '',
    entries: pieces.map(({ name, number, date, pages, remark }, at) => ({
      name,
      number,
      date,
      pages,
      remark: [spans[at] ?? '', remark].filter(Boolean).join('；'),
    })),
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  const papers = (['docx', 'xlsx'] as const).map((format): Paper => ({
    kind: 'T10',
    format,
    model,
    path: (version) => archiveCataloguePath(head.name, format, version),
  }))
  return ok({ papers, drawId: head.drawId === '' ? null : head.drawId })
}
