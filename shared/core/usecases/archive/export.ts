import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { FailureOf, Result } from '#shared/contract/index.ts'
import { safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { ExportedVolume, ExportHead } from '#shared/domain/report/archive-export.ts'
import {
  indexName,
  indexPage,
  readmeName,
  readmeText,
  sumsName,
  sumsText,
  volumePage,
  volumePageName,
} from '#shared/domain/report/archive-export.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, breathe, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { isDiskFull } from '../../disk-full.ts'
import { archiveFolderIn, attachmentFolderIn, documentFolderIn } from '../../document-folder.ts'
import type { ExportSink } from '../../files/export-sink.ts'
import { folderSink, zipSink } from '../../files/export-sink.ts'
import { foundAt } from '../../files/found-at.ts'
import { sha256 } from '../../sha256.ts'
import { attachmentPaths, listDestructions } from '../../store/archive.ts'
import { listDocuments } from '../../store/documents.ts'
import { findOffice } from '../../store/offices.ts'
import { exportedVolume } from './export-model.ts'
import { allHeads, noVolume, volumesOf } from './view.ts'

// A zip without its 64-bit extension ends at 4 GB, and at 65,535 files.
const mostZipBytes = 3.9e9
const mostZipFiles = 65_000

type Place = Result<string, FailureOf<'export-place-not-accepted'>>

/** Volumes with all their files, an index that any browser opens, and hashes; whole under its name, or not there. */
export const exportArchive: Usecase<'archive.export'> = async (
  context,
  { volumes: keys, form, place },
  run,
) => {
  const made = await modelsOf(context, keys)
  if (!made.ok) return made
  const volumes = made.value
  const files = volumes.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.files))
  const bytes = files.reduce((sum, file) => sum + (file.destroyed ? 0 : file.bytes), 0)
  const isTooLarge = bytes > mostZipBytes || files.length + volumes.length > mostZipFiles
  if (form === 'zip' && isTooLarge)
    return fail({ code: 'export-place-not-accepted', place: '', why: 'too-large' })
  const target = placeOf(context, place, `归档导出 ${dayOf(context)}`, form)
  if (!target.ok) return target
  const head = await headOf(context)
  const sink = opened(target.value, form)
  if (!sink.ok) return sink
  let isKept = false
  try {
    const written = await writeAll(context, sink.value, { head, volumes }, run)
    if (!written.ok) return written
    const { sums } = written.value
    sink.value.finish()
    isKept = true
    await act(context, async () =>
      Promise.resolve(
        ok({
          value: null,
          kind: 'archive.exported',
          body: { form, place: target.value, names: volumes.map(({ name }) => name), sha256: sums },
        }),
      ),
    )
    return ok({ path: target.value, volumes: volumes.length, files: written.value.files, bytes })
  } finally {
    if (!isKept) sink.value.abandon()
  }
}

async function modelsOf(context: Context, keys: readonly string[]) {
  const { db } = context
  const today = dayOf(context)
  const years = keys.flatMap((key) => (key.startsWith('supervision/') ? [Number(key.split('/')[1])] : []))
  const heads = await allHeads(db, today, years)
  const known = new Map((await volumesOf(db, today, heads)).map((one) => [one.head.key, one]))
  const keptBack = new Set(heads.filter((head) => head.keptBack).map(({ drawId }) => drawId))
  const drawOf = new Map((await listDocuments(db)).map(({ id, drawId }) => [id, drawId ?? '']))
  const lists = await listDestructions(db)
  const destroyed = new Set(lists.flatMap(({ body }) => body.files.map(({ id }) => id)))
  const volumes: ExportedVolume[] = []
  for (const key of new Set(keys)) {
    const volume = known.get(key)
    if (volume === undefined) return noVolume(key)
    const draws = volume.pieces.flatMap(({ files }) => files.map(({ id }) => drawOf.get(id) ?? ''))
    if ([volume.head.drawId, ...draws].some((id) => keptBack.has(id)))
      return fail({ code: 'secret-until-released' as const })
    volumes.push(exportedVolume(volume, volumes.length + 1, destroyed))
  }
  return ok(volumes)
}

