import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { safeFileName } from '#shared/domain/documents/index.ts'
import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { resourcesFolder } from '../../resources/folder.ts'
import { zipDate } from '../../documents/zip-writer.ts'
import { findDraw, readDrawFiles } from '../../store/draws.ts'
import { listReleases } from '../../store/publications.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { DrawFiles } from './first-round-view.ts'
import { concludedFiles } from './round-files.ts'
import { ticketsWorkbook } from './tickets-workbook.ts'

/** What goes into the package besides the draw's own files: how to verify it, for a layman and for a machine. */
const companions = ['README.txt', 'verify.html', 'verify.py', 'verify.sh']

/** A rehearsal's package says so before anything else: it proves that the arithmetic is right, and no draw. */
function marked(readme: Uint8Array): Uint8Array {
  const mark = new TextEncoder().encode('演练：名录为虚构，本包只供练习，不是抽取结果。\n\n')
  return new Uint8Array([...mark, ...readme])
}

/** The files of a draw's verification package by path (draw-protocol.md §6). */
async function packageFiles(texts: DrawFiles, rehearsal: boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>([...texts].map(([path, text]) => [path, encoder.encode(text)]))
  for (const name of companions) {
    const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'verify', name)))
    files.set(name, rehearsal && name === 'README.txt' ? marked(bytes) : bytes)
  }
  files.set('tickets.xlsx', await ticketsWorkbook(texts))
  const sums = sortedByBytes(files, ([path]) => path).map(
    ([path, bytes]) => `${sha256OfBytes(bytes)}  ${path}\n`,
  )
  files.set('SHA256SUMS', encoder.encode(sums.join('')))
  return files
}

export const exportPackage: Usecase<'draw.package'> = async ({ db }, { drawId }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  // 暗查: a list that gets out before its release warns the targets.
  if (draw.secret && !(await listReleases(db, drawId)).has(drawId))
    return fail({ code: 'secret-until-released' })
  const texts = await readDrawFiles(db, drawId)
  if (!texts.has('3-seed.txt')) return fail({ code: 'draw-in-another-state', state: draw.state })
  const files = await packageFiles(concludedFiles(texts), draw.rehearsal)
  return ok({
    name: `${safeFileName(`核验包 ${draw.number}`)}.zip`,
    bytes: zipSync(Object.fromEntries(files), { mtime: zipDate }),
  })
}
