import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentKind, DocumentView, Result } from '#shared/contract/index.ts'
import type { DocumentModel, OfficialLook } from '#shared/domain/documents/index.ts'
import { usualLook } from '#shared/domain/documents/index.ts'
import type { LeftOut } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { act, breathe, newId, timeOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { isDiskFull } from '../../disk-full.ts'
import { documentFolderIn } from '../../document-folder.ts'
import { buildDocx, buildXlsx } from '../../documents/index.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Tx } from '../../store/database.ts'
import { insertDocument, listDocuments } from '../../store/documents.ts'
import { findOffice } from '../../store/offices.ts'
import { keepModels } from './kept-models.ts'
import { lookOf } from './official-head.ts'

/** One file to be made. `path` gives its place in the document folder for a version: nothing is ever overwritten. */
export interface Paper {
  readonly kind: DocumentKind
  readonly format: 'docx' | 'xlsx'
  readonly model: DocumentModel
  readonly path: (version: number) => string
  /** What its template could not say, because something it names is not known */
  readonly leftOut?: readonly LeftOut[]
}

/** What the same act records besides the papers, once they are written: facts for its entry in the ledger. */
export type RecordBesides = (
  tx: Tx,
  issued: readonly DocumentView[],
  at: string,
) => Promise<Readonly<Record<string, unknown>>>

export const documentFolder = (context: Context) => documentFolderIn(context.options.folder)

/** Makes every paper as bytes, writes the files, then records them in one act with their hashes. */
export async function issuePapers(
  context: Context,
  papers: readonly Paper[],
  drawId: string | null,
  run: Run,
  besides: RecordBesides = async () => Promise.resolve({}),
): Promise<
  Result<
    readonly DocumentView[],
    { readonly code: 'file-not-written'; readonly file: string; readonly reason: string }
  >
> {
  const issued: DocumentView[] = []
  let isRecorded = false
  try {
    const made = await makePapers(context, papers, drawId, run, issued)
    if (!made.ok) return made
    await record(context, issued, besides)
    isRecorded = true
    keepModels(context, papers, issued, await officeLook(context))
    return ok(issued)
  } finally {
    // All or none: what was written before a cancel or a full disk is no document.
    if (!isRecorded)
      for (const { path } of issued) rmSync(join(documentFolder(context), path), { force: true })
  }
}

async function makePapers(
  context: Context,
  papers: readonly Paper[],
  drawId: string | null,
  run: Run,
  issued: DocumentView[],
) {
  const look = await officeLook(context)
  const taken = new Set((await listDocuments(context.db)).map(({ path }) => path))
  let last: Made | null = null
  for (const [index, paper] of papers.entries()) {
    run.onProgress({ doing: 'making-documents', done: index, total: papers.length })
    await breathe(run)
    // Several departments get the same joint records: written once.
    const isSame = last?.paper.model === paper.model && last.paper.format === paper.format
    const bytes: Uint8Array = isSame && last !== null ? last.bytes : await bytesOf(paper, look, run)
    last = { paper, bytes }
    // Nothing is awaited between looking and writing: another call cannot take the same name.
    const version = freeVersion(context, paper, taken)
    const path = paper.path(version)
    const written = write(join(documentFolder(context), path), bytes)
    if (!written.ok) return written
    issued.push(recordOf(context, paper, { path, version, bytes, drawId }))
  }
  return ok(null)
}

interface Made {
  readonly paper: Paper
  readonly bytes: Uint8Array
}

async function record(
  context: Context,
  issued: readonly DocumentView[],
  besides: RecordBesides,
): Promise<void> {
  await act(context, async (tx, at) => {
    for (const document of issued) await insertDocument(tx, document)
    const files = issued.map(({ path, sha256 }) => ({ path, sha256 }))
    return ok({
      value: null,
      kind: 'documents.issued',
      body: { files, ...(await besides(tx, issued, at)) },
    })
  })
}

/** Margins, fonts and sides of the paper as the office has chosen them. */
export async function officeLook({ db }: Context): Promise<OfficialLook> {
  const office = await findOffice(db)
  return office === null ? usualLook : lookOf(office.profile)
}

/** Sections */
const longDocument = 20

function freeVersion(context: Context, paper: Paper, taken: ReadonlySet<string>): number {
  let version = 1
  while (taken.has(paper.path(version)) || existsSync(join(documentFolder(context), paper.path(version)))) {
    version += 1
  }
  return version
}

async function bytesOf(paper: Paper, look: OfficialLook, run: Run): Promise<Uint8Array> {
  if (paper.format === 'xlsx') return buildXlsx(paper.model)
  return buildDocx(paper.model, {
    look,
    signal: run.signal,
    // One file of a thousand sheets: the sheets tell how far it is.
    onProgress: (done, total) => {
      if (total >= longDocument) run.onProgress({ doing: 'making-sheets', done, total })
    },
  })
}

function write(file: string, bytes: Uint8Array) {
  try {
    writeAtomic(file, bytes)
    return ok(null)
  } catch (error) {
    if (isDiskFull(error)) throw error
    return fail({
      code: 'file-not-written',
      file,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
}

function recordOf(
  context: Context,
  { kind, format, model }: Paper,
  made: { path: string; version: number; bytes: Uint8Array; drawId: string | null },
): DocumentView {
  return {
    id: newId(context),
    kind,
    format,
    title: model.title,
    path: made.path,
    fileName: made.path.slice(made.path.lastIndexOf('/') + 1),
    version: made.version,
    sha256: sha256OfBytes(made.bytes),
    bytes: made.bytes.length,
    createdAt: timeOf(context),
    drawId: made.drawId,
    number: '',
    withdrawn: false,
  }
}
