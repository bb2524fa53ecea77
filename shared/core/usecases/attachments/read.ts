import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { sha256OfBytes } from '../../sha256.ts'
import { findAttachment } from '../../store/attachments.ts'
import { readKept } from './keep.ts'

/** The bytes as handed in; a file that was changed outside is not given out as if it were the same. */
export const readAttachment: Usecase<'draw.attachment'> = async (context, { attachmentId }) => {
  const attachment = await findAttachment(context.db, attachmentId)
  if (attachment === null) return fail({ code: 'record-not-found', what: 'attachment', id: attachmentId })
  const { name } = attachment
  const bytes = readKept(context, attachment)
  if (bytes === null) return fail({ code: 'document-missing', file: name })
  if (sha256OfBytes(bytes) !== attachment.sha256)
    return fail({ code: 'document-changed-outside', file: name })
  return ok({ name, bytes })
}
