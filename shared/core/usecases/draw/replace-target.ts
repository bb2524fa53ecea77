import type { Operations, ParsedInputOf } from '#shared/contract/index.ts'
import type { StratumDraw } from '#shared/domain/draw/round-one.ts'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import type { Attachment } from '../../store/attachments.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import type { Replacement } from '../../store/replacements.ts'
import { insertReplacement, listReplacements } from '../../store/replacements.ts'
import { findRecord } from '../../store/rosters.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import { refusedReason } from './commit-round.ts'
import { drawnIds } from './drawn-ids.ts'
import type { DrawFiles } from './first-round-view.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import { openRound } from './round-files.ts'
import { seatsOf } from './seats.ts'
import { drawView } from './view.ts'

type Input = ParsedInputOf<Operations['draw.replace']>

/** 递补: only in reserve order, with a reason and a document (draw-protocol.md §5). Nobody chooses who comes. */
export const replaceTarget: Usecase<'draw.replace'> = async (context, input) => {
  const done = await actWithDocuments(context, input.documents, (tx, at, kept) =>
    replace(tx, at, input, kept),
  )
  return done.ok ? drawView(context, done.value) : done
}

async function replace(tx: Tx, at: string, { drawId, targetId, reason }: Input, kept: readonly Attachment[]) {
  const draw = await draws.findDraw(tx, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  if (draw.state !== 'drawn-1' && draw.state !== 'finished') {
    return fail({ code: 'draw-in-another-state', state: draw.state })
  }
  const open = openRound(draw.state, await draws.listDrawPaths(tx, draw.id))
  if (open !== null) return fail({ code: 'round-still-open', round: open })
  const refused = refusedReason([reason])
  if (refused !== null) return fail(refused)
  const files = await draws.readDrawFiles(tx, draw.id)
  const earlier = await listReplacements(tx, draw.id)
  const seats = seatsOf(drawnIds(files.get('4-targets.tsv')), earlier)
  const seat = seats.find(({ inspectedId }) => inspectedId === targetId)
  if (seat === undefined) return fail({ code: 'target-not-in-force', id: targetId })
  const next = nextOf(files, seat.targetId, earlier)
  if (next.ticket === null) return fail({ code: 'reserve-exhausted', stratum: next.stratum })
  const { id: replacementId, ticket, rank } = next.ticket
  const record = (await findRecord(tx, 'targets', replacementId))?.record ?? null
  const replacement: Replacement = {
    position: earlier.length + 1,
    targetId,
    replacementId,
    stratum: next.stratum,
    rank,
    ticket,
    reason,
    at,
    record,
  }
  await insertReplacement(tx, draw.id, replacement)
  const { position } = replacement
  await insertAttachments(tx, { kind: 'draw-replacement', id: draw.id, part: position }, kept, at)
  const documents = kept.map((document) => ({ name: document.name, sha256: document.sha256 }))
  const told = { number: draw.number, replacement: position, targetId, replacementId, stratum: next.stratum }
  return ok({
    value: draw.id,
    kind: 'draw.replaced',
    signed: true as const,
    body: { ...told, rank, ticket, reason, documents, record: sha256(JSON.stringify(record)) },
  })
}

/** The next ticket after the winners of the drawn target's stratum that nobody came with; stratum '': it was taken in full. */
function nextOf(files: DrawFiles, drawnId: string, earlier: readonly Replacement[]) {
  const stratum = stratumOf(files, drawnId)
  if (stratum === null) return { stratum: '', ticket: null }
  const used = new Set(earlier.map(({ replacementId }) => replacementId))
  const at = stratum.reserve.findIndex(({ id }) => !used.has(id))
  const ticket = stratum.reserve[at]
  return {
    stratum: stratum.stratum,
    ticket: ticket === undefined ? null : { ...ticket, rank: stratum.winners.length + at + 1 },
  }
}

function stratumOf(files: DrawFiles, drawnId: string): StratumDraw | null {
  const plan = planOneOf(files)
  const source = { sha256, seed: sha256(files.get('3-seed.txt') ?? ''), draw: plan.draw }
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const drawn = drawTargets({ source, plan, frame, reserve: Infinity })
  const strata = drawn.classes.flatMap((one) => one.strata)
  return strata.find(({ winners }) => winners.some(({ id }) => id === drawnId)) ?? null
}
