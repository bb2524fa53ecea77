import type { OwnDraw } from '#shared/contract/index.ts'
import { packagePath } from '#shared/domain/draw/package-files.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { sha256, sha256OfBytes } from '../../sha256.ts'
import type { Db } from '../../store/database.ts'
import { listDraws, readDrawFiles } from '../../store/draws.ts'
import { voidingOf } from '../../store/ledger.ts'
import { concludedFiles } from './round-files.ts'
import { atTop, unpack, verifyPatiently } from './verification.ts'

export const verifyUploaded: Usecase<'draw.verify'> = async ({ db }, input, run) => {
  run.onProgress({ doing: 'reading-file', done: 0, total: 0 })
  const files =
    'file' in input
      ? unpack(input.file.bytes)
      : ok(atTop(input.files.map(({ name, bytes }) => [name, bytes])))
  if (!files.ok) return files
  const view = await verifyPatiently(files.value, run)
  return ok({ ...view, own: await ownDraw(db, view.draw, files.value) })
}

/** What only this office can tell of a package of its own: whether it is what it keeps, and whether the draw was given up. */
async function ownDraw(
  db: Db,
  number: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<OwnDraw | null> {
  const draw = (await listDraws(db)).find((one) => one.number === number)
  if (draw === undefined) return null
  const texts = await readDrawFiles(db, draw.id)
  const given = [...files].filter(([path]) => packagePath(path) !== null)
  const differs = ([path, bytes]: readonly [string, Uint8Array]) => {
    const text = texts.get(path)
    return text === undefined || sha256(text) !== sha256OfBytes(bytes)
  }
  return {
    drawId: draw.id,
    state: draw.state,
    voidReason: draw.voidReason,
    voidedBy: await voidingOf(db, number),
    differing: given.filter(differs).map(([path]) => path),
    missing: [...concludedFiles(texts).keys()].filter((path) => !files.has(path)),
  }
}
