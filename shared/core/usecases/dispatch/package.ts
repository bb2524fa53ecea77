import { safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { breathe } from '../../context.ts'
import { ZipWriter } from '../../documents/zip-writer.ts'
import { findDispatch } from '../../store/dispatches.ts'
import { findDraw } from '../../store/draws.ts'
import { readDocument } from '../documents/kept.ts'

/** The files of one dispatch as they were issued: what a clerk hands over. */
export const packDispatch: Usecase<'dispatch.package'> = async (context, { dispatchId }, run) => {
  const dispatch = await findDispatch(context.db, dispatchId)
  const draw = dispatch === null ? null : await findDraw(context.db, dispatch.drawId)
  if (dispatch === null || draw === null)
    return fail({ code: 'record-not-found', what: 'dispatch', id: dispatchId })
  const zip = new ZipWriter()
  for (const documentId of dispatch.documentIds) {
    await breathe(run)
    const read = await readDocument(context, { documentId }, run)
    if (!read.ok) return read
    zip.file(read.value.name, read.value.bytes)
  }
  const { department, edition } = dispatch
  const name = safeFileName(`派发 ${draw.number} ${department}${edition > 1 ? `（第${edition}版）` : ''}`)
  return ok({ name: `${name}.zip`, bytes: zip.close() })
}
