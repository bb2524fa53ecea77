import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { sha256OfBytes } from '../../sha256.ts'
import { destroyedAt } from '../../store/archive.ts'
import { findAttachment } from '../../store/attachments.ts'
import { readKept } from './keep.ts'

/** The bytes as handed in; a file that was changed outside is not given out as if it were the same. */
export const readAttachment: Usecase<'draw.attachment'> = async (context, { attachmentId }) => {
  const attachment = await findAttachment(context.db, attachmentId)
  if (attachment === null) return fail({ code: 'record-not-found', what: 'attachment', id: attachmentId })
  const { name } = attachment
  const bytes = readKept(context, attachment)
  if (bytes === null) {
    const at = await destroyedAt(context.db, attachmentId)
    return fail(
      at === null
        ? { code: 'document-missing', file: name }
        : { code: 'attachment-destroyed', file: name, at },
    )
  }
  if (sha256OfBytes(bytes) !== attachment.sha256)
    return fail({ code: 'document-changed-outside', file: name })
  return ok({ name, bytes })
}
