import { join } from 'node:path'
import type { CheckLine } from '#shared/contract/index.ts'
import { digestOfFile } from '../../backups/kept-files.ts'
import type { Context } from '../../context.ts'
import { breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import { attachmentFolderIn, documentFolderIn } from '../../document-folder.ts'
import { listDestructions } from '../../store/archive.ts'

interface Recorded {
  readonly path: string
  readonly sha256: string
}

/** Reads every file that the database names and holds it against its hash. */
export async function checkFiles({ db, options }: Context, run: Run): Promise<readonly CheckLine[]> {
  const papers = await db.selectFrom('document').select(['path', 'sha256']).execute()
  const destroyed = new Set(
    (await listDestructions(db)).flatMap(({ body }) => body.files.map(({ id }) => id)),
  )
  const handedIn = await db.selectFrom('attachment').select(['id', 'path', 'sha256']).execute()
  const attachments = handedIn.filter(({ id }) => !destroyed.has(id))
  return [
    await compared('papers', documentFolderIn(options.folder), papers, run),
    await compared('attachments', attachmentFolderIn(options.folder), attachments, run),
  ]
}

async function compared(
  subject: 'papers' | 'attachments',
  folder: string,
  recorded: readonly Recorded[],
  run: Run,
): Promise<CheckLine> {
  let [missing, changed] = [0, 0]
  for (const [index, { path, sha256 }] of recorded.entries()) {
    run.onProgress({ doing: 'checking-documents', done: index, total: recorded.length })
    await breathe(run)
    const digest = await digestOfFile(join(folder, path)).catch(() => null)
    if (digest === null) missing += 1
    else if (digest !== sha256) changed += 1
  }
  return {
    subject,
    count: recorded.length,
    missing,
    changed,
    state: missing + changed === 0 ? 'fine' : 'wrong',
  }
}
