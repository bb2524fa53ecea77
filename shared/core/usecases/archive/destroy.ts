import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FailureOf } from '#shared/contract/index.ts'
import { destructionList, destructionListPath } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import { attachmentFolderIn } from '../../document-folder.ts'
import { sha256 } from '../../sha256.ts'
import type { DestructionBody } from '../../store/archive.ts'
import { attachmentPaths, destructionText, insertDestruction, listDestructions } from '../../store/archive.ts'
import { findAttachment } from '../../store/attachments.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import { twoPeople } from '../accounts/two-people.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { readMaterial } from './material.ts'
import { handedIn } from './pieces.ts'
import type { Volume } from './view.ts'
import { allHeads, noVolume, volumesOf } from './view.ts'

/** 销毁清册 to be signed: it destroys nothing. */
export const makeDestructionList: Usecase<'archive.makeDestructionList'> = async (context, input, run) => {
  const papers = await destructionDraft(context, input.volumes)
  return papers.ok ? issuePapers(context, papers.value, null, run) : papers
}

export async function destructionDraft(context: Context, keys: readonly string[]) {
  const chosen = await overVolumes(context, context.db, keys)
  if (!chosen.ok) return chosen
  const office = await findOffice(context.db)
  const model = destructionList({
    unit: office?.profile.bureau ?? '',
    volumes: chosen.value.own.map(({ line: { name, filed, pieces } }) => ({
      name,
      shelf: filed?.shelf ?? '',
      filedOn: filed?.day ?? '',
      retention: filed?.retention ?? '',
      until: filed?.until ?? '',
      pieces,
    })),
    date: dayOf(context),
    mark: office?.rehearsal === true ? '演练' : '',
  })
  const papers = (['docx', 'xlsx'] as const).map((format): Paper => ({
    kind: 'T11',
    format,
    model,
    path: (version) => destructionListPath(Number(dayOf(context).slice(0, 4)), format, version),
  }))
  return ok(papers)
}

/**
 * Removes what was handed in for these volumes. Recorded first, then removed: a power cut between leaves files that the next
 * opening removes, never a file that is gone and told by nobody.
 */
export const destroyVolumes: Usecase<'archive.destroy'> = async (context, input) => {
  const people = await twoPeople(context, input)
  if (!people.ok) return people
  const done = await act(context, async (tx, at) => {
    const chosen = await overVolumes(context, tx, input.volumes)
    if (!chosen.ok) return chosen
    const { own, all } = chosen.value
    const body: DestructionBody = {
      reason: input.reason,
      people: people.value.people,
      volumes: own.map(({ line: { key, name, filed } }) => ({
        key,
        name,
        shelf: filed?.shelf ?? '',
        filedOn: filed?.day ?? '',
        until: filed?.until ?? '',
      })),
      files: await filesOf(tx, own, all),
    }
    const id = newId(context)
    await insertDestruction(tx, { id, body, at })
    const { volumes, files } = body
    return ok({
      value: files.map(({ path }) => path),
      kind: 'archive.destroyed',
      body: {
        ...people.value,
        reason: input.reason,
        names: volumes.map(({ name }) => name),
        documents: files.map(({ name, sha256: digest }) => ({ name, sha256: digest })),
        destruction: { id, sha256: sha256(destructionText(body)) },
      },
    })
  })
  if (!done.ok) return done
  removeFiles(context.options.folder, done.value)
  const left = done.value.filter((path) => existsSync(placeOf(context.options.folder, path))).length
  return ok({ volumes: input.volumes.length, files: done.value.length - left, left })
}

type Refused = FailureOf<'record-not-found' | 'volume-not-over'>

async function overVolumes(context: Context, db: Db | Tx, keys: readonly string[]) {
  const today = dayOf(context)
  const all = await volumesOf(db, today, await allHeads(db, today, []))
  const known = new Map(all.map((volume) => [volume.head.key, volume]))
  const own: Volume[] = []
  for (const key of new Set(keys)) {
    const volume = known.get(key)
    if (volume === undefined) return noVolume(key)
    const { name, over, filed } = volume.line
    if (!over) {
      const refused: Refused = { code: 'volume-not-over', volume: name, until: filed?.until ?? '' }
      return fail(refused)
    }
    own.push(volume)
  }
  return ok({ own, all })
}

/** A screenshot that shows several targets stays until the last of their volumes goes. */
async function filesOf(db: Db | Tx, own: readonly Volume[], all: readonly Volume[]) {
  const material = await readMaterial(
    db,
    all.map(({ head }) => head),
  )
  const idsOf = (volumes: readonly Volume[]) =>
    new Set(volumes.flatMap(({ head, pieces }) => handedIn(head, pieces, material)))
  const keys = new Set(own.map(({ head }) => head.key))
  const needed = idsOf(all.filter(({ head, line }) => !keys.has(head.key) && line.state !== 'destroyed'))
  const files = []
  for (const id of idsOf(own)) {
    if (needed.has(id) || material.destroyed.has(id)) continue
    const attachment = await findAttachment(db, id)
    if (attachment === null) continue
    const { name, sha256: digest, path } = attachment
    files.push({ id, name, sha256: digest, path })
  }
  return files
}

const placeOf = (folder: string, path: string) => join(attachmentFolderIn(folder), path)

function removeFiles(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(placeOf(folder, path), { force: true })
    } catch {
      // Held open by another program: the next opening tries again.
    }
  }
}

/** Removes what was destroyed and is still there: after a power cut, or put back with an older copy of the folder. */
export async function sweepDestroyed(db: Db, folder: string): Promise<void> {
  const lists = await listDestructions(db)
  if (lists.length === 0) return
  const paths = await attachmentPaths(db)
  const ids = lists.flatMap(({ body }) => body.files.map(({ id }) => id))
  removeFiles(
    folder,
    ids.flatMap((id) => paths.get(id) ?? []),
  )
}
