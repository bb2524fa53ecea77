import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeAtomic } from '../files/write-atomic.ts'
import { manifestOf } from './backup-folder.ts'

export const backupCauses = [
  'import',
  'draw',
  'daily',
  'by-hand',
  'before-migration',
  'before-restore',
] as const

export type BackupCause = (typeof backupCauses)[number]

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO time */
  at: z.iso.datetime(),
  cause: z.enum(backupCauses),
  program: z.string(),
  schema: count,
  database: z.object({ sha256, bytes: count }),
  ledger: z.object({ sequence: count, hash: z.string() }),
  /** Hash of the ledger's first entry: whose backup it is */
  origin: z.string(),
  rows: z.record(z.string(), count),
  office: z.object({ bureau: z.string(), rehearsal: z.boolean() }).nullable(),
  /** `list`: under this hash lies the list of all files with path, size and hash */
  files: z.object({ list: sha256, count, bytes: count }),
})

/** What a backup holds, beside its database: written last, so that a backup which has one is complete. */
export type Manifest = z.infer<typeof manifestSchema>

export function writeManifest(place: string, name: string, manifest: Manifest): void {
  writeAtomic(manifestOf(place, name), new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`))
}

/** null: there is none, or it was made by nobody who knows how. */
export function readManifest(place: string, name: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(manifestOf(place, name), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
