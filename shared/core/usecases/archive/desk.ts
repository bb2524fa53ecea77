import type { FailureOf, Result, VolumeView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { ArchiveFacts } from '#shared/domain/report/archive.ts'
import type { Context, Told, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { factsText, insertArchiveEvent, nextPosition } from '../../store/archive.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import { actorOf } from '../results/actor.ts'
import { evidenceKind } from '../results/evidence-kind.ts'
import type { Volume } from './view.ts'
import { findVolume, noVolume, volumeView } from './view.ts'

/** What an act upon a volume leaves in the ledger: by its name for people, by its key and digest for the check. */
export interface VolumeTold {
  readonly volume: string
  readonly key: string
  readonly position: number
  readonly sha256: string
}

/** One act more upon a volume. */
export async function keepEvent(
  context: Context,
  tx: Tx,
  { head: { key, name } }: Pick<Volume, 'head'>,
  facts: ArchiveFacts,
  at: string,
): Promise<VolumeTold> {
  const position = await nextPosition(tx, key)
  const actor = await actorOf(context, tx)
  await insertArchiveEvent(tx, { volume: key, position, facts, actor, at })
  return { volume: name, key, position, sha256: sha256(factsText(facts)) }
}

type Closed = FailureOf<'record-not-found' | 'volume-filed' | 'volume-destroyed'>

/** A volume that can be worked on: what is filed is reopened first. */
export async function openVolume(context: Context, tx: Tx, key: string): Promise<Result<Volume, Closed>> {
  const found = await findVolume(tx, dayOf(context), key)
  if (found === null) return noVolume(key)
  const { state, name: volume } = found.line
  if (state === 'destroyed') return fail({ code: 'volume-destroyed', volume })
  return state === 'filed' ? fail({ code: 'volume-filed', volume }) : ok(found)
}

type Done = Promise<Result<VolumeView, Closed>>

async function change(
  context: Context,
  key: string,
  kind: string,
  factsOf: (volume: Volume) => Result<{ readonly facts: ArchiveFacts; readonly told: Told['body'] }, Closed>,
): Done {
  const done = await act(context, async (tx, at) => {
    const opened = await openVolume(context, tx, key)
    if (!opened.ok) return opened
    const made = factsOf(opened.value)
    if (!made.ok) return made
    const { facts, told } = made.value
    const volumes = [await keepEvent(context, tx, opened.value, facts, at)]
    return ok({ value: null, kind, body: { ...told, volumes } })
  })
  return done.ok ? volumeView(context, key) : done
}

const noPiece = (id: string) => fail({ code: 'record-not-found' as const, what: 'piece', id })

export const addPiece: Usecase<'archive.addPiece'> = async (context, { volume, files, ...entered }) => {
  for (const { name, bytes } of files) {
    const why = bytes.length === 0 ? 'picture' : evidenceKind(name, bytes)
    if (why === 'unknown' || why === 'disguised' || why === 'damaged')
      return fail({ code: 'evidence-not-accepted', file: name, why })
  }
  const done = await actWithDocuments(context, files, async (tx, at, kept) => {
    const opened = await openVolume(context, tx, volume)
    if (!opened.ok) return opened
    const position = await nextPosition(tx, volume)
    const piece = { id: String(position), ...entered }
    const told = await keepEvent(context, tx, opened.value, { kind: 'piece-added', piece }, at)
    await insertAttachments(tx, { kind: 'archive', id: volume, part: position }, kept, at)
    const documents = kept.map(({ name, sha256: digest }) => ({ name, sha256: digest }))
    const body = { piece: entered.name, requirement: entered.requirement, volumes: [told], documents }
    return ok({ value: null, kind: 'archive.piece-added', body })
  })
  return done.ok ? volumeView(context, volume) : done
}

export const removePiece: Usecase<'archive.removePiece'> = (context, { volume, piece: key, reason }) =>
  change(context, volume, 'archive.piece-removed', ({ desk }) => {
    const piece = desk.hand.find(({ id }) => `hand ${id}` === key)
    if (piece === undefined) return noPiece(key)
    const facts = { kind: 'piece-removed', id: piece.id, reason } as const
    return ok({ facts, told: { piece: piece.name, reason } })
  })

export const describePiece: Usecase<'archive.describePiece'> = (context, { volume, piece: key, ...said }) =>
  change(context, volume, 'archive.described', ({ pieces }) => {
    const piece = pieces.find((one) => one.key === key)
    if (piece === undefined) return noPiece(key)
    const facts = { kind: 'described', key, ...said } as const
    return ok({ facts, told: { piece: piece.name, ...said } })
  })

export const setRequirement: Usecase<'archive.setRequirement'> = (context, { volume, ...set }) =>
  change(context, volume, 'archive.set', ({ head }) => {
    if (!head.words.includes(set.requirement)) return noPiece(set.requirement)
    return ok({ facts: { kind: 'set', ...set }, told: set })
  })

export const reopenVolume: Usecase<'archive.reopen'> = async (context, { volume: key, reason }) => {
  const done = await act(context, async (tx, at) => {
    const found = await findVolume(tx, dayOf(context), key)
    if (found === null) return noVolume(key)
    const { state, name: volume } = found.line
    if (state === 'destroyed') return fail({ code: 'volume-destroyed', volume })
    if (state !== 'filed') return fail({ code: 'volume-not-filed', volume })
    const volumes = [await keepEvent(context, tx, found, { kind: 'reopened', reason }, at)]
    return ok({ value: null, kind: 'archive.reopened', body: { reason, volumes } })
  })
  return done.ok ? volumeView(context, key) : done
}
