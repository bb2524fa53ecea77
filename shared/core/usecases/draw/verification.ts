import { unzipSync } from 'fflate'
import type { VerificationView } from '#shared/contract/index.ts'
import type { Verification } from '#shared/domain/draw/verify-package.ts'
import { verifyPackage, verifySteps } from '#shared/domain/draw/verify-package.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import { sha256, sha256OfBytes } from '../../sha256.ts'

/** Checks a package, this office's or a stranger's: needs no database. */
export function verifyFiles(files: ReadonlyMap<string, Uint8Array>): VerificationView {
  return viewOf(verifyPackage(files, tools))
}

/** The same for somebody who waits: tells how far it is, and can be given up after every file and every round. */
export async function verifyPatiently(
  files: ReadonlyMap<string, Uint8Array>,
  run: Run,
): Promise<VerificationView> {
  const steps = verifySteps(files, tools)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return viewOf(step.value)
    run.onProgress({ doing: 'verifying', ...step.value })
    await breathe(run)
  }
}

function viewOf({ summary, findings }: Verification): VerificationView {
  return {
    draw: summary.draw,
    title: summary.title,
    verified: findings.length === 0,
    rounds: summary.commits,
    checked: summary.checked.filter(({ count }) => count > 0),
    findings,
  }
}

const mostBytes = 512 * 1024 * 1024

/** A package's zip, whether its files lie at the top or in one folder. */
export function unpack(
  bytes: Uint8Array,
): Result<ReadonlyMap<string, Uint8Array>, { readonly code: 'not-a-package'; readonly reason: string }> {
  try {
    let expanded = 0
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        expanded += originalSize
        if (expanded > mostBytes) throw new Error('too large')
        return true
      },
    })
    const files = Object.entries(entries).filter(([path]) => !path.endsWith('/'))
    return ok(atTop(files))
  } catch (error) {
    return fail({ code: 'not-a-package', reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Files by their path in the package, whether they lie at the top or in one folder. */
export function atTop(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): ReadonlyMap<string, Uint8Array> {
  const folder = commonFolder(files.map(([path]) => path))
  return new Map(files.map(([path, bytes]) => [path.slice(folder.length), bytes]))
}

function commonFolder(paths: readonly string[]): string {
  const first = paths[0]?.split('/')[0] ?? ''
  return paths.length > 0 && paths.every((path) => path.startsWith(`${first}/`)) && first !== 'more'
    ? `${first}/`
    : ''
}

/** UTF-8 to the byte, marks kept; null: the bytes are something else. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const tools = { sha256, sha256OfBytes, decode: decodeStrictly }
