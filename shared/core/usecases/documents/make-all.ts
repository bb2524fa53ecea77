import type { DocumentView, DrawView, InputOf, Operations } from '#shared/contract/index.ts'
import { safeFileName, withoutEdition } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { breathe } from '../../context.ts'
import { ZipWriter } from '../../documents/zip-writer.ts'
import { listDocuments } from '../../store/documents.ts'
import { findDraw } from '../../store/draws.ts'
import { drawView } from '../draw/view.ts'
import { readDocument } from './kept.ts'
import { makeDrawDocuments } from './make-draw.ts'

type Kind = InputOf<Operations['documents.makeDraw']>['kinds'][number]

/** 全部文书 in one act: every paper that the draw's state allows, one file per kind and one by one. */
export const makeAllOfDraw: Usecase<'documents.makeAll'> = async (context, { drawId }, run) => {
  const found = await drawView(context, drawId)
  if (!found.ok) return found
  return makeDrawDocuments(context, { drawId, kinds: [...kindsOf(found.value)], round: null }, run)
}

function kindsOf(view: DrawView): readonly Kind[] {
  const isDrawn = view.rounds[0]?.seed != null
  const isMatched = view.rounds[1]?.seed != null
  if (view.state === 'voided') return ['W5', 'C4', 'C6']
  const isChanged =
    view.replacements.length > 0 ||
    view.furtherRounds.some(({ kind, round }) => kind === 'refill' && round !== view.openRound)
  return [
    'C4',
    ...(isDrawn ? (['T6', 'C3', 'W5'] as const) : []),
    ...(isMatched ? (['T7', 'W3', 'W9'] as const) : []),
    // 暗查: nobody is told beforehand.
    ...(isMatched && !view.secret ? (['W4'] as const) : []),
    ...(isChanged ? (['C5'] as const) : []),
  ]
}

/** The newest version of every paper of a draw, in its folders, as issued. Read one by one: what is packed is all that is kept. */
export const packDocuments: Usecase<'documents.package'> = async (context, { drawId }, run) => {
  const draw = await findDraw(context.db, drawId)
  const newest = newestOf((await listDocuments(context.db)).filter((one) => one.drawId === drawId))
  if (draw === null || newest.length === 0)
    return fail({ code: 'record-not-found', what: 'document', id: drawId })
  const zip = new ZipWriter()
  for (const [index, { id, path }] of newest.entries()) {
    run.onProgress({ doing: 'packing', done: index, total: newest.length })
    await breathe(run)
    const read = await readDocument(context, { documentId: id }, run)
    if (!read.ok) return read
    zip.file(path, read.value.bytes)
  }
  return ok({ name: `${safeFileName(`全部文书 ${draw.number}`)}.zip`, bytes: zip.close() })
}

/** In the order of their paths. */
function newestOf(documents: readonly DocumentView[]): readonly DocumentView[] {
  const newest = new Map<string, DocumentView>()
  for (const document of documents) {
    const key = withoutEdition(document.path)
    if ((newest.get(key)?.version ?? 0) < document.version) newest.set(key, document)
  }
  return [...newest.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
