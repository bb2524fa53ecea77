import type { PieceView, VolumeActView, VolumeLine, VolumeView } from '#shared/contract/index.ts'
import { archiveCataloguePath } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { ArchiveFacts, Piece, VolumeDesk } from '#shared/domain/report/archive.ts'
import { deskAfter, filedPieces, runningPages, sinceFiled } from '#shared/domain/report/archive.ts'
import type { Requirement } from '#shared/domain/report/archive-requirements.ts'
import { missingWords, requirementsOf } from '#shared/domain/report/archive-requirements.ts'
import { isOver, keptUntil, retentionWords, volumeState } from '#shared/domain/report/archive-terms.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { ArchiveEvent } from '../../store/archive.ts'
import { listArchiveEvents, listDestructions } from '../../store/archive.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { VolumeHead } from './heads.ts'
import { findHead, inspectionHeads, supervisionHead } from './heads.ts'
import type { Material } from './material.ts'
import { readMaterial } from './material.ts'
import { piecesOf } from './pieces.ts'

/** A volume with all that is known of it. */
export interface Volume {
  readonly head: VolumeHead
  readonly desk: VolumeDesk
  readonly events: readonly ArchiveEvent[]
  readonly pieces: readonly Piece[]
  readonly requirements: readonly Requirement[]
  readonly line: VolumeLine
}

interface Sources {
  readonly material: Material
  readonly events: ReadonlyMap<string, readonly ArchiveEvent[]>
  /** Volumes that were destroyed */
  readonly destroyed: ReadonlySet<string>
  readonly today: IsoDate
}

export async function volumesOf(
  db: Db | Tx,
  today: IsoDate,
  heads: readonly VolumeHead[],
): Promise<readonly Volume[]> {
  const sources: Sources = {
    material: await readMaterial(db, heads),
    events: await listArchiveEvents(db),
    destroyed: await destroyedVolumes(db),
    today,
  }
  return heads.map((head) => volumeOf(head, sources))
}

export async function destroyedVolumes(db: Db | Tx): Promise<ReadonlySet<string>> {
  const lists = await listDestructions(db)
  return new Set(lists.flatMap(({ body }) => body.volumes.map(({ key }) => key)))
}

function volumeOf(head: VolumeHead, { material, events: all, destroyed, today }: Sources): Volume {
  const events = all.get(head.key) ?? []
  const desk = deskAfter(events.map(({ facts }) => facts))
  const pieces = piecesOf(head, material, desk)
  const requirements = requirementsOf(head.words, pieces, head.called, desk)
  const volume = { head, desk, events, pieces, requirements }
  return { ...volume, line: lineOf(volume, { isDestroyed: destroyed.has(head.key), today }) }
}

function lineOf(
  { head, desk, pieces, requirements }: Omit<Volume, 'line'>,
  { isDestroyed, today }: { readonly isDestroyed: boolean; readonly today: IsoDate },
): VolumeLine {
  const { key, kind, year, name, drawId, drawNumber, targetId, targetName, endedOn, dueOn, calendar } = head
  const { filed } = desk
  const until = filed === null ? '' : keptUntil(filed, calendar)
  return {
    key,
    kind,
    year,
    name,
    drawId,
    drawNumber,
    targetId,
    targetName,
    endedOn,
    dueOn,
    state: volumeState({ kind, endedOn, dueOn, filed, destroyed: isDestroyed }, today, calendar),
    pieces: pieces.length,
    missing: missingWords(requirements),
    filed:
      filed === null
        ? null
        : { day: filed.day, shelf: filed.shelf, retention: retentionWords(filed.retention), until },
    added: filed === null || isDestroyed ? [] : sinceFiled(filed, filedPieces(pieces)).added,
    over: !isDestroyed && isOver(until, today),
  }
}

export const listArchive: Usecase<'archive.list'> = async (context, { year }) => {
  const { db } = context
  const today = dayOf(context)
  const heads = await allHeads(db, today, [year])
  const lines = (await volumesOf(db, today, heads)).map(({ line }) => line)
  return ok({
    year,
    volumes: lines.filter((line) => line.year === year),
    over: lines.filter((line) => line.over),
  })
}

/** Every inspection's volume, and those of years: those asked for and those in which something was done. */
export async function allHeads(
  db: Db | Tx,
  today: IsoDate,
  asked: readonly number[],
): Promise<readonly VolumeHead[]> {
  const touched = [...(await listArchiveEvents(db)).keys()].filter((key) => key.startsWith('supervision/'))
  const years = new Set([...asked, ...touched.map((key) => Number(key.split('/')[1]))])
  const supervision = await Promise.all([...years].map((one) => supervisionHead(db, one)))
  return [...supervision.filter((head) => head !== null), ...(await inspectionHeads(db, today, null))]
}

/** null: there is no such volume */
export async function findVolume(db: Db | Tx, today: IsoDate, key: string): Promise<Volume | null> {
  const head = await findHead(db, today, key)
  if (head === null) return null
  // A year's volume holds papers of its draws.
  const heads = head.kind === 'supervision' ? [head, ...(await inspectionHeads(db, today, null))] : [head]
  return (await volumesOf(db, today, heads))[0] ?? null
}

export const noVolume = (id: string) => fail({ code: 'record-not-found' as const, what: 'volume', id })

export const getVolume: Usecase<'archive.get'> = (context, { volume }) => volumeView(context, volume)

export async function volumeView(context: Context, key: string) {
  const { db } = context
  const volume = await findVolume(db, dayOf(context), key)
  if (volume === null) return noVolume(key)
  const { papers, destroyed } = await readMaterial(db, [])
  const path = archiveCataloguePath(volume.head.name, 'docx').replace(/\.docx$/, '')
  return ok({
    line: volume.line,
    pieces: pieceViews(volume.pieces, destroyed),
    requirements: volume.requirements,
    filed: volume.desk.filed,
    acts: volume.events.map((event) => actView(event, volume)).toReversed(),
    catalogues: papers.filter((paper) => paper.path === path).flatMap(({ files }) => files),
  } satisfies VolumeView)
}

function pieceViews(pieces: readonly Piece[], destroyed: ReadonlySet<string>): readonly PieceView[] {
  const spans = runningPages(pieces)
  return pieces.map((piece, at) => ({
    ...piece,
    span: spans[at] ?? '',
    byHand: piece.key.startsWith('hand '),
    destroyed: piece.files.some(({ id }) => destroyed.has(id)),
  }))
}

function actView({ position, facts, actor, at }: ArchiveEvent, volume: Volume): VolumeActView {
  const reason = 'reason' in facts ? facts.reason : ''
  return { position, act: facts.kind, about: aboutOf(facts, volume), reason, actor, at }
}

function aboutOf(facts: ArchiveFacts, { events, pieces }: Volume): string {
  switch (facts.kind) {
    case 'piece-added':
      return facts.piece.name
    case 'piece-removed': {
      const added = events.find(({ position }) => String(position) === facts.id)?.facts
      return added?.kind === 'piece-added' ? added.piece.name : ''
    }
    case 'described':
      return pieces.find(({ key }) => key === facts.key)?.name ?? ''
    case 'set':
      return facts.requirement
    case 'filed':
      return facts.shelf
    case 'reopened':
      return ''
  }
}
