import { fail } from '#shared/domain/kernel/result.ts'
import type { HandedIn } from '../attachments/keep.ts'
import { evidenceKind } from '../results/evidence-kind.ts'

/** The first file that is neither a picture nor a PDF, whatever it is called; an empty one is refused where it is kept. */
export function strangeFile(files: readonly HandedIn[]) {
  for (const { name: file, bytes } of files) {
    const kind = bytes.length === 0 ? 'picture' : evidenceKind(file, bytes)
    if (kind === 'video') return fail({ code: 'not-a-screenshot', file })
    if (kind !== 'picture' && kind !== 'pdf') return fail({ code: 'evidence-not-accepted', file, why: kind })
  }
  return null
}
