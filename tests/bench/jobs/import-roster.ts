import { deepStrictEqual } from 'node:assert'
import { readFile } from 'node:fs/promises'
import type { ImportCounts, ImportPreview, Result } from '#shared/contract/index.ts'
import { openCore } from '#shared/core/open-core.ts'
import { tellDone } from '../process.ts'

// FILE FOLDER: imports the file into a new office there, as a clerk does.
const [file = '', folder = ''] = process.argv.slice(2)

const opened = await openCore({
  folder,
  clock: () => new Date(),
  randomness: { kind: 'system' },
  program: 'bench',
})
if (!opened.ok) throw new Error(opened.failure.code)
const core = opened.value
const run = { signal: new AbortController().signal, onProgress: () => undefined }

async function call<Value>(name: string, input: unknown): Promise<Value> {
  const answer = (await core.call(name, input, run)) as Result<Value, { readonly code: string }>
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`)
  return answer.value
}

const profile = { bureau: '虚构县应急管理局', region: '虚构县', clerk: '经办人', contact: '', phone: '' }
await call('office.create', { profile: { ...profile, packId: 'ningjin' }, rehearsal: true })

await tellDone(async () => {
  const bytes = new Uint8Array(await readFile(file))
  const input = { roster: 'targets', file: { name: '名录.xlsx', bytes } }
  const preview = await call<ImportPreview>('rosters.previewImport', input)
  const counts = await call<ImportCounts>('rosters.confirmImport', { token: preview.token })
  deepStrictEqual(counts, { new: counts.new, changed: 0, unchanged: 0, rejected: 0, retired: 0 })
  return counts.new
})
await core.close()
