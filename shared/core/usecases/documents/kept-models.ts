import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { DocumentView } from '#shared/contract/index.ts'
import type { DocumentModel, OfficialLook, Section } from '#shared/domain/documents/index.ts'
import type { Context } from '../../context.ts'
import type { Run } from '../../core.ts'
import { buildDocx } from '../../documents/index.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Paper } from './issue.ts'

/** What an issued .docx was made of, to show it again page by page. */
export interface KeptModel {
  readonly look: OfficialLook
  readonly model: DocumentModel & { readonly sections: readonly Section[] }
}

/** Sections; of a longer document nothing is kept: it is read in its own program. */
const longestKept = 200

const placeOf = ({ options }: Context, sha256: string) => join(options.folder, '预览', `${sha256}.json.gz`)

/**
 * Keeps the models of issued papers under the hashes of their files. Nothing rests on them: what is lost, cut off or
 * changed there is not shown, for a kept model must give the issued file again.
 */
export function keepModels(
  context: Context,
  papers: readonly Paper[],
  issued: readonly DocumentView[],
  look: OfficialLook,
): void {
  for (const [index, { sha256, format }] of issued.entries()) {
    const model = papers[index]?.model
    if (model === undefined || format !== 'docx' || model.sectionCount > longestKept) continue
    const kept: KeptModel = { look, model: { ...model, sections: [...model.sections] } }
    try {
      mkdirSync(join(context.options.folder, '预览'), { recursive: true })
      writeFileSync(placeOf(context, sha256), gzipSync(JSON.stringify(kept)))
    } catch {
      // A full disk keeps no paper from being issued: its preview says that there is none.
      return
    }
  }
}

/** `none`: nothing was kept. `other`: what is kept does not give the issued file, byte for byte. */
export async function keptModel(
  context: Context,
  { sha256 }: DocumentView,
  run: Run,
): Promise<KeptModel | 'none' | 'other'> {
  const bytes = bytesAt(placeOf(context, sha256))
  if (bytes === null) return 'none'
  try {
    const kept = JSON.parse(gunzipSync(bytes).toString('utf8')) as KeptModel
    const again = await buildDocx(kept.model, { look: kept.look, signal: run.signal })
    return sha256OfBytes(again) === sha256 ? kept : 'other'
  } catch (error) {
    run.signal.throwIfAborted()
    if (error instanceof Error) return 'other'
    throw error
  }
}

function bytesAt(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