/** A name that is free, in a folder that is there. The office's own folders are for its own files. */
function placeOf({ options }: Context, place: string, name: string, form: 'folder' | 'zip'): Place {
  const refused = (why: 'absent' | 'within') =>
    fail({ code: 'export-place-not-accepted' as const, place, why })
  const own = archiveFolderIn(options.folder)
  if (place === '') mkdirSync(own, { recursive: true })
  const folder = place === '' ? own : place
  if (!isAbsolute(folder) || foundAt(folder)?.isDirectory() !== true) return refused('absent')
  const path = relative(realpathSync(options.folder), realpathSync(folder))
  const isWithin = !path.startsWith('..') && !isAbsolute(path)
  if (place !== '' && isWithin) return refused('within')
  const ending = form === 'zip' ? '.zip' : ''
  for (let serial = 1; ; serial += 1) {
    const stem = safeFileName(serial === 1 ? name : `${name}（${serial}）`)
    if (!existsSync(join(folder, `${stem}${ending}`))) return ok(join(folder, `${stem}${ending}`))
  }
}

function opened(
  path: string,
  form: 'folder' | 'zip',
): Result<ExportSink, FailureOf<'export-place-not-accepted'>> {
  try {
    return ok(form === 'zip' ? zipSink(path) : folderSink(path))
  } catch (error) {
    if (isDiskFull(error)) throw error
    return fail({ code: 'export-place-not-accepted', place: path, why: 'not-writable' })
  }
}

async function headOf(context: Context): Promise<ExportHead> {
  const office = await findOffice(context.db)
  return {
    unit: office?.profile.bureau ?? '',
    exportedOn: dayOf(context),
    mark: office?.rehearsal === true ? '演练' : '',
  }
}

interface Exported {
  readonly head: ExportHead
  readonly volumes: readonly ExportedVolume[]
}

async function writeAll(context: Context, sink: ExportSink, { head, volumes }: Exported, run: Run) {
  const digests = new Map<string, string>()
  const text = (path: string, content: string) => {
    const file = sink.begin(path)
    file.write(new TextEncoder().encode(content))
    file.end()
    digests.set(path, sha256(content))
  }
  const places = await filePlaces(context)
  const total = volumes.reduce((sum, { pieces }) => sum + pieces.length, 0)
  let done = 0
  for (const volume of volumes) {
    for (const { files } of volume.pieces) {
      run.onProgress({ doing: 'packing', done, total })
      await breathe(run)
      for (const file of files.filter(({ destroyed }) => !destroyed)) {
        const path = `${volume.folder}/${file.path}`
        const copied = await copy(places.get(file.id) ?? '', sink.begin(path), run)
        if (copied === null) return fail({ code: 'document-missing' as const, file: file.name })
        if (copied !== file.sha256)
          return fail({ code: 'document-changed-outside' as const, file: file.name })
        digests.set(path, copied)
      }
      done += 1
    }
    text(`${volume.folder}/${volumePageName}`, volumePage(head, volume))
  }
  text(indexName, indexPage(head, volumes))
  text(readmeName, readmeText(head))
  const files = digests.size + 1
  const sums = sumsText(digests)
  text(sumsName, sums)
  return ok({ files, sums: sha256(sums) })
}

/** Document or attachment → its file. */
async function filePlaces({ db, options: { folder } }: Context): Promise<ReadonlyMap<string, string>> {
  const documents = (await listDocuments(db)).map(
    ({ id, path }) => [id, join(documentFolderIn(folder), path)] as const,
  )
  const attachments = [...(await attachmentPaths(db))].map(
    ([id, path]) => [id, join(attachmentFolderIn(folder), path)] as const,
  )
  return new Map([...documents, ...attachments])
}

/** Its digest as it was read; null: it is not there. */
async function copy(from: string, to: ReturnType<ExportSink['begin']>, run: Run): Promise<string | null> {
  if (from === '' || !existsSync(from)) return null
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(from)) {
    const bytes = chunk as Buffer
    hash.update(bytes)
    to.write(bytes)
    if (run.signal.aborted) break
  }
  to.end()
  await breathe(run)
  return hash.digest('hex')
}
