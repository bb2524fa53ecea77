import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { DrawRecordInput, SheetKind } from '#shared/domain/documents/index.ts'
import { drawFilePath, drawRecord, drawSheet, drawSheetPath } from '#shared/domain/documents/index.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import type { Context } from '../../context.ts'
import { findVoiding, sequenceOf } from '../../store/draw-acts.ts'
import { readDrawFiles } from '../../store/draws.ts'
import { signedHeads } from '../../store/ledger.ts'
import type { SignedHead } from '../../store/ledger.ts'
import { rowsOf } from '../draw/first-round-view.ts'
import { frameChangesOf } from '../draw/frame-changes.ts'
import { heldRounds } from '../draw/held-rounds.ts'
import type { DrawSources } from './draw-papers.ts'
import { drawRecordInput } from './draw-record-input.ts'
import type { Paper } from './issue.ts'
import type { RecordSources } from './record-sources.ts'

type Kind = InputOf<Operations['documents.makeDraw']>['kinds'][number]

const sheetKinds: readonly SheetKind[] = ['C4', 'C1', 'C2', 'C3', 'C5', 'C6']

/** The record and the single sheets that are asked for; null: the draw has not come as far as one of them. */
export async function sheetPapers(
  context: Context,
  sources: DrawSources,
  { kinds, round }: { readonly kinds: readonly Kind[]; readonly round: number | null },
): Promise<readonly Paper[] | null> {
  const wanted = sheetKinds.filter((kind) => kinds.includes(kind))
  const isRecord = kinds.includes('W5')
  if (wanted.length === 0 && !isRecord) return []
  const input = drawRecordInput(await recordSources(context, sources))
  const papers = isRecord ? [recordPaper(sources, input)] : []
  for (const kind of wanted) {
    const sheet = drawSheet(input, kind, round)
    if (sheet === null) return null
    const { name, model } = sheet
    const path = (version: number) => drawSheetPath(sources.folder, name, version)
    papers.push({ kind, format: 'docx', model, path })
  }
  return papers
}

function recordPaper({ folder }: DrawSources, input: DrawRecordInput): Paper {
  const path = (version: number) => drawFilePath(folder, 'W5', 'docx', version)
  return { kind: 'W5', format: 'docx', model: drawRecord(input), path }
}

async function recordSources({ db, options }: Context, sources: DrawSources): Promise<RecordSources> {
  const { view } = sources
  const files = await readDrawFiles(db, view.id)
  const heads = await signedHeads(db)
  const hashes = [...view.replacements.map(({ ledgerHead }) => ledgerHead), ...refillHeads(sources, heads)]
  const acts = await Promise.all(hashes.map(async (hash) => ({ hash, sequence: await sequenceOf(db, hash) })))
  return {
    ...sources,
    program: options.program,
    heads,
    changes: await frameChangesOf(db, view),
    held: heldRounds(files, rowsOf(frameTable, files, '1-frame.tsv')).rounds,
    later: acts.toSorted((one, other) => one.sequence - other.sequence).at(-1) ?? null,
    voiding: await findVoiding(db, view.number),
  }
}

function refillHeads({ view }: DrawSources, heads: readonly SignedHead[]): readonly string[] {
  const refills = new Set(
    view.furtherRounds.filter(({ kind }) => kind === 'refill').map(({ round }) => round),
  )
  return heads
    .filter((head) => head.number === view.number && head.act === 'concluded' && refills.has(head.round))
    .map(({ hash }) => hash)
}
